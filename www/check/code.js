// The same check as code. tests/npm/code.test.js runs each kind.

/** @typedef {{ situation: object, action: object }} Question */

/** @param {unknown} data */
const json = (data) => JSON.stringify(data, null, 2);

/** JSON as JavaScript writes it: names without quotation marks. @param {unknown} data */
const literal = (data) => json(data).replace(/^( +)"([A-Za-z]\w*)":/gm, "$1$2:");

/** @param {string} text @param {string} by */
const indented = (text, by) => text.replaceAll("\n", `\n${by}`);

/** @type {Record<string, (question: Question) => string>} */
export const CODE = {
  JavaScript: ({ situation, action }) => `import { check } from "multipartner";

const situation = ${literal(situation)};
const action = ${literal(action)};

const { outcome, findings } = check(situation, action);
console.log(outcome);
for (const { rule, severity } of findings) console.log(rule, severity);
`,

  TypeScript: ({ situation, action }) => `import { check, type Action, type Situation } from "multipartner";

const situation: Situation = ${literal(situation)};
const action: Action = ${literal(action)};

const { outcome, findings } = check(situation, action);
console.log(outcome);
for (const { rule, severity } of findings) console.log(rule, severity);
`,

  Rust: ({ situation, action }) => `// cargo add multipartner serde_json
use multipartner::{Action, Situation, check};
use serde_json::{from_value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let situation: Situation = from_value(json!(${indented(json(situation), "    ")}))?;
    let action: Action = from_value(json!(${indented(json(action), "    ")}))?;

    let decision = check(&situation, &action)?;
    println!("{}", decision.outcome);
    for finding in &decision.findings {
        println!("{} {}", finding.rule.name, finding.severity);
    }
    Ok(())
}
`,

  JSON: ({ situation, action }) => `${json({ situation, action })}\n`,
};
