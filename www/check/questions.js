// Which facts can still change an answer, the most telling first. The rules themselves are asked: what would the answer be
// with each value that the fact can have?

/** @import { Decision } from "../pkg/browser.js" */
/** @typedef {{ situation: any, action: any }} Question */
/**
 * A fact that is not stated, and values that it can have; of a rare one, nearly everybody has the value that rules assume.
 * @typedef {{ path: string, values: unknown[], rare?: boolean }} Fact
 */
/** @typedef {(question: Question) => Decision} Ask */

/** The rules by which facts contradict each other. What a value would contradict, it is not asked for. */
export const CONTRADICTIONS = [
  ...["only-resellers-have-a-provider", "not-an-azure-subscription", "agreement-is-with-microsoft", "renewal-contradicts-term-end"],
  ...["not-a-new-commerce-license", "only-azure-plans-hold-subscriptions"],
];

/** A path as a rule names it, without the number of a row. @param {string} path */
const ruled = (path) => path.replace(/\[\d+\]/g, "");

/** The rules that decide an answer. @param {Decision} decision @returns {string[]} */
const deciding = ({ outcome, findings }) => findings.filter(({ severity }) => severity === outcome).map(({ rule }) => rule);

/** @param {Decision} decision */
const verdict = (decision) => [decision.outcome, ...deciding(decision)].join();

/**
 * Whether a fact need not be asked for, unless somebody wants to be sure: it is rarely different, and no rule lacks it.
 * @param {Pick<Fact, "path" | "rare">} fact
 * @param {Decision} decision
 */
export const isSpare = ({ path, rare }, { findings }) =>
  Boolean(rare) && findings.every((finding) => finding.severity !== "unknown" || finding.path !== ruled(path));

/**
 * The facts that can change the answer. A fact of which each value leaves the outcome and the rules that decide it as they are
 * is left out, and so is one that could only add a reason to an answer that is `forbidden` already.
 *
 * First come those without which a rule cannot tell what decides, then those that can remove a reason for the present answer
 * (before all where that allows it), then what another rule lacks or takes to be in order; among equals, those whose values lead to the most different answers. Last come those that are rarely different.
 * @template {Fact} T
 * @param {T[]} facts In the order in which equally telling ones are asked for.
 * @param {Question} question What is stated.
 * @param {Ask} ask
 * @returns {T[]}
 */
export function telling(facts, question, ask) {
  const base = ask(question);
  const reasons = deciding(base);
  const contradicted = contradictions(base);
  /** @param {T} fact */
  const named = ({ path }) => base.findings.filter((finding) => finding.path === ruled(path));

  const ranked = facts.flatMap((fact, place) => {
    const answers = fact.values.flatMap((value) => answer(ask, having(question, fact.path, value)))
      .filter((each) => contradictions(each) <= contradicted);
    const outcomes = answers.map(({ outcome }) => outcome);
    const verdicts = answers.map(verdict);
    const isFinal = base.outcome === "forbidden";
    const changes = isFinal ? outcomes.some((each) => each !== base.outcome) : verdicts.some((each) => each !== verdict(base));
    // Of a fact that has no values to try, the rules say themselves that they need it.
    const isNeeded = !isFinal && answers.length === 0 && named(fact).length > 0;
    if (!changes && !isNeeded) return [];
    const isLacking = named(fact).some(({ severity }) => severity === "unknown");
    const removes = answers.some((each) => reasons.some((rule) => isSilent(each, rule)));
    const needs = [!isSpare(fact, base), isLacking && base.outcome === "unknown", removes, removes && outcomes.includes("allowed"), isLacking, named(fact).length > 0];
    return [{ fact, place, rank: [...needs.map(Number), bits(outcomes), bits(verdicts)] }];
  });
  ranked.sort((one, other) => compare(other.rank, one.rank) || one.place - other.place);
  return ranked.map(({ fact }) => fact);
}

/** Whether a rule does not object. @param {Decision} decision @param {string} rule */
const isSilent = ({ findings }, rule) => findings.every((finding) => finding.rule !== rule || finding.severity === "note");

/** @param {Decision} decision */
const contradictions = ({ findings }) => findings.filter(({ rule, severity }) => severity === "unknown" && CONTRADICTIONS.includes(rule)).length;

/**
 * The answer, or none where the value does not go with the other facts.
 * @param {Ask} ask @param {Question} question
 */
function answer(ask, question) {
  try {
    return [ask(question)];
  } catch (error) {
    if (error.name !== "MultipartnerError") throw error;
    return [];
  }
}

/** How much is told if each value is as likely as the others: the entropy of the answers. @param {string[]} answers */
function bits(answers) {
  const shares = [...new Set(answers)].map((each) => answers.filter((other) => other === each).length / answers.length);
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}

/** @param {number[]} one @param {number[]} other */
const compare = (one, other) => one.map((each, at) => each - other[at]).find((difference) => Math.abs(difference) > 1e-9) ?? 0;

/**
 * A question with one more fact; whatever else it holds is shared.
 * @template T
 * @param {T} question @param {string} path @param {unknown} value
 * @returns {T}
 */
export function having(question, path, value) {
  const [, step, rest] = /** @type {RegExpExecArray} */ (/^\[?(\w+)\]?\.?(.*)$/.exec(path));
  const held = /** @type {any} */ (question)?.[step];
  const inner = rest ? having(held ?? (rest.startsWith("[") ? [] : {}), rest, value) : value;
  if (!Array.isArray(question)) return { ...question, [step]: inner };
  return /** @type {any} */ (Object.assign([...question], { [step]: inner }));
}
