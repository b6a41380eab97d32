import { ask } from "./ask.js";

document.getElementById("answer").textContent = ask();
