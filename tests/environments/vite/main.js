import { init } from "multipartner";
import { ask } from "./ask.js";

init().then(() => {
  document.getElementById("answer").textContent = ask();
});
