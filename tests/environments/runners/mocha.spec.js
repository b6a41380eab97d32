import { strictEqual } from "node:assert";
import { ask } from "./ask.js";

it("answers", () => strictEqual(ask(), process.env.ANSWER));
