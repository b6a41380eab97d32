// Whether the roles of a GDAP relationship are assigned to a security group: the user answers yes or no, from which the
// module's access assignments are made.
import { flag } from "./choice.js";

/**
 * @param {import("./control.js").Field} field
 * @returns {import("./control.js").Control}
 */
export function assigned(field) {
  const control = flag(field);
  const rolesPath = field.path.replace(/assignments$/, "roles");
  return {
    ...control,
    read(valueAt) {
      const isAssigned = control.read(valueAt);
      if (isAssigned === undefined) return undefined;
      return isAssigned ? [{ status: "active", roles: valueAt(rolesPath) ?? [] }] : [];
    },
    write(value, valueAt) {
      if (value === undefined) return control.write(value, valueAt);
      const active = Array.isArray(value) && value.some((assignment) => assignment?.status === "active");
      return control.write(active, valueAt) && Array.isArray(value);
    },
  };
}
