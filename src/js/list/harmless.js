/**
 * A cell that no spreadsheet takes for a formula.
 *
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 * @param {unknown} cell
 */
export const harmless = (cell) => String(cell ?? "").replace(/^(?=\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/, "'");
