/**
 * Rows as a CSV that spreadsheets open safely: UTF-8 with a byte-order mark, CRLF, and cells that a spreadsheet would take
 * for a formula (=, +, -, @ or a tab at the beginning) made harmless by an apostrophe. Plain numbers stay numbers.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
