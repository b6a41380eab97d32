import { expect, test } from "vitest";
import { ask } from "./ask.js";

test("answers", () => expect(ask()).toBe(process.env.ANSWER));
