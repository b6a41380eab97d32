// What every entry exports, apart from `readMail`.
export * from "./api.js";
export * from "./authzen.js";
export { checkMany } from "./many.js";
export * from "./problem.js";
export * from "./schemas.js";
