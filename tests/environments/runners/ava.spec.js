import test from "ava";
import { ask } from "./ask.js";

test("answers", (t) => t.is(ask(), process.env.ANSWER));
