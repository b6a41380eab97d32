/**
 * A cell that no spreadsheet takes for a formula, nor what a spreadsheet takes for a cell that separates cells otherwise.
 *
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 * @param {unknown} cell
 */
export const harmless = (cell) => String(cell ?? "").replace(/(^|[,;\t])(?=\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/g, "$1'");
