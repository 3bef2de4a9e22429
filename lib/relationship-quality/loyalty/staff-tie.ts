import { finite } from "../indices/answers";
import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";

/** One person of the organizer and one exhibitor. Judgements on 0–100, null where nobody judged. */
export interface StaffTie {
  /** Two-way contacts in the last 365 days. */
  readonly contacts: number | null;
  readonly liking: number | null;
  readonly similarity: number | null;
  readonly skill: number | null;
  readonly authority: number | null;
  /** First day of the tie, days since 1970-01-01. */
  readonly sinceDay: number | null;
}

export type TieDriver = "frequency" | "liking" | "similarity" | "skill" | "authority" | "tenure";

export interface TieStrength {
  /** 0–100. */
  readonly strength: number;
  readonly drivers: Readonly<Partial<Record<TieDriver, number>>>;
  readonly weakest: TieDriver;
}

/** Figures of the rule. */
export const TIE_SETTINGS = {
  usualContacts: { value: 6, source: "our assumption, until the organizer's own median is given" },
  halfTenureDays: { value: 730, source: "our assumption: two years count half" },
} as const;

/**
 * How strong the personal tie between a member of staff and an exhibitor is, and what it lacks.
 *
 * Formula: mean of the drivers known, each 0–100: frequency 100·n/(n + usual), tenure 100·d/(d + 730), liking, similarity, skill and authority as judged.
 * Source: course deck 000 (expertise, power, liking, similarity, contact frequency, length with the person as sources of staff trust); weights our assumption.
 * Range: 0–100. Missing rule: unknown drivers are left out; fewer than 3 known → null.
 * Shapes: drivers 0–100, tenure in days, contacts a year.
 * @example
 * staffTie({ contacts: 6, liking: 80, similarity: null, skill: 70, authority: 30, sinceDay: 19270 }, { asOf: 20000 }).value?.strength // => 56
 * staffTie({ contacts: 6, liking: 80, similarity: null, skill: 70, authority: 30, sinceDay: 19270 }, { asOf: 20000 }).value?.weakest // => "authority"
 * staffTie({ contacts: 6, liking: null, similarity: null, skill: null, authority: null, sinceDay: null }, { asOf: 20000 }).value // => null
 */
export function staffTie(tie: StaffTie, options: { readonly asOf: number; readonly usualContacts?: number }): Measured<TieStrength> {
  const usual = options.usualContacts ?? TIE_SETTINGS.usualContacts.value;
  const drivers: Partial<Record<TieDriver, number>> = {};
  if (tie.contacts !== null) {
    if (finite(tie.contacts, "contacts") < 0) throw new InputError("off_scale", "contacts is below 0.", { column: "contacts" });
    drivers.frequency = tie.contacts === 0 ? 0 : (100 * tie.contacts) / (tie.contacts + usual);
  }
  for (const driver of ["liking", "similarity", "skill", "authority"] as const) {
    const judged = tie[driver];
    if (judged === null) continue;
    if (!(finite(judged, driver) >= 0 && judged <= 100)) throw new InputError("off_scale", `${driver} ${judged} is not between 0 and 100.`, { column: driver });
    drivers[driver] = judged;
  }
  if (tie.sinceDay !== null) {
    const days = Math.max(0, finite(options.asOf, "asOf") - finite(tie.sinceDay, "sinceDay"));
    drivers.tenure = (100 * days) / (days + TIE_SETTINGS.halfTenureDays.value);
  }
  const known = (["frequency", "liking", "similarity", "skill", "authority", "tenure"] as const).flatMap((driver) => {
    const value = drivers[driver];
    return value === undefined ? [] : [{ driver, value }];
  });
  const [first] = known;
  if (known.length < 3 || !first) return tooLittle(known.length, "no_evidence", { needed: 3 });
  const weakest = known.reduce((low, row) => (row.value < low.value ? row : low), first).driver;
  return measured({ strength: known.reduce((sum, row) => sum + row.value, 0) / known.length, drivers, weakest }, known.length);
}
