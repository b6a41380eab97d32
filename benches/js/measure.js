// Side by side: all contenders in one process, in random order, round by round.
import { random, requests } from "./requests.js";

/**
 * The first quartile: a machine that has other things to do makes some values larger, and none smaller.
 * @param {number[]} values
 */
export const typical = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 4)];

/**
 * The typical time of each in nanoseconds.
 * @param {Record<string, import("./contenders.js").Ask>} contenders
 * @param {number} rounds
 */
export function sideBySide(contenders, rounds) {
  const rows = requests(1000);
  const next = random(7);
  /** How many calls of each take some ten milliseconds. @type {Record<string, number>} */
  const calls = {};
  /** @type {Record<string, number[]>} */
  const times = {};
  for (const [name, ask] of Object.entries(contenders)) {
    times[name] = [];
    const start = performance.now();
    let warm = 0;
    while (performance.now() - start < 300 && warm < 200_000) {
      const { situation, action } = rows[warm++ % rows.length];
      ask(situation, action);
    }
    calls[name] = Math.max(50, Math.round(warm / 30));
  }
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(contenders).sort(() => next() - 0.5)) {
      const [ask, count] = [contenders[name], calls[name]];
      const start = performance.now();
      for (let call = 0; call < count; call++) {
        const { situation, action } = rows[(call + round * 389) % rows.length];
        ask(situation, action);
      }
      times[name].push(((performance.now() - start) * 1e6) / count);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, typical(each)]));
}

/**
 * The typical time of each in nanoseconds an item, of batches that take turns.
 * @param {Record<string, () => Promise<unknown>>} batches
 * @param {number} rounds
 * @param {number} items in each
 */
export async function inTurns(batches, rounds, items) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(batches).map((name) => [name, []]));
  const next = random(11);
  for (let round = 0; round <= rounds; round++) {
    for (const name of Object.keys(batches).sort(() => next() - 0.5)) {
      const start = performance.now();
      await batches[name]();
      if (round > 0) times[name].push(((performance.now() - start) * 1e6) / items); // the first is to get warm
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, typical(each)]));
}
