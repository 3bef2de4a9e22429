import { type Measured, measured, tooLittle } from "../measured";
import { type Answer, answeredOn } from "./answers";

export interface ClosenessGap {
  /** Closeness today minus closeness wanted, −10 to 10. */
  readonly gap: number;
  readonly reading: "wants_closer" | "content" | "too_close";
}

/**
 * Whether an exhibitor would like the relationship to be closer or less close than it is.
 *
 * Formula: CLO1 − CLO2. Negative: wants to be closer. Positive: too close already, do not push.
 * Source: course deck 001 (Barnes), closeness gap. Range: −10 to 10. Missing rule: either answer null → null.
 * Shapes: answers 0–10 of one respondent; points of that scale.
 * @example
 * closenessGap(4, 7).value // => { gap: -3, reading: "wants_closer" }
 * closenessGap(8, 5).value // => { gap: 3, reading: "too_close" }
 * closenessGap(4, null).value // => null
 */
export function closenessGap(today: Answer, wanted: Answer): Measured<ClosenessGap> {
  const [now] = answeredOn([today], [0, 10], "CLO1");
  const [wish] = answeredOn([wanted], [0, 10], "CLO2");
  if (now === undefined || wish === undefined) return tooLittle((now === undefined ? 0 : 1) + (wish === undefined ? 0 : 1), "too_few_answers", { needed: 2 });
  const gap = now - wish;
  return measured({ gap, reading: gap < 0 ? "wants_closer" : gap > 0 ? "too_close" : "content" }, 2);
}
