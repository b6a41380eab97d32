export { cases } from "../tests/cases/load.js";
