/**
 * A cell that no spreadsheet takes for a formula.
 *
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 * @param {unknown} cell
 */
export const harmless = (cell) => (typeof cell === "string" && /^[\s]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell ?? "");
