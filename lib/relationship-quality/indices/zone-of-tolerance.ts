import { type Measured, measured, tooLittle } from "../measured";
import { type Answer, answeredOn, type Scale, sameLength } from "./answers";
import { type MeanInterval, meanInterval } from "./mean-interval";

export type Zone = "below" | "within" | "above";

export interface Tolerance {
  /** Perceived − adequate: how far above the least acceptable. */
  readonly adequacy: number;
  /** Perceived − desired: how far above the wish. */
  readonly superiority: number;
  readonly width: number;
  /** 0 at adequate, 1 at desired; null when the zone has no width. */
  readonly position: number | null;
  readonly zone: Zone;
}

/**
 * Where a service lies between what an exhibitor would just accept and what it wishes for.
 *
 * Formula: adequacy MSA = perceived − adequate; superiority MSS = perceived − desired; position = MSA/(desired − adequate);
 * below when MSA < 0, above when MSS > 0, else within.
 * Source: Zeithaml, Berry & Parasuraman 1993 (levels of expectation). Range: on the scale given; position any number.
 * Missing rule: any of the three null → null. desired < adequate is a row that cannot be meant: rejected (null, detail "desired_below_adequate"). Width 0 → position null.
 * Shapes: three answers on one scale (0–10), differences in its points.
 * @example
 * toleranceOf({ desired: 8, adequate: 6, perceived: 7 }).value // => { adequacy: 1, superiority: -1, width: 2, position: 0.5, zone: "within" }
 * toleranceOf({ desired: 7, adequate: 7, perceived: 7 }).value?.position // => null
 * toleranceOf({ desired: 5, adequate: 7, perceived: 6 }).value // => null
 */
export function toleranceOf(
  row: { readonly desired: Answer; readonly adequate: Answer; readonly perceived: Answer },
  options: { readonly scale?: Scale } = {},
): Measured<Tolerance> {
  const scale = options.scale ?? [0, 10];
  const [desired] = answeredOn([row.desired], scale, "desired");
  const [adequate] = answeredOn([row.adequate], scale, "adequate");
  const [perceived] = answeredOn([row.perceived], scale, "perceived");
  if (desired === undefined || adequate === undefined || perceived === undefined) return tooLittle(0, "too_few_answers", { needed: 3 });
  const width = desired - adequate;
  if (width < 0) return tooLittle(0, "no_evidence", { detail: "desired_below_adequate" });
  const adequacy = perceived - adequate;
  const superiority = perceived - desired;
  return measured({ adequacy, superiority, width, position: width === 0 ? null : adequacy / width, zone: adequacy < 0 ? "below" : superiority > 0 ? "above" : "within" }, 1);
}

export interface ToleranceSummary {
  readonly below: number;
  readonly within: number;
  readonly above: number;
  /** Rows left out because desired lay below adequate; always shown. */
  readonly rejected: number;
  readonly incomplete: number;
  readonly adequacy: Measured<MeanInterval>;
  readonly superiority: Measured<MeanInterval>;
  readonly desired: number;
  readonly adequate: number;
  readonly perceived: number;
}

/**
 * One attribute's zone of tolerance over many exhibitors.
 *
 * Formula: `toleranceOf` a row; counts of the three zones, means of adequacy and superiority with t intervals, and the three means for the bar.
 * Source: as `toleranceOf`. Shapes: three columns, equally long. Range: 0–10 unless another scale is given; differences −10 to 10.
 * Missing rule: incomplete rows and rows with desired below adequate are left out and counted; no usable row → null.
 * @example
 * zoneOfTolerance({ desired: [8, 9, 5], adequate: [6, 6, 7], perceived: [7, 5, 6] }).value?.rejected // => 1
 * zoneOfTolerance({ desired: [8, 9, 5], adequate: [6, 6, 7], perceived: [7, 5, 6] }).value?.below // => 1
 */
export function zoneOfTolerance(
  columns: { readonly desired: readonly Answer[]; readonly adequate: readonly Answer[]; readonly perceived: readonly Answer[] },
  options: { readonly scale?: Scale; readonly level?: number } = {},
): Measured<ToleranceSummary> {
  const scale = options.scale ?? [0, 10];
  const { desired, adequate, perceived } = columns;
  const rows = sameLength({ desired, adequate, perceived });
  for (const [column, answers] of Object.entries({ desired, adequate, perceived })) answeredOn(answers, scale, column);
  const kept: { desired: number; adequate: number; perceived: number; tolerance: Tolerance }[] = [];
  let rejected = 0;
  for (let row = 0; row < rows; row += 1) {
    const [d, a, p] = [desired[row] ?? null, adequate[row] ?? null, perceived[row] ?? null];
    const tolerance = toleranceOf({ desired: d, adequate: a, perceived: p }, { scale });
    if (tolerance.value && d !== null && a !== null && p !== null) kept.push({ desired: d, adequate: a, perceived: p, tolerance: tolerance.value });
    else if (tolerance.reason?.detail === "desired_below_adequate") rejected += 1;
  }
  const n = kept.length;
  if (n === 0) return tooLittle(0, "too_few_answers", { needed: 1, detail: `rejected ${rejected}` });
  const reach = scale[1] - scale[0];
  const difference = (pick: (tolerance: Tolerance) => number) => meanInterval(kept.map((row) => pick(row.tolerance)), { ...options, scale: [-reach, reach] });
  const mean = (pick: (row: (typeof kept)[number]) => number) => kept.reduce((sum, row) => sum + pick(row), 0) / n;
  const inZone = (zone: Zone) => kept.filter((row) => row.tolerance.zone === zone).length;
  return measured(
    {
      below: inZone("below"),
      within: inZone("within"),
      above: inZone("above"),
      rejected,
      incomplete: rows - n - rejected,
      adequacy: difference((tolerance) => tolerance.adequacy),
      superiority: difference((tolerance) => tolerance.superiority),
      desired: mean((row) => row.desired),
      adequate: mean((row) => row.adequate),
      perceived: mean((row) => row.perceived),
    },
    n,
  );
}
