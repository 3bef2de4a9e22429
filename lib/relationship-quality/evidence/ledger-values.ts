import { InputError } from "../input-error";

/**
 * A quarter's favours and disclosures to the exhibitor, as goodwill: 50 at the organizer's own median, more for more.
 * Formula: 100·c/(c + median). Missing rule: with a median of 0 the organizer does not log this, and it is no evidence (null).
 * Source: our assumption, measurement.md (d). Range: 0 to under 100. Shapes: c and median = entries of a quarter; points of 0–100.
 * @example
 * favoursValue({ count: 2, organizerMedian: 2 }) // => 50
 * favoursValue({ count: 0, organizerMedian: 0 }) // => null
 */
export function favoursValue({ count, organizerMedian }: { readonly count: number; readonly organizerMedian: number }): number | null {
  const c = counted(count, "count");
  const median = counted(organizerMedian, "organizerMedian");
  return median > 0 ? (100 * c) / (c + median) : null;
}

/**
 * A quarter's talk in both directions, as communication and friendship: how balanced and how frequent it was.
 * Formula: mean of 100·min(in, out)/max(in, out) and 100·n/(n + own norm), n = in + out; a quarter without contact is 0.
 * Missing rule: without a norm (0) the organizer does not log contacts, and it is no evidence (null).
 * Source: our assumption, measurement.md (d). Range: 0–100. Shapes: contacts of one quarter; the norm likewise; points of 0–100.
 * @example
 * twoWayValue({ inbound: 3, outbound: 3, norm: 6 }) // => 75
 * twoWayValue({ inbound: 0, outbound: 0, norm: 6 }) // => 0
 */
export function twoWayValue({ inbound, outbound, norm }: { readonly inbound: number; readonly outbound: number; readonly norm: number }): number | null {
  const n = counted(inbound, "inbound") + counted(outbound, "outbound");
  if (!(counted(norm, "norm") > 0)) return null;
  if (n === 0) return 0;
  return ((100 * Math.min(inbound, outbound)) / Math.max(inbound, outbound) + (100 * n) / (n + norm)) / 2;
}

/**
 * A quarter's disclosures by the exhibitor and referrals given, as emotional attachment.
 * Formula: 100·c/(c + 1). Missing rule: a quarter with neither an entry nor any other logged contact is no evidence (null).
 * Source: our assumption, measurement.md (d). Range: 0 to under 100. Shapes: c = entries of the quarter; points of 0–100.
 * @example
 * disclosureValue({ count: 1, otherContactLogged: false }) // => 50
 * disclosureValue({ count: 0, otherContactLogged: true }) // => 0
 * disclosureValue({ count: 0, otherContactLogged: false }) // => null
 */
export function disclosureValue({ count, otherContactLogged }: { readonly count: number; readonly otherContactLogged: boolean }): number | null {
  const c = counted(count, "count");
  return c > 0 || otherContactLogged ? (100 * c) / (c + 1) : null;
}

/** How much each thing that an exhibitor would lose by leaving counts towards continuity attachment; the organizer's own table. [our assumption] */
export interface SunkBenefitsTable {
  readonly multiYearContract: number;
  /** Per seniority point, up to maximumSeniority. */
  readonly perSeniorityPoint: number;
  readonly maximumSeniority: number;
  readonly securedPlacement: number;
}

export const STARTING_SUNK_BENEFITS: SunkBenefitsTable = { multiYearContract: 40, perSeniorityPoint: 4, maximumSeniority: 40, securedPlacement: 20 };

/**
 * What an exhibitor has built up here and would lose by leaving, as continuity attachment: the sum of the organizer's table, at most 100.
 * Formula: min(100, Σ points of the table). Source: course deck 000 (continuity attachment); the points are our assumption. Range: 0–100.
 * Missing rule: a benefit that is not on record adds nothing. Shapes: points of 0–100.
 * @example
 * sunkBenefitsValue({ multiYearContract: true, seniorityPoints: 5, securedPlacement: false }) // => 60
 */
export function sunkBenefitsValue(
  benefits: { readonly multiYearContract: boolean; readonly seniorityPoints: number; readonly securedPlacement: boolean },
  table: SunkBenefitsTable = STARTING_SUNK_BENEFITS,
): number {
  const seniority = Math.min(table.maximumSeniority, table.perSeniorityPoint * counted(benefits.seniorityPoints, "seniorityPoints"));
  return Math.min(100, (benefits.multiYearContract ? table.multiYearContract : 0) + seniority + (benefits.securedPlacement ? table.securedPlacement : 0));
}

/**
 * Whether a quarter's rows of one kind may be written at all: only where the organizer logs that kind well enough to read anything from its absence.
 * Rule: at least half of the active exhibitors had such an entry in the last year, and the median is above 0. [our assumption]
 * Formula: withEntryLastYear ≥ ½·activeExhibitors and median > 0. Source: our assumption. Range: true or false.
 * Missing rule: no active exhibitor: false. Shapes: counts of exhibitors; median = entries of a quarter.
 * @example
 * quarterIsReadable({ activeExhibitors: 100, withEntryLastYear: 60, median: 2 }) // => true
 * quarterIsReadable({ activeExhibitors: 100, withEntryLastYear: 40, median: 2 }) // => false
 */
export function quarterIsReadable({ activeExhibitors, withEntryLastYear, median }: { readonly activeExhibitors: number; readonly withEntryLastYear: number; readonly median: number }): boolean {
  return activeExhibitors > 0 && withEntryLastYear * 2 >= activeExhibitors && median > 0;
}

function counted(x: number, column: string): number {
  if (!Number.isFinite(x)) throw new InputError("not_a_number", `${column} is not a number.`, { column });
  if (x < 0) throw new InputError("off_scale", `${column} cannot be negative.`, { column });
  return x;
}
