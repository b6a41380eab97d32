import { strictEqual } from "node:assert";
import { test } from "node:test";
import { ask } from "./ask.js";

test("answers", () => strictEqual(ask(), process.env.ANSWER));
