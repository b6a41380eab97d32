// The same check as code. tests/npm/code.test.js runs each kind.

/** @typedef {{ situation: object, action: object }} Question */

/** @param {unknown} data */
const json = (data) => JSON.stringify(data, null, 2);

/** JSON as JavaScript writes it: names without quotation marks. @param {unknown} data */
const literal = (data) => json(data).replace(/^( +)"([A-Za-z]\w*)":/gm, "$1$2:");

/** @param {string} text @param {string} by */
const indented = (text, by) => text.replaceAll("\n", `\n${by}`);

/** Facts of an action that one control each can hold, by their paths. @param {object} facts @param {string} path @returns {[string, unknown][]} */
const held = (facts, path) => Object.entries(facts).flatMap(([name, value]) => {
  if (Array.isArray(value)) return [];
  return typeof value === "object" ? held(value, `${path}.${name}`) : [[`${path}.${name}`, value]];
});

/** The others. @param {object} facts @returns {object | undefined} */
function unheld(facts) {
  const left = Object.entries(facts).flatMap(([name, value]) => {
    const rest = Array.isArray(value) ? value : typeof value === "object" ? unheld(value) : undefined;
    return rest === undefined ? [] : [[name, rest]];
  });
  return left.length ? Object.fromEntries(left) : undefined;
}

/** @param {[string, unknown]} fact */
const control = ([path, value]) => (typeof value === "boolean"
  ? `<label><input type="checkbox" name="${path}" defaultChecked={${value}} /> ${path}</label>`
  : `<label>${path} <input name="${path}" defaultValue=${typeof value === "string" && !/["\\&]/.test(value) ? `"${value}"` : `{${JSON.stringify(value)}}`} /></label>`);

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

  React: ({ situation, action }) => `import { useEffect, useRef } from "react";
import type { Situation } from "multipartner";
import { guardForm } from "multipartner/form";

const situation: Situation = ${literal(situation)};
${unheld(action) ? `const action = ${literal(unheld(action))};\n` : ""}
/** It is checked while it is filled in, and submitted only if that is allowed. */
export function CheckedForm() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const guard = guardForm(form.current!, { situation${unheld(action) ? ", action" : ""} });
    return () => guard.release();
  }, []);
  return (
    <form ref={form}>
      ${held(action, "action").map(control).join("\n      ")}
      <button>Submit</button>
    </form>
  );
}
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
