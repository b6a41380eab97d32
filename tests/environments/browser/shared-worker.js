import { rules } from "./node_modules/multipartner/pkg/index.js";

addEventListener("connect", ({ ports: [port] }) => port.postMessage(rules()[0].rule));
