import readXlsxFile from "read-excel-file/node";

import { AppError, fieldError } from "@/lib/errors";
import { pack } from "./pack";
import { unpack } from "./unpack";

/** A workbook is opened in memory, cell by cell, while nothing else runs: 400,000 cells took five seconds on a busy machine. What is larger comes as CSV. */
const MOST_CELLS = 500_000;
const MOST_UNPACKED = 60_000_000;
const MOST_LETTERS = 20_000_000;
/** Where a sheet of Excel ends. */
const MOST_ROWS = 1_048_576;

export interface SheetText {
  readonly text: string;
  readonly sheet: string;
  /** The other sheets with rows in them. */
  readonly others: readonly string[];
}

/** By its first bytes, whatever its name says. */
export function isWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"));
}

/** The container of XLS, the format before 2007, and of a workbook with a password. */
export function isOldWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(Buffer.from("d0cf11e0a1b11ae1", "hex"));
}

/**
 * One sheet of a workbook as CSV with commas, row by row where it stood: the sheet that is named or numbered, else the first with a header and a row,
 * or every one that has them.
 * The archive is unpacked under a limit, its cells are counted before they are made, and only then is it read; what the archive says of itself is believed nowhere.
 */
export async function readWorkbook(bytes: Buffer, wanted: string, all = false): Promise<SheetText[]> {
  const files = unpack(bytes, isNeeded, MOST_UNPACKED).map(({ name, data }) => (isSheet(name) ? { name, data: checkedSheet(data) } : { name, data }));
  const filled = (await sheetsOf(pack(files))).filter(({ rows }) => rows.filter((row) => row.some((cell) => cell !== null)).length > 1);
  const chosen = wanted === "" ? filled[0] : (filled.find(({ name }) => name.trim().toLowerCase() === wanted.toLowerCase()) ?? filled.find(({ number }) => String(number) === wanted));
  if (filled.length > 0 && chosen === undefined) throw fieldError("sheet", "unknown_sheet");
  if (chosen === undefined) throw new AppError("not_a_csv");
  const read = all && wanted === "" ? filled : [chosen];
  return read.map(({ name, rows }) => ({ text: csvOf(rows), sheet: name, others: filled.filter((one) => !read.includes(one)).map((one) => one.name) }));
}

interface Sheet {
  readonly name: string;
  readonly number: number;
  readonly rows: readonly (readonly unknown[])[];
}

async function sheetsOf(workbook: Buffer): Promise<Sheet[]> {
  try {
    return (await readXlsxFile(workbook)).map(({ sheet, data }, i) => ({ name: sheet, number: i + 1, rows: data }));
  } catch {
    throw new AppError("not_a_csv");
  }
}

const isNeeded = (name: string): boolean => /\.xml(\.rels)?$/.test(name) && !/^xl\/(pivot|drawings|charts|theme|media|externalLinks|comments)/.test(name);
const isSheet = (name: string): boolean => /^xl\/.*sheets?\//.test(name);

/** A sheet that spans no more cells than there may be, the empty ones between them included; a cell that could not be computed keeps its word. */
function checkedSheet(data: Buffer): Buffer {
  const xml = data.toString("utf8");
  let [rows, columns] = [0, 0];
  for (const [, address = ""] of xml.matchAll(/\br\s*=\s*["']([^"']*)["']/g)) {
    if (address.includes("&")) throw new AppError("not_a_csv");
    const [, letters, number] = /^([A-Za-z]*)(\d+)$/.exec(address) ?? [];
    if (letters === undefined) continue;
    if (Number(number) > MOST_ROWS || letters.length > 3) throw new AppError("workbook_too_large");
    if (letters === "") continue;
    rows = Math.max(rows, Number(number));
    columns = Math.max(columns, columnOf(letters));
  }
  if (rows * columns > MOST_CELLS) throw new AppError("workbook_too_large");
  return xml.includes('t="e"') ? Buffer.from(xml.replace(/(<(?:\w+:)?c\b[^>]*?)\bt="e"/g, '$1t="str"')) : data;
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function csvOf(rows: Sheet["rows"]): string {
  let letters = 0;
  const lines = rows.map((row) => {
    const line = row.map(cellText).map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(",");
    letters += line.length;
    if (letters > MOST_LETTERS) throw new AppError("workbook_too_large");
    return line;
  });
  return lines.join("\n");
}

/** A cell as a CSV would have it: days and times as ISO, numbers plain, words without control characters and halves of characters. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().replace(/T00:00:00\.000Z$/, "").replace("T", " ").replace(/(\.\d+)?Z$/, "");
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "string" ? cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "") : "";
}

/** As many digits as a spreadsheet keeps; never in powers of ten; and never with three decimals, which could be taken for thousands. */
function numberText(value: number): string {
  const text = new Intl.NumberFormat("en", { useGrouping: false, maximumSignificantDigits: 15 }).format(value);
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}
