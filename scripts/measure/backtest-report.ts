import { backtest, freezeFeatures, InputError, type BacktestRow } from "../../lib/relationship-quality";
import type { MeasureModel } from "./model-file";
import { reasonText } from "./prepared";
import { numberColumn, textColumn, type Table } from "./table";

/**
 * model.json for a backtest: {"unit": "exhibitor", "edition": "edition", "outcome": "rebooked", "features": ["trust", "aff"]}, and if the file has them
 * "freezeDay", "outcomeDay", "featureDays": {"trust": "trust_day"} (columns of dates yyyy-mm-dd or whole day numbers) and "bookedBefore": ["booked_last",
 * "booked_before_that"] (0/1 columns, newest first). Without days, editions count as a thousand days apart in their sorted order, each outcome being
 * certain before the next freeze; without "bookedBefore", an exhibitor's earlier outcomes in this file stand for it.
 */
export function backtestReport(table: Table, model: MeasureModel): object {
  const { unit, edition, outcome, features } = model;
  if (unit === undefined || edition === undefined || outcome === undefined || features === undefined || features.length === 0) {
    throw new InputError("wrong_shape", `a backtest needs "unit", "edition", "outcome" and "features" in the model file`, { column: "features" });
  }
  const units = textColumn(table, unit);
  const editions = textColumn(table, edition);
  const order = [...new Set(editions)].sort(byNumberOrText);
  const outcomes = yesNo(table, outcome, model.missing);
  const values = features.map((name) => numberColumn(table, name, model.missing));
  const freezeDays = model.freezeDay === undefined ? editions.map((name) => 1000 * (order.indexOf(name) + 1)) : days(table, model.freezeDay);
  const outcomeDays = model.outcomeDay === undefined ? freezeDays.map((day) => (model.freezeDay === undefined ? day + 999 : day)) : days(table, model.outcomeDay);
  const featureDays = features.map((name) => {
    const column = model.featureDays[name];
    return column === undefined ? freezeDays.map((day) => day - 1) : days(table, column);
  });
  const booked = model.bookedBefore?.map((name) => yesNo(table, name, model.missing));
  const warnings = model.unknownKeys.map((key) => `model file: "${key}" is not a known entry and was not used`);
  const missing = outcomes.filter((value) => value === null).length;
  if (missing > 0) warnings.push(`${missing} of ${table.rows} rows left out because the outcome is missing`);
  if (model.freezeDay === undefined) warnings.push("no freezeDay column: features are taken on trust to be older than the freeze");
  const rows = units.flatMap((name, row): BacktestRow[] => {
    const happened = outcomes[row] ?? null;
    if (happened === null) return [];
    const freezeDay = freezeDays[row] ?? 0;
    const dated = features.map((feature, f) => [feature, { value: values[f]?.[row] ?? null, asOf: featureDays[f]?.[row] ?? freezeDay }] as const);
    const frozen = atRow(row, () => freezeFeatures(freezeDay, Object.fromEntries(dated)));
    const history = booked === undefined ? earlierOutcomes(row) : known(booked.map((column) => column[row] ?? null));
    return [{ unit: name, edition: editions[row] ?? "", features: frozen, outcomeDay: outcomeDays[row] ?? freezeDay, bookedBefore: history, outcome: happened }];
  });
  const options = { seed: model.seed, confidence: model.confidence, bootstrap: model.bootstrap, minimumTraining: model.minimumTraining, ridge: model.ridge };
  const result = backtest(rows, options);
  if (result.value === null) {
    warnings.push(`no backtest (${reasonText(result.reason)})`);
    return { n: result.n, rows: table.rows, verdict: null, reason: result.reason, warnings };
  }
  // what was said of each is in "predictions", as far as it is worth saying
  const { judged, ...found } = result.value;
  void judged;
  return { n: result.n, rows: table.rows, ...found, warnings };

  function earlierOutcomes(row: number): boolean[] {
    const own = freezeDays[row] ?? 0;
    return units
      .flatMap((name, other) => {
        const day = outcomeDays[other] ?? 0;
        const happened = outcomes[other] ?? null;
        return name === units[row] && day < own && happened !== null ? [{ day, happened }] : [];
      })
      .sort((a, b) => b.day - a.day)
      .map(({ happened }) => happened);
  }
}

/** History counts back from the newest edition until nothing is known. */
function known(history: readonly (boolean | null)[]): boolean[] {
  const end = history.indexOf(null);
  return (end < 0 ? history : history.slice(0, end)).filter((value) => value !== null);
}

function yesNo(table: Table, column: string, missing: readonly string[]): (boolean | null)[] {
  const words: Readonly<Record<string, boolean>> = { "1": true, "0": false, true: true, false: false, yes: true, no: false };
  return textColumn(table, column).map((cell, row) => {
    if (cell === "" || missing.includes(cell)) return null;
    const key = cell.toLowerCase();
    const value = Object.hasOwn(words, key) ? words[key] : undefined;
    if (value === undefined) throw new InputError("off_scale", `column "${column}", row ${row}: "${cell}" is neither 0 nor 1`, { column, row });
    return value;
  });
}

function days(table: Table, column: string): number[] {
  return textColumn(table, column).map((cell, row) => {
    if (/^-?\d+$/.test(cell)) return Number(cell);
    const time = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? Date.parse(`${cell}T00:00:00Z`) : Number.NaN;
    if (Number.isNaN(time)) throw new InputError("not_a_number", `column "${column}", row ${row}: "${cell}" is no date yyyy-mm-dd and no day number`, { column, row });
    return time / 86_400_000;
  });
}

function atRow<T>(row: number, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(error.code, `row ${row}: ${error.message}`, { column: error.column, row });
    throw error;
  }
}

function byNumberOrText(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? (a < b ? -1 : a > b ? 1 : 0) : difference;
}
