// What every entry exports.
export * from "./functions.js";
export { readMail } from "./read-mail.js";
