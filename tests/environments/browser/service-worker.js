import { rules } from "./node_modules/multipartner/pkg/index.js";

addEventListener("message", ({ source }) => source.postMessage(rules()[0].rule));
