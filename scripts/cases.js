export { ASKED, argumentsOf, cases, examples } from "../tests/cases/load.js";
