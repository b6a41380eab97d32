import { readFileSync } from "node:fs";
import { opened } from "./face.js";
import { initSync } from "./glue.js";

export {
  check,
  clouds,
  compare,
  editions,
  expiry,
  explain,
  explainInvitation,
  granularAdminRequest,
  invitationMail,
  invite,
  options,
  plan,
  readInvitations,
  roles,
  rules,
} from "./face.js";

initSync({ module: readFileSync(new URL("./multipartner.wasm", import.meta.url)) });
opened();

/** @type {typeof import("./index.js").init} */
export const init = async () => {};
