import { setDefaultLocale } from "./call.js";
import en from "./locale/en.js";

export * from "./common.js";
export { init } from "./embedded.js";

setDefaultLocale(en);
