import { explain, lookup } from "./explain.js";
import * as glue from "./glue.js";
import en from "./locale/en.js";
import { through } from "./through.js";

export { explain } from "./explain.js";

/** @type {typeof import("./index.js").check} */
export const check = (situation, action) => through(glue.check, situation, action);

/** @type {typeof import("./index.js").options} */
export const options = (situation) => through(glue.options, situation);

/** @type {typeof import("./index.js").plan} */
export const plan = (situation, action) => through(glue.plan, situation, action);

/** @type {typeof import("./index.js").compare} */
export const compare = (situation, action, dayA, dayB) => through(glue.compare, situation, action, dayA, dayB);

/** @type {typeof import("./index.js").invite} */
export const invite = (invitation) => through(glue.invite, invitation);

/** @type {typeof import("./index.js").readInvitations} */
export const readInvitations = (text) => through(glue.readInvitations, text);

/** @type {typeof import("./index.js").gdapRequest} */
export const gdapRequest = (request) => through(glue.gdapRequest, request);

/** @type {typeof import("./index.js").gdapStatus} */
export const gdapStatus = (relationship, day) => through(glue.gdapStatus, relationship, day);

/** @type {typeof import("./index.js").invitationMail} */
export const invitationMail = (request, locale = en) =>
  through(glue.invitationMail, request, lookup(locale, "invitation"), lookup(locale, "mail"));

/** @type {typeof import("./index.js").explainInvitation} */
export const explainInvitation = (reading, locale = en) => {
  const told = through(glue.briefing, reading, lookup(locale, "invitation"), lookup(locale, "briefing"));
  const defects = reading.defects.map((defect) => Object.values(explain(defect, locale)).join(" – "));
  return { ...told, defects };
};

/** @type {typeof import("./index.js").roles} */
export const roles = () => through(glue.roles);

/** @type {typeof import("./index.js").rules} */
export const rules = () => through(glue.rules);

/** @type {typeof import("./index.js").editions} */
export const editions = () => through(glue.editions);

/** @type {typeof import("./index.js").clouds} */
export const clouds = () => through(glue.clouds);
