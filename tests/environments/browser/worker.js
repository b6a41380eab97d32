import { rules } from "./node_modules/multipartner/pkg/index.js";

postMessage(rules()[0].rule);
