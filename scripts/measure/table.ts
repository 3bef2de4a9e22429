import { parse } from "csv-parse/sync";
import { InputError, type Columns } from "../../lib/relationship-quality";

/** A delimited file as text cells, with the line that each row came from. */
export interface Table {
  readonly names: readonly string[];
  readonly cells: ReadonlyMap<string, readonly string[]>;
  readonly rows: number;
  readonly lineOf: readonly number[];
  readonly decimalComma: boolean;
}

/**
 * Reads a delimited file liberally: byte order mark or not, UTF-8, UTF-16 or else GB 18030, any line end, quotes, and comma, semicolon or tab, whichever the header
 * line has most of. Empty lines are skipped. With semicolons or tabs, "3,5" is three and a half.
 */
export function readTable(bytes: Uint8Array): Table {
  const text = decode(bytes);
  const delimiter = likeliestDelimiter(text);
  const lineOf: number[] = [];
  let records: string[][];
  try {
    records = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (record: string[], { lines }) => {
        lineOf.push(lines);
        return record;
      },
    });
    lineOf.shift();
  } catch (error) {
    throw new InputError("wrong_shape", `the data file is no readable table: ${error instanceof Error ? error.message : String(error)}`, { column: "data" });
  }
  const names = records[0] ?? [];
  if (names.length === 0) throw new InputError("wrong_shape", "the data file has no header line", { column: "data" });
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new InputError("wrong_shape", `the header names column "${twice}" twice`, { column: twice });
  const body = records.slice(1);
  body.forEach((record, row) => {
    if (record.length !== names.length) {
      throw new TableError(`row ${row} has ${record.length} cells, the header ${names.length}`, { column: names[Math.min(record.length, names.length - 1)], row, line: lineOf[row] });
    }
  });
  return { names, cells: new Map(names.map((name, c) => [name, body.map((record) => record[c] ?? "")])), rows: body.length, lineOf, decimalComma: delimiter !== "," };
}

/** A mistake in the shape of the file, found before there is a table to look lines up in. */
export class TableError extends InputError {
  readonly line: number | undefined;

  constructor(message: string, at: { column?: string; row?: number; line?: number }) {
    super("wrong_shape", message, at);
    this.line = at.line;
  }
}

/** One column as text; an unknown name is an InputError that names it. */
export function textColumn(table: Table, name: string): readonly string[] {
  const column = table.cells.get(name);
  if (column === undefined) throw new InputError("unknown_item", `there is no column "${name}" in the data`, { column: name });
  return column;
}

/** One column as numbers, null where the cell is empty or one of the missing marks. */
export function numberColumn(table: Table, name: string, missing: readonly string[]): (number | null)[] {
  const marks = new Set(missing);
  const numericMarks = new Set(missing.filter((mark) => mark !== "").map(Number).filter(Number.isFinite));
  return textColumn(table, name).map((cell, row) => {
    if (cell === "" || marks.has(cell)) return null;
    const plain = table.decimalComma && /^[-+]?\d*,\d+$/.test(cell) ? cell.replace(",", ".") : cell;
    const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
    if (!Number.isFinite(value)) throw new InputError("not_a_number", `column "${name}", row ${row}: "${cell}" is not a number`, { column: name, row });
    return numericMarks.has(value) ? null : value;
  });
}

export function numberColumns(table: Table, names: readonly string[], missing: readonly string[]): Columns {
  return Object.fromEntries([...new Set(names)].map((name) => [name, numberColumn(table, name, missing)]));
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function likeliestDelimiter(text: string): "," | ";" | "\t" {
  const header = (text.split(/\r\n|\n|\r/).find((line) => line.trim() !== "") ?? "").replace(/"[^"]*"/g, "");
  const count = (mark: string): number => header.split(mark).length;
  if (count(";") > count(",") && count(";") >= count("\t")) return ";";
  return count("\t") > count(",") ? "\t" : ",";
}
