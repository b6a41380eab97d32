import { refusal } from "./explain.js";

let open = false;

/** To be called once the glue has its module. */
export function opened() {
  open = true;
}

/**
 * Asks the module; what it refuses is thrown as an error with words.
 * @template {unknown[]} Args, Answer
 * @param {(...args: Args) => Answer} ask
 * @param {Args} args
 * @returns {Answer}
 */
export function through(ask, ...args) {
  if (!open) throw refusal({ code: "not-initialised", path: "", args: {} }, through);
  try {
    return ask(...args);
  } catch (error) {
    throw error.name === "MultipartnerError" ? refusal(error, through) : error;
  }
}
