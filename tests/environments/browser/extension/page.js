import { rules } from "./multipartner/index.js";

const inBackground = await chrome.runtime.sendMessage("which");
document.getElementById("answer").textContent = `${rules()[0].rule}; ${inBackground}`;
