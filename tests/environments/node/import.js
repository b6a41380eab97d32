import { ask } from "./ask.js";

console.log(ask());
