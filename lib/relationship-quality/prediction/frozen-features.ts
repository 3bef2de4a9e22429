import { InputError } from "../input-error";

/** One feature as it stood: its value (null: not measured) and the day of the newest evidence in it. */
export interface DatedFeature {
  readonly value: number | null;
  readonly asOf: number;
}

/** Features of which it has been checked that every one was known before the freeze day. Nothing but {@link freezeFeatures} can make one. */
export class FrozenFeatures {
  readonly #checked = true;
  private constructor(
    readonly freezeDay: number,
    readonly values: Readonly<Record<string, number | null>>,
  ) {}

  static freeze(freezeDay: number, features: Readonly<Record<string, DatedFeature>>): FrozenFeatures {
    if (!Number.isInteger(freezeDay)) throw new InputError("not_a_number", `freeze day must be a whole number of days, got ${freezeDay}`, { column: "freezeDay" });
    const values: Record<string, number | null> = {};
    for (const [name, { value, asOf }] of Object.entries(features)) {
      if (!Number.isInteger(asOf)) throw new InputError("not_a_number", `feature "${name}": its day must be a whole number, got ${asOf}`, { column: name });
      if (asOf >= freezeDay) throw new InputError("after_freeze", `feature "${name}" is dated day ${asOf}, not before the freeze day ${freezeDay}`, { column: name });
      if (value !== null && !Number.isFinite(value)) throw new InputError("not_a_number", `feature "${name}": ${value} is not a number`, { column: name });
      values[name] = value;
    }
    return new FrozenFeatures(freezeDay, Object.freeze(values));
  }

  /** Whether an object really came through the check (an object of the same shape does not). */
  static isFrozen(features: object): features is FrozenFeatures {
    return #checked in features;
  }
}

/**
 * Freezes what was known about an exhibitor before a day, so that a backtest cannot peek at what came after.
 *
 * Days are days since 1970-01-01. A feature dated on or after the freeze day, a value that is not a number, or a day that is not a whole number is an
 * InputError naming the feature. `null` (not measured) is allowed and is no evidence of anything.
 * Formula: none: the same values, checked. Source: measurement.md (h). Range: as given. Missing rule: null is "not measured" and stays null.
 * Shapes: days since 1970-01-01.
 * @example
 * freezeFeatures(100, { trust: { value: 64, asOf: 90 } }).values.trust // => 64
 */
export function freezeFeatures(freezeDay: number, features: Readonly<Record<string, DatedFeature>>): FrozenFeatures {
  return FrozenFeatures.freeze(freezeDay, features);
}
