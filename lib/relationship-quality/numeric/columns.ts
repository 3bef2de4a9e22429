import { InputError } from "../input-error";

/** Answers by column name: one array a column, all of one length, `null` where nothing was answered. */
export type Columns = Readonly<Record<string, readonly (number | null)[]>>;

export interface CaseOptions {
  /** Lowest and highest possible answer: answers outside are an InputError, reversed items become low + high − x. */
  readonly scale?: readonly [number, number];
  /** Items worded the other way round. Without `scale` they are mirrored about their own observed range. */
  readonly reverse?: readonly string[];
}

/** The rows on which every asked column is answered ("listwise"), with the count of those left out. */
export interface CompleteCases {
  readonly items: readonly string[];
  /** One array an item, in the order of `items`, reversed items already turned round. */
  readonly values: readonly Float64Array[];
  readonly n: number;
  readonly rowsLeftOut: number;
  /** The original row numbers of the rows kept. */
  readonly rows: readonly number[];
}

/**
 * Takes the complete rows of the named columns, the way every covariance of this module is formed.
 *
 * Missing answers (`null`) leave the row out and are counted; an unknown column, columns of different length, a value that is not a finite number or
 * is off the scale are an InputError naming column and row (0-based).
 * Formula: reversed items become min + max − x of the scale, or of what was answered where no scale is given.
 * Source: listwise deletion, measurement.md (g). Range: n from 0 to the number of rows.
 * Missing rule: a row with a null on any named item is left out and counted. Shapes: one column an item, one row a respondent.
 * @example
 * completeCases({ a: [1, 2, null], b: [3, 4, 5] }, ["a", "b"]).n // => 2
 * completeCases({ a: [1, 2, null], b: [3, 4, 5] }, ["a", "b"]).rowsLeftOut // => 1
 */
export function completeCases(columns: Columns, items: readonly string[], options: CaseOptions = {}): CompleteCases {
  const { scale, reverse = [] } = options;
  if (scale !== undefined && !(Number.isFinite(scale[0]) && Number.isFinite(scale[1]) && scale[0] < scale[1])) {
    throw new InputError("bad_option", `scale must be [low, high] with low < high, got [${scale.join(", ")}]`, { column: "scale" });
  }
  if (items.length === 0) throw new InputError("wrong_shape", "at least one item is needed");
  const sources = items.map((item) => {
    const column = Object.hasOwn(columns, item) ? columns[item] : undefined;
    if (column === undefined) throw new InputError("unknown_item", `there is no column "${item}"`, { column: item });
    return column;
  });
  const total = sources[0]?.length ?? 0;
  sources.forEach((column, i) => {
    const name = items[i] ?? "";
    if (column.length !== total) throw new InputError("wrong_shape", `column "${name}" has ${column.length} rows, "${items[0]}" has ${total}`, { column: name });
    checkCells(name, column, scale);
  });
  for (const name of reverse) {
    if (!Object.hasOwn(columns, name)) throw new InputError("unknown_item", `reversed item "${name}" is no column`, { column: name });
  }
  const rows: number[] = [];
  for (let row = 0; row < total; row++) if (sources.every((column) => column[row] !== null)) rows.push(row);
  const values = sources.map((column, i) => {
    const kept = Float64Array.from(rows, (row) => column[row] ?? 0);
    return reverse.includes(items[i] ?? "") ? mirrored(kept, scale) : kept;
  });
  return { items, values, n: rows.length, rowsLeftOut: total - rows.length, rows };
}

function checkCells(name: string, column: readonly (number | null)[], scale: readonly [number, number] | undefined): void {
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    if (value === null) continue;
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw new InputError("not_a_number", `column "${name}", row ${row}: ${String(value)} is not a number`, { column: name, row });
    }
    if (scale !== undefined && (value < scale[0] || value > scale[1])) {
      throw new InputError("off_scale", `column "${name}", row ${row}: ${value} is off the scale ${scale[0]}–${scale[1]}`, { column: name, row });
    }
  }
}

function mirrored(values: Float64Array, scale: readonly [number, number] | undefined): Float64Array {
  let low = scale?.[0] ?? Number.POSITIVE_INFINITY;
  let high = scale?.[1] ?? Number.NEGATIVE_INFINITY;
  if (scale === undefined) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return values.map((value) => low + high - value);
}

/**
 * Turns rows into columns, for data that arrive as a table.
 * Formula: none: the same numbers turned. Source: none. Range: as given. Missing rule: null stays null.
 * Shapes: one name a cell of each row; a row of another length is an InputError.
 * @example
 * columnsFromRows(["a", "b"], [[1, 2], [3, null]]).b // => [2, null]
 */
export function columnsFromRows(names: readonly string[], rows: readonly (readonly (number | null)[])[]): Columns {
  const columns: Record<string, (number | null)[]> = {};
  for (const name of names) {
    if (Object.hasOwn(columns, name)) throw new InputError("wrong_shape", `column "${name}" appears twice`, { column: name });
    columns[name] = [];
  }
  rows.forEach((row, r) => {
    if (row.length !== names.length) throw new InputError("wrong_shape", `row ${r} has ${row.length} cells, ${names.length} expected`, { row: r });
    names.forEach((name, c) => columns[name]?.push(row[c] ?? null));
  });
  return columns;
}
