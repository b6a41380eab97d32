// Part 2: may the partner do this to the customers of a list? A worker checks it, and nothing leaves the browser.
import { STAND_INS } from "../check/facts.js";
import { byId, h } from "../dom.js";
import { badge } from "../finding.js";
import { explain, locale, text } from "../language.js";
import * as LISTS from "../lists.js";
import { save } from "../save.js";
import { store } from "../store.js";
import { columnChoices, mappingOf } from "./columns.js";
import { ask, cancel, start } from "./session.js";
import { virtualTable } from "./table.js";
import { matcher, OUTCOMES, RANGE_NAMES, RANGES, sorted } from "./view.js";

/** @import { Finding, StepName, Explanation } from "../pkg/browser.js" */
/** @import { TextOptions } from "../pkg/list.js" */
/** @import { News, Order, Shown } from "./worker.js" */
/** @import { Wish } from "./view.js" */

/** How much of a file tells what it is, in bytes. */
const HEAD = 1 << 16;

/** @template {HTMLElement} [T=HTMLInputElement] @param {string} name @returns {T} */
const part = (name) => /** @type {T} */ (/** @type {unknown} */ (byId(`list-${name}`)));

export function listPart() {
  /** @type {Shown[]} */
  let rows = [];
  /** @type {Finding[]} */
  let findings = [];
  /** The rows that are shown. @type {number[]} */
  let view = [];
  let isRunning = false;
  /** Whether this list has been checked, or begun to be. */
  let isChecked = false;
  /** Whether something was changed meanwhile. */
  let isStale = false;
  let isStopped = false;
  /** Whether the focus goes to the results once they are there. */
  let isAwaited = true;
  /** What the status says, in the language of the page. */
  let said = () => "";
  /** The explanations of the language of the page, by finding. @type {Map<number | string, Explanation>} */
  const explained = new Map();

  /** @type {File | undefined} */
  let file;
  /** Tells the last preview from those before it. */
  let previews = 0;
  let showPreview = () => {};

  const source = () => file ?? part("text").value;

  /** @param {() => string} words */
  function say(words) {
    said = words;
    part("said").textContent = words();
  }

  // What is to be checked

  const head = () => (file ? headOf(file) : part("text").value.slice(0, HEAD));

  async function preview() {
    const mine = ++previews;
    const text_ = await head();
    const { formatOf, readColumns } = await import("../pkg/list.js");
    if (mine !== previews) return;
    const format = text_.trim() ? formatOf(text_) : undefined;
    showPreview = () => {
      byId("list-preview").replaceChildren(file ? h("strong", {}, file.name) : "", " ");
      byId("list-columns").replaceChildren();
      if (!format) return;
      if (format !== "csv") return byId("list-preview").append(text(format === "json" ? "list/formatJson" : "list/formatNdjson"));
      const { columns, samples } = readColumns(text_.slice(0, text_.lastIndexOf("\n") + 1 || undefined));
      byId("list-preview").append(text("list/formatCsv", { count: columns.length }));
      byId("list-columns").append(columnChoices(columns, samples.slice(0, 5)));
    };
    showPreview();
  }

  /**
   * Takes a list, and checks it at once if it is known what each column contains.
   * @param {File | undefined} given
   */
  async function take(given) {
    [file, isChecked] = [given, false];
    if (given) part("text").value = "";
    await preview();
    if (!byId("list-columns").querySelector("details[open]")) run();
  }

  part("file").addEventListener("change", () => take(part("file").files?.[0]));
  part("text").addEventListener("input", (event) => {
    part("file").value = "";
    if (/** @type {InputEvent} */ (event).inputType === "insertFromPaste") return take(undefined);
    [file, isChecked] = [undefined, false];
    preview();
  });
  store.subscribe("given", (given) => {
    if (given?.part !== "list") return;
    part("file").value = "";
    if (!given.file) part("text").value = given.text;
    take(given.file);
  });
  // What was changed about the list, or about all rows, counts at once.
  byId("list-form").addEventListener("change", ({ target }) => {
    if (target !== part("file") && target !== part("text") && isChecked) run(false);
  });

  // Checking

  /** @returns {Promise<TextOptions>} */
  async function options() {
    const { formatOf, readColumns } = await import("../pkg/list.js");
    const start = await head();
    const mapping = formatOf(start) === "csv" ? mappingOf(readColumns(start.split("\n", 2).join("\n")).columns) : {};
    const [tenantId, asOf, type, change] = ["partner", "day", "action", "change"].map((name) => part(name).value.trim());
    const action = /** @type {any} */ ({ type, ...(type === "change-subscription" && { change }) });
    return { mapping, situation: { partner: { tenantId: tenantId || STAND_INS.us }, ...(asOf && { asOf }) }, action };
  }

  /**
   * Checks the list; if one is being checked, as soon as that has been stopped.
   * @param {boolean} [goes] Whether the focus goes to the results.
   * @returns {Promise<void>}
   */
  async function run(goes = true) {
    isAwaited = goes;
    if (isRunning) {
      isStale = true;
      return stop();
    }
    [isStale, isStopped] = [false, false];
    [rows, findings, view] = [[], [], []];
    explained.clear();
    counts.clear();
    setRunning(true);
    isChecked = true;
    say(() => "");
    byId("list-result").hidden = false;
    showResults();
    const asked = await options();
    if (isStopped) return hear({ type: "end", canceled: true });
    start({ type: "check", source: source(), options: asked, locale: locale() }, hear);
  }

  function stop() {
    isStopped = true;
    cancel();
  }

  byId("list-form").addEventListener("submit", (event) => {
    event.preventDefault();
    if (file || part("text").value.trim()) return run();
    say(() => text("list/nothing"));
    part("file").focus();
  });
  byId("list-cancel").addEventListener("click", () => {
    isStale = false;
    stop();
  });
  byId("list-clear").addEventListener("click", () => {
    if (isRunning) stop();
    part("file").value = "";
    part("text").value = "";
    byId("list-result").hidden = true;
    say(() => "");
    [file, isChecked] = [undefined, false];
    preview();
  });

  /** @param {boolean} is */
  function setRunning(is) {
    isRunning = is;
    byId("list-running").hidden = !is;
    byId("list-cancel").hidden = !is;
    part("start").disabled = is;
    part("csv").disabled = is;
    part("mails").disabled = is;
    if (is) [part("bar").value, byId("list-rate").textContent] = ["0", ""];
  }

  /** @param {News} news */
  function hear(news) {
    if (news.type === "rows") {
      findings.push(...news.findings);
      const from = rows.length;
      rows.push(...news.rows);
      for (const row of news.rows) count(row);
      const bar = /** @type {HTMLProgressElement} */ (/** @type {unknown} */ (part("bar")));
      if (news.part === undefined) bar.removeAttribute("value");
      else bar.value = news.part;
      byId("list-rate").textContent = text("list/rate", { rows: number(rows.length), rate: number(Math.round(news.rate)) });
      const matches = matcher(wish(), ruleOf);
      for (let index = from; index < rows.length; index++) if (matches(rows[index])) view.push(index);
      table.show(view, true);
      showOptions();
      showCounts();
    } else if (news.type === "needsUs") {
      setRunning(false);
      byId("list-result").hidden = true;
      say(() => text("list/needsUs"));
      part("partner").focus();
    } else if (news.type === "end" || news.type === "failed") {
      setRunning(false);
      if (isStale) return run(isAwaited);
      const [all, refused] = [rows.length, rows.filter(({ outcome }) => outcome === "error").length];
      if (news.type === "failed") say(() => text("list/failed", { reason: news.reason }));
      else if (news.canceled) say(() => text("list/stopped", { rows: number(all) }));
      else say(() => (all === 0 ? text("list/empty") : text("list/done", { rows: number(all), refused: number(refused) })));
      showResults();
      if (!isAwaited) return;
      byId("list-result-title").focus({ preventScroll: true });
      byId("list-result-title").scrollIntoView();
    }
  }

  // Results

  /** How many rows there are of each outcome, rule, step and range of days. @type {Map<string, number>} */
  const counts = new Map();

  /** @param {Shown} row */
  function count(row) {
    const add = (/** @type {string} */ key) => counts.set(key, (counts.get(key) ?? 0) + 1);
    add(`outcome ${row.outcome}`);
    add(`rule ${ruleOf(row)}`);
    if (row.step) add(`step ${row.step}`);
    const range = row.days === undefined ? undefined : RANGES.find((days) => Number(row.days) <= days);
    if (range) add(`range ${range}`);
  }

  /** @param {string} group */
  const counted = (group) =>
    [...counts].flatMap(([key, count]) => (key.startsWith(`${group} `) ? [{ name: key.slice(group.length + 1), count }] : []));

  /** @param {Shown} row */
  const ruleOf = ({ finding, problem }) => problem?.code ?? (finding === undefined ? "" : findings[finding].rule);

  /** @param {Shown} row @returns {Explanation | undefined} */
  function reasonOf({ finding, problem }) {
    const subject = problem ?? (finding === undefined ? undefined : findings[finding]);
    if (!subject) return undefined;
    const key = problem ? JSON.stringify(problem) : Number(finding);
    const known = explained.get(key) ?? explain(subject);
    explained.set(key, known);
    return known;
  }

  /** @param {Shown} row */
  function reason(row) {
    const title = reasonOf(row)?.title ?? "";
    if (!row.problem) return row.outcome === "allowed" ? "" : title;
    if (row.problem.path) return `${title}: ${row.problem.path}`;
    return text("list/place", { line: row.line, column: row.column, reason: title });
  }

  /** @param {StepName} step */
  const stepTitle = (step) => explain(/** @type {any} */ ({ step })).title;

  const nameOf = (/** @type {Shown} */ row) => row.name || row.customer || text("list/unnamed", { row: row.row });

  const table = virtualTable(byId("list-table"), ["row", "customer", "outcome", "reason", "days", "nextStep"].map((name) => `list/${name}`), (index) => {
    const row = rows[index];
    const name = nameOf(row);
    const open = async () => {
      const { request } = await ask({ type: "row", index });
      if (request) store.set("question", request);
    };
    return [
      number(row.row),
      row.problem && !row.customer
        ? h("span", {}, name)
        : h("button", { type: "button", class: "link", click: open, "aria-label": text("list/open", { name }) }, name),
      badge(row.outcome),
      reason(row),
      row.days === undefined ? text("list/none") : number(row.days),
      row.step ? stepTitle(row.step) : row.missing ? text("list/missing", { fact: text(`labels/${row.missing}`) }) : text("list/none"),
    ];
  });

  /** @returns {Wish} */
  function wish() {
    const [search, outcome, rule, left, step, sort] = ["search", "outcome", "rule", "left", "step", "sort"].map((name) => part(name).value);
    return { search, outcome, rule, left, step, sort };
  }

  /** Applies the filters and the order. */
  function refresh() {
    const wanted = wish();
    const matches = matcher(wanted, ruleOf);
    view = [];
    for (let index = 0; index < rows.length; index++) if (matches(rows[index])) view.push(index);
    if (!isRunning) sorted(rows, view, wanted.sort);
    table.show(view);
    showCounts();
  }

  for (const name of ["outcome", "rule", "left", "step", "sort"]) part(name).addEventListener("change", refresh);
  part("search").addEventListener("input", refresh);

  /**
   * Sets what can be chosen; what is there already stays, also while the list is open.
   * @param {string} name
   * @param {[string, string][]} options
   */
  function setOptions(name, options) {
    const select = /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (part(name)));
    const { value } = select;
    if (select.length !== options.length || options.some(([each], place) => select.options[place].value !== each)) {
      select.replaceChildren(...options.map(([each]) => h("option", { value: each })));
      if (options.some(([each]) => each === value)) select.value = value;
    }
    for (const [index, [, words]] of options.entries()) select.options[index].textContent = words;
  }

  const any = () => /** @type {[string, string]} */ (["", text("list/any")]);
  /** @param {string} name of a range of days */
  function rangeWords(name) {
    const [to, from = 0] = name.split("-").reverse();
    return text("list/range", { from, to });
  }
  const outcomeWords = (/** @type {string} */ outcome) => text(outcome === "error" ? "list/problem" : `severities/${outcome}`);

  function showOptions() {
    /** @param {string} group @param {(name: string) => string} words @returns {[string, string][]} */
    const known = (group, words) => counted(group).filter(({ name }) => name).sort((one, other) => other.count - one.count)
      .map(({ name, count }) => [name, isRunning ? words(name) : `${words(name)} (${number(count)})`]);
    setOptions("outcome", [any(), ...known("outcome", outcomeWords)]);
    setOptions("rule", [any(), ...known("rule", ruleTitle)]);
    setOptions("step", [any(), ...known("step", (step) => stepTitle(/** @type {StepName} */ (step)))]);
    setOptions("left", [
      any(),
      ...RANGES.map((days) => /** @type {[string, string]} */ ([String(days), text("list/within", { days })])),
      ...RANGE_NAMES.slice(1).map((name) => /** @type {[string, string]} */ ([name, rangeWords(name)])),
      ["none", text("list/noEnd")],
    ]);
    setOptions("sort", ["row", "name", "outcome", "days", "step"].map((name) => [name, text(`list/by${name[0].toUpperCase()}${name.slice(1)}`)]));
  }

  function showResults() {
    showOptions();
    refresh();
  }

  /** @param {string} name of a rule, or of an error */
  function ruleTitle(name) {
    const finding = findings.find(({ rule }) => rule === name);
    return explain(finding ?? /** @type {any} */ ({ code: name, args: {} })).title;
  }

  /**
   * Bars, which filter the rows where they are buttons. They stay the same elements, so that none moves away from a click.
   * @param {string} name
   * @param {{ key: string, words: string, count: number, tone?: string, by?: string }[]} bars
   */
  function showBars(name, bars) {
    const list = byId(`list-${name}`);
    const most = Math.max(1, ...bars.map(({ count }) => count));
    const items = bars.map(({ key, words, count, tone = "", by }) => {
      const known = /** @type {HTMLElement | undefined} */ ([...list.children].find((item) => item instanceof HTMLElement && item.dataset.key === key));
      const item = known ?? h("li", { "data-key": key }, bar(key, tone, by));
      const [one] = /** @type {HTMLCollectionOf<HTMLElement>} */ (item.children);
      const [label, number_, line] = /** @type {HTMLCollectionOf<HTMLElement>} */ (one.children);
      [label.textContent, number_.textContent, line.style.width] = [words, number(count), `${(count / most) * 100}%`];
      if (by) one.setAttribute("aria-pressed", String(part(by).value === key));
      return item;
    });
    list.closest("section")?.toggleAttribute("hidden", items.length === 0);
    if (items.some((item, place) => list.children[place] !== item) || items.length !== list.children.length) list.replaceChildren(...items);
  }

  /** @param {string} key @param {string} tone @param {string} [by] the filter that it sets */
  function bar(key, tone, by) {
    const inner = [h("span", {}), " ", h("b", {}), h("span", { class: `bar ${tone}`, "aria-hidden": true })];
    if (!by) return h("span", { class: "one" }, inner);
    const toggle = () => {
      part(by).value = part(by).value === key ? "" : key;
      refresh();
    };
    return h("button", { type: "button", class: "one", click: toggle }, inner);
  }

  function showCounts() {
    byId("list-count").textContent = text("list/count", { shown: number(view.length), rows: number(rows.length) });
    const outcomes = counted("outcome");
    showBars("outcomes", OUTCOMES.flatMap((outcome) => outcomes.filter(({ name }) => name === outcome)
      .map(({ name, count }) => ({ key: name, words: outcomeWords(name), count, tone: name, by: "outcome" }))));
    showBars("steps", counted("step").sort((one, other) => other.count - one.count).slice(0, 6)
      .map(({ name, count }) => ({ key: name, words: stepTitle(/** @type {StepName} */ (name)), count, by: "step" })));
    showBars("ends", RANGE_NAMES.map((name, place) =>
      ({ key: name, words: rangeWords(name), count: counts.get(`range ${RANGES[place]}`) ?? 0, by: "left" })));
  }

  // Files

  /** @param {() => string} words */
  const saved = (words) => (byId("list-saved").textContent = words());

  /** What the worker writes; what keeps it from that is said. @param {Order} order */
  async function written(order) {
    saved(() => text("list/writing"));
    try {
      return await ask(order);
    } catch (error) {
      saved(() => text("list/notWritten", { reason: error.message }));
    }
  }

  part("csv").addEventListener("click", async () => {
    const file = await written({ type: "csv", indexes: view, locale: locale() });
    if (!file) return;
    save(text("list/csvFile"), file);
    saved(() => "");
  });
  part("mails").addEventListener("click", async () => {
    const partnerName = part("name").value.trim();
    if (!part("partner").value.trim()) return part("partner").focus(); // the links name the partner
    if (!partnerName) return part("name").focus();
    const mails = await written({ type: "mails", indexes: view, partnerName, locale: locale() });
    if (!mails) return;
    const { count, left, file } = mails;
    if (file) save(text("list/zipFile"), file);
    saved(() => (file ? text("list/mailsDone", { count: number(count), left: number(left) }) : text("list/noMails")));
  });

  // Languages

  /** @param {number} count */
  const number = (count) => count.toLocaleString(text("page/dates"));

  const showChange = () => (byId("list-change-field").hidden = part("action").value !== "change-subscription");
  part("action").addEventListener("change", showChange);

  store.subscribe("language", () => {
    explained.clear();
    setOptions("action", LISTS.ActionType.filter((type) => type !== "request-gdap").map((type) => [type, text(`options/${type}`)]));
    setOptions("change", LISTS.SubscriptionChange.map((change) => [change, text(`options/${change}`)]));
    if (!part("action").dataset.set) [part("action").value, part("action").dataset.set] = ["administer-service", "yes"];
    showChange();
    showPreview();
    part("said").textContent = said();
    showResults();
  });
  part("day").value = new Date().toISOString().slice(0, 10);
}

/**
 * The beginning of a file, decoded as the worker will.
 * @param {File} file
 */
async function headOf(file) {
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const label = { "255,254": "utf-16le", "254,255": "utf-16be" }[bytes.slice(0, 2).join()] ?? "utf-8";
  return new TextDecoder(label).decode(bytes);
}
