import { InputError } from "../input-error";

/** One answer; `null` is "does not apply" or not answered. Never 0, never NaN. */
export type Answer = number | null;

/** Lowest and highest point of an answer scale, such as [1, 7]. */
export type Scale = readonly [low: number, high: number];

/** The answered values of a column, after checking every cell against the scale; a wrong cell is named by column and row. */
export function answeredOn(answers: readonly Answer[], scale: Scale, column: string): number[] {
  const [low, high] = scale;
  if (!Number.isFinite(low) || !Number.isFinite(high) || low >= high) throw new InputError("bad_option", `The scale of ${column} must run from a lower to a higher number.`, { column });
  const kept: number[] = [];
  answers.forEach((answer, row) => {
    if (answer === null) return;
    if (typeof answer !== "number" || Number.isNaN(answer)) throw new InputError("not_a_number", `${column}, row ${row}: not a number.`, { column, row });
    if (answer < low || answer > high) throw new InputError("off_scale", `${column}, row ${row}: ${answer} is off the scale ${low}–${high}.`, { column, row });
    kept.push(answer);
  });
  return kept;
}

/** A finite number or an InputError that names the place. */
export function finite(value: number, column: string, row?: number): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw row === undefined ? new InputError("not_a_number", `${column} is not a number.`, { column }) : new InputError("not_a_number", `${column}, row ${row}: not a number.`, { column, row });
}

/** A whole number of 0 or more or an InputError that names the place. */
export function count(value: number, column: string, row?: number): number {
  if (!Number.isInteger(value) || value < 0) throw new InputError("not_a_number", `${column} must be a whole number of 0 or more, not ${value}.`, row === undefined ? { column } : { column, row });
  return value;
}

/** Columns of one table must have one length. */
export function sameLength(columns: Readonly<Record<string, readonly unknown[]>>): number {
  const entries = Object.entries(columns);
  const length = entries[0]?.[1].length ?? 0;
  for (const [column, values] of entries) {
    if (values.length !== length) throw new InputError("wrong_shape", `${column} has ${values.length} rows where ${entries[0]?.[0]} has ${length}.`, { column });
  }
  return length;
}
