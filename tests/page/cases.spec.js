// Each engine answers the cases as Node does, of which `tests/npm` knows that it answers them as the cases expect.
import * as multipartner from "multipartner";
import { ASKED, argumentsOf, cases } from "../../scripts/cases.js";
import { expect, test, visit } from "./fixture.js";

/** What the cases ask: a function, its arguments, and with which case to find them. @type {[string, any[], string][]} */
const questions = [
  ...Object.entries(ASKED).flatMap(([kind, [name]]) =>
    argumentsOf(kind).map((args, index) => /** @type {[string, any[], string]} */ ([name, args, `${kind} ${index}`]))),
  ...["questions", "nulls", "malformed"].flatMap((kind) => cases(kind))
    .filter((one) => one.arguments)
    .map((one) => /** @type {[string, any[], string]} */ ([one.call, one.arguments, one.name])),
  ...cases("briefings").map(({ name, text }) =>
    /** @type {[string, any[], string]} */ (["explainInvitation", [multipartner.readInvitations(text)[0]], name])),
];

/**
 * Each answer, or error, as JSON: the order of the fields counts, too.
 * @param {any} functions @param {[string, any[], string][]} questions
 */
async function answered(functions, questions) {
  const answers = [];
  for (const [name, args] of questions) {
    try {
      answers.push(JSON.stringify(await functions[name](...args)));
    } catch ({ name, message, problems }) {
      answers.push(JSON.stringify({ name, message, problems }));
    }
  }
  return answers;
}

test("every case is answered as in Node", async ({ page }) => {
  await visit(page, {
    "index.html": `<!doctype html><link rel="icon" href="data:,"><script type="module" src="ask.js"></script>`,
    "ask.js": `import * as multipartner from "./node_modules/multipartner/pkg/index.js";
      globalThis.answers = await (${answered})(multipartner, ${JSON.stringify(questions)});
      document.body.className = "done";`,
  });
  await page.locator("body.done").waitFor({ state: "attached" });
  const answers = await page.evaluate(() => /** @type {any} */ (globalThis).answers);
  const expected = await answered(multipartner, JSON.parse(JSON.stringify(questions)));
  for (const [index, [name, , place]] of questions.entries()) {
    expect(answers[index], `${name}, ${place}`).toBe(expected[index]);
  }
  expect(answers.length).toBe(expected.length);
});
