// The entry for forms, with the module and English.
import "./index.js";

export { guardForm } from "./guard.js";
