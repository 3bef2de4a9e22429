import { InputError } from "../input-error";
import type { BacktestRow } from "./backtest-types";
import { FrozenFeatures } from "./frozen-features";

/** Refuses rows that contradict themselves or each other; returns the names of the features. */
export function checkRows(rows: readonly BacktestRow[]): string[] {
  const names = Object.keys(rows[0]?.features.values ?? {});
  const seen = new Set<string>();
  rows.forEach((row, r) => {
    if (!FrozenFeatures.isFrozen(row.features)) throw new InputError("wrong_shape", `row ${r}: features must come from freezeFeatures`, { column: "features", row: r });
    const own = Object.keys(row.features.values);
    const missing = names.find((name) => !own.includes(name)) ?? own.find((name) => !names.includes(name));
    if (missing !== undefined) throw new InputError("wrong_shape", `row ${r}: feature "${missing}" is not in every row (use null where it was not measured)`, { column: missing, row: r });
    if (!(Number.isInteger(row.outcomeDay) && row.outcomeDay >= row.features.freezeDay)) {
      throw new InputError("after_freeze", `row ${r}: the outcome (day ${row.outcomeDay}) was certain before the freeze day ${row.features.freezeDay}`, { column: "outcomeDay", row: r });
    }
    const key = JSON.stringify([row.unit, row.edition]);
    if (seen.has(key)) throw new InputError("wrong_shape", `row ${r}: exhibitor "${row.unit}" appears twice in edition "${row.edition}"`, { column: "unit", row: r });
    seen.add(key);
  });
  return names;
}
