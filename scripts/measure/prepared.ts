import { completeCases, InputError, type CaseOptions, type Columns, type Measured, type TooLittle } from "../../lib/relationship-quality";
import type { MeasureModel } from "./model-file";
import { numberColumns, textColumn, type Table } from "./table";

/** The rows complete on every item of the model, which all numbers of one answer are computed from. */
export interface Prepared {
  readonly columns: Columns;
  readonly n: number;
  readonly rows: number;
  readonly rowsLeftOut: number;
  readonly cluster: readonly string[] | undefined;
  readonly options: CaseOptions;
  readonly warnings: string[];
}

export function prepare(table: Table, model: MeasureModel): Prepared {
  const items = [...new Set(Object.values(model.constructs).flat())];
  if (items.length === 0) throw new InputError("wrong_shape", "the model names no constructs", { column: "constructs" });
  const all = numberColumns(table, items, model.missing);
  const options: CaseOptions = { scale: model.scale, reverse: model.reverse };
  const cases = completeCases(all, items, options);
  const columns = Object.fromEntries(items.map((item) => [item, cases.rows.map((row) => all[item]?.[row] ?? null)]));
  const warnings = model.unknownKeys.map((key) => `model file: "${key}" is not a known entry and was not used`);
  for (const item of items) {
    const owners = Object.entries(model.constructs).flatMap(([name, own]) => (own.includes(item) ? [name] : []));
    if (owners.length > 1) warnings.push(`${item} is asked by ${owners.join(" and ")}: their correlation is partly this item with itself`);
  }
  if (cases.rowsLeftOut > 0) warnings.push(`${cases.rowsLeftOut} of ${table.rows} rows left out because an answer is missing`);
  const named = model.cluster === undefined ? undefined : textColumn(table, model.cluster);
  const nameless = named?.findIndex((exhibitor) => exhibitor === "") ?? -1;
  if (nameless >= 0) throw new InputError("wrong_shape", `column "${model.cluster ?? ""}", row ${nameless}: no exhibitor is named`, { column: model.cluster, row: nameless });
  return { columns, n: cases.n, rows: table.rows, rowsLeftOut: cases.rowsLeftOut, cluster: named === undefined ? undefined : cases.rows.map((row) => named[row] ?? ""), options, warnings };
}

/** The options of one construct: only its own reversed items. */
export function optionsFor(items: readonly string[], options: CaseOptions): CaseOptions {
  return { ...options, reverse: options.reverse?.filter((item) => items.includes(item)) };
}

/** A reason in a few words, for the warnings of a JSON answer. */
export function reasonText({ code, needed, detail }: TooLittle): string {
  return [code, needed === undefined ? "" : `needs ${needed}`, detail ?? ""].filter((part) => part !== "").join(": ");
}

/** Splits measured numbers into plain values (null where there is none) and the reasons for the nulls. */
export function plain<K extends string>(numbers: Readonly<Record<K, Measured<unknown>>>): { values: Record<string, unknown>; reasons: Record<string, string> } {
  const values: Record<string, unknown> = {};
  const reasons: Record<string, string> = {};
  for (const [key, number] of Object.entries<Measured<unknown>>(numbers)) {
    values[key] = number.value;
    if (number.value === null && number.reason !== undefined) reasons[key] = reasonText(number.reason);
  }
  return { values, reasons };
}
