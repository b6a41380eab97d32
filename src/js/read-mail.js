// Apart from all other functions, so that a bundler that does not find it used leaves out what it would load.
import code from "./code.js";

/** @type {typeof import("./index.js").readMail} */
export const readMail = (mail) => code.mail.readMailWith(() => import("./mail-parser.js"), mail);
