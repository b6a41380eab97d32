/** @jest-environment jsdom */
const { ask } = require("./ask.cjs");
const { init } = require("multipartner");

test("answers", () => {
  expect(ask()).toBe(process.env.ANSWER);
});

test("init", async () => {
  await init();
});
