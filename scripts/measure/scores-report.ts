import { InputError, pompScore } from "../../lib/relationship-quality";
import type { MeasureModel } from "./model-file";
import { numberColumns, textColumn, type Table } from "./table";

/** Construct scores 0–100 of every row (percent of maximum possible, missing rule of measurement.md (a)), and their summary. */
export function scoresReport(table: Table, model: MeasureModel): object {
  const { scale } = model;
  if (scale === undefined) throw new InputError("bad_option", `scores need "scale": [lowest, highest] in the model file`, { column: "scale" });
  const items = Object.values(model.constructs).flat();
  if (items.length === 0) throw new InputError("wrong_shape", "the model names no constructs", { column: "constructs" });
  const columns = numberColumns(table, items, model.missing);
  const warnings = model.unknownKeys.map((key) => `model file: "${key}" is not a known entry and was not used`);
  for (const [item, column] of Object.entries(columns)) {
    column.forEach((value, row) => {
      if (value !== null && (value < scale[0] || value > scale[1])) {
        throw new InputError("off_scale", `column "${item}", row ${row}: ${value} is off the scale ${scale[0]}–${scale[1]}`, { column: item, row });
      }
    });
  }
  const scores: Record<string, (number | null)[]> = {};
  const constructs: Record<string, object> = {};
  for (const [name, own] of Object.entries(model.constructs)) {
    const reversed = own.map((item) => model.reverse.includes(item));
    const values = Array.from({ length: table.rows }, (_, row) => pompScore(own.map((item) => columns[item]?.[row] ?? null), reversed, { min: scale[0], max: scale[1] }).value);
    const present = values.filter((value) => value !== null);
    const mean = present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0) / present.length;
    const sd = mean === null || present.length < 2 ? null : Math.sqrt(present.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (present.length - 1));
    if (present.length < values.length) warnings.push(`${name}: ${values.length - present.length} of ${values.length} rows answered too few of its items`);
    scores[name] = values;
    constructs[name] = { k: own.length, n: present.length, mean, sd, se: sd === null ? null : sd / Math.sqrt(present.length) };
  }
  const units = model.unit === undefined ? undefined : textColumn(table, model.unit);
  return { n: table.rows, constructs, units, scores, warnings };
}
