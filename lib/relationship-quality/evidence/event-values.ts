import { InputError } from "../input-error";
import { lookUp } from "../look-up";

/** How a promise stands. Withdrawn by agreement or still open is no evidence. */
export type PromiseStatus = "open" | "kept" | "broken" | "withdrawn";
export type RequestOutcome = "open" | "granted" | "partly" | "declined_with_reason" | "declined";
export type ProblemOutcome = "open" | "first_contact" | "later" | "never";
export type ComplaintOutcome = "unconfirmed" | "settled" | "not_settled";

/**
 * What a settled promise says about integrity: kept on time 100, kept late 100 − 100·days/30 (not below 0), broken 0.
 *
 * Missing rule: an open or withdrawn promise is no evidence (null); an empty register is no evidence either, never 100.
 * A promise without a due day was kept in time if it was kept.
 * Formula: 100 kept in time, max(0, 100 − 100·days late/30) late, 0 broken. Source: our assumption, measurement.md (d). Range: 0–100.
 * Shapes: days since 1970-01-01; points of 0–100.
 * @example
 * promiseValue({ status: "kept", dueDay: 20000, settledDay: 19999 }) // => 100
 * promiseValue({ status: "kept", dueDay: 20000, settledDay: 20015 }) // => 50
 * promiseValue({ status: "broken", dueDay: 20000, settledDay: 20001 }) // => 0
 * promiseValue({ status: "open", dueDay: 20000, settledDay: null }) // => null
 */
export function promiseValue({ status, dueDay, settledDay }: { readonly status: PromiseStatus; readonly dueDay: number | null; readonly settledDay: number | null }): number | null {
  const settled = lookUp({ open: null, withdrawn: null, broken: 0, kept: 100 }, status, "status");
  if (settled !== 100) return settled;
  const late = dueDay === null || settledDay === null ? 0 : finite(settledDay, "settledDay") - finite(dueDay, "dueDay");
  return Math.max(0, 100 - (100 * Math.max(0, late)) / 30);
}

/**
 * What the answer to a special request says about goodwill: granted 100, partly 60, declined with a reason 40, declined 0.
 * Missing rule: an unanswered request is no evidence (null).
 * Formula: look-up in data. Source: our assumption, measurement.md (d). Range: 0, 40, 60 or 100. Shapes: points of 0–100.
 * @example
 * requestValue("declined_with_reason") // => 40
 * requestValue("open") // => null
 */
export function requestValue(outcome: RequestOutcome): number | null {
  return lookUp<number | null>({ open: null, granted: 100, partly: 60, declined_with_reason: 40, declined: 0 }, outcome, "outcome");
}

/**
 * What the time to a first answer says about capability: 100 within the target, halved with every further target's length.
 * Formula: 100·2^(−max(0, t/target − 1)); both in hours (or both in days). Range 0–100.
 * Source: our assumption, measurement.md (d). Missing rule: hours and a target above 0 are needed; else an InputError.
 * Shapes: both times in the same unit; the value in points of 0–100.
 * @example
 * firstAnswerValue({ hours: 4, targetHours: 8 }) // => 100
 * firstAnswerValue({ hours: 16, targetHours: 8 }) // => 50
 */
export function firstAnswerValue({ hours, targetHours }: { readonly hours: number; readonly targetHours: number }): number {
  if (!(finite(targetHours, "targetHours") > 0)) throw new InputError("off_scale", "The target must be longer than nothing.", { column: "targetHours" });
  if (finite(hours, "hours") < 0) throw new InputError("off_scale", "An answer cannot come before the question.", { column: "hours" });
  return 100 * 2 ** -Math.max(0, hours / targetHours - 1);
}

/**
 * What the end of a problem says about capability: solved at first contact 100, later 60, never 0.
 * Formula: look-up in data. Source: our assumption, measurement.md (d). Range: 0, 60 or 100.
 * Missing rule: an open problem is no evidence (null); an unknown word is an InputError. Shapes: points of 0–100.
 * @example
 * problemSolvedValue("later") // => 60
 */
export function problemSolvedValue(outcome: ProblemOutcome): number | null {
  return lookUp<number | null>({ open: null, first_contact: 100, later: 60, never: 0 }, outcome, "outcome");
}

/**
 * What the exhibitor's own word on a complaint says about integrity and this edition's satisfaction: settled 100, not settled 0.
 * Missing rule: without the exhibitor's confirmation it is no evidence (null), whatever the organizer's staff noted.
 * Formula: settled 100, not settled 0. Source: our assumption, measurement.md (d). Range: 0 or 100. Shapes: points of 0–100.
 * @example
 * complaintValue("settled") // => 100
 * complaintValue("unconfirmed") // => null
 */
export function complaintValue(outcome: ComplaintOutcome): number | null {
  return lookUp<number | null>({ unconfirmed: null, settled: 100, not_settled: 0 }, outcome, "outcome");
}

/**
 * The mood noted at a contact, from 1 (very bad) to 5 (very good), as 0, 25, 50, 75, 100.
 * Missing rule: no mood noted is no evidence (null).
 * Formula: 25·(level − 1). Source: our assumption, measurement.md (d). Range: 0–100. Shapes: level a whole number 1–5; points of 0–100.
 * @example
 * moodValue(1) // => 0
 * moodValue(4) // => 75
 * moodValue(null) // => null
 */
export function moodValue(level: number | null): number | null {
  return level === null ? null : fiveSteps(level, "mood");
}

/**
 * A staff note coded for one construct, from 1 (strongly against) to 5 (strongly for), as 0, 25, 50, 75, 100.
 * Formula: 25·(level − 1). Source: our assumption, measurement.md (d). Range: 0–100. Missing rule: no level noted is no evidence (null).
 * Shapes: level a whole number 1–5; points of 0–100.
 * @example
 * staffNoteValue(5) // => 100
 */
export function staffNoteValue(level: number | null): number | null {
  return level === null ? null : fiveSteps(level, "staff note");
}

function fiveSteps(level: number, column: string): number {
  if (!Number.isInteger(level) || level < 1 || level > 5) throw new InputError("off_scale", `A ${column} is one of 1 to 5, not ${level}.`, { column });
  return (level - 1) * 25;
}

function finite(x: number, column: string): number {
  if (!Number.isFinite(x)) throw new InputError("not_a_number", `${column} is not a number.`, { column });
  return x;
}
