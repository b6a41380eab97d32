// Whether the roles of a GDAP relationship are assigned to a security group: one answer, from which the module's access
// assignments are made.
import { segments } from "./choice.js";

/** The statuses of an assignment that matter: one that is being removed, or was, counts as none. */
const STATUSES = ["active", "pending", "error"];
const REMOVED = ["deleting", "deleted"];

/**
 * @param {import("./control.js").Field} field
 * @returns {import("./control.js").Control}
 */
export function assigned(field) {
  const control = segments({ ...field, words: "assignments" }, ["none", ...STATUSES]);
  const rolesPath = field.path.replace(/assignments$/, "roles");
  return {
    ...control,
    read(valueAt) {
      const status = control.read(valueAt);
      if (status === undefined) return undefined;
      return status === "none" ? [] : [{ status, roles: valueAt(rolesPath) ?? [] }];
    },
    write(value, valueAt) {
      const answer = answerOf(value, valueAt(rolesPath));
      control.write(answer, valueAt);
      return value === undefined || answer !== undefined;
    },
  };
}

/**
 * The answer that says the same as these assignments, if there is one.
 * @param {unknown} assignments
 * @param {unknown} roles Those of the relationship.
 */
function answerOf(assignments, roles) {
  if (!Array.isArray(assignments) || !Array.isArray(roles)) return undefined;
  const present = assignments.filter((each) => !REMOVED.includes(each?.status));
  if (present.length === 0) return "none";
  const [{ status }] = present;
  const given = present.flatMap((each) => (each?.status === status && Array.isArray(each.roles) ? each.roles : [])).map(lowered);
  const alike = STATUSES.includes(status) && present.every((each) => each?.status === status);
  return alike && roles.every((role) => given.includes(lowered(role))) ? status : undefined;
}

/** @param {unknown} role */
const lowered = (role) => String(role).toLowerCase();
