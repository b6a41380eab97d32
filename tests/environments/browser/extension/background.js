import { rules } from "./multipartner/index.js";

chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer(rules()[0].rule));
