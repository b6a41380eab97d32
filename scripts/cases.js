export { cases, examples } from "../tests/cases/load.js";
