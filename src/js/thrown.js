/** @import { MultipartnerError } from "./types.js" */

/** @type {typeof import("./index.js").isMultipartnerError} */
export const isMultipartnerError = (thrown) => {
  const { name, problems } = /** @type {Partial<MultipartnerError>} */ (Object(thrown));
  return name === "MultipartnerError" && Array.isArray(problems);
};
