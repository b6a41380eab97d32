import { setDefaultLocale } from "./call.js";
import en from "./locale/en.js";

export * from "./api.js";
export { checkMany } from "./many.js";
export { init } from "./embedded.js";

setDefaultLocale(en);
