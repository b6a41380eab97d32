import { opened } from "./face.js";
import load from "./glue.js";

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

/** @type {Promise<void> | undefined} */
let loading;

/** @type {typeof import("./index.js").init} */
export const init = (source = new URL("./multipartner.wasm", import.meta.url)) =>
  (loading ??= load({ module_or_path: source }).then(opened, (error) => {
    loading = undefined; // the next call tries again
    throw error;
  }));
