import { type Measured, measured, tooLittle } from "../measured";
import { finite } from "./answers";
import { type Composite, type ErrorCovariance, type Estimate, weightedComposite } from "./weighted-composite";

export interface PerceivedQuality {
  /** What was experienced: half outcome (technical), half process (functional). */
  readonly experienced: Composite;
  /** Experienced − expected; null when no expectation was asked. */
  readonly gap: Composite | null;
  /** Outcome − process: positive when the result was better than the way there. */
  readonly technicalMinusFunctional: number;
  readonly image: Estimate | null;
  /** How the image colours the judgement. Whether it does here is a question for `imageFilter`. */
  readonly filter: "may_forgive" | "may_magnify" | "neutral" | "unknown";
}

/**
 * What exhibitors got (technical quality), how they got it (functional quality), measured against what they expected, with the organizer's image as the glass in between.
 *
 * Formula: experienced = ½ technical + ½ functional; gap = experienced − expected, both on 0–100, errors propagated. Image at or above 60: small faults may be forgiven;
 * at or below 40: they may be magnified. The image is shown beside, never mixed in.
 * Source: course deck 003 (Grönroos 1982: expected and experienced quality, technical and functional, image as filter); halves and the lines 60 and 40 are our assumption.
 * Range: 0–100; gap −100 to 100. Missing rule: technical or functional missing → null; expectation or image missing → that part null.
 * Shapes: points of 0–100.
 * @example
 * const seen = { technical: { value: 60, se: 5 }, functional: { value: 80, se: 5 }, expected: { value: 75, se: 5 }, image: { value: 72, se: 6 } }
 * perceivedQuality(seen).value?.experienced.value // => 70
 * perceivedQuality(seen).value?.gap // => { value: -5, se: 10, errorMethod: "conservative" }
 * perceivedQuality(seen).value?.filter // => "may_forgive"
 * perceivedQuality({ ...seen, functional: null }).value // => null
 */
export function perceivedQuality(
  scores: { readonly technical: Estimate | null; readonly functional: Estimate | null; readonly expected?: Estimate | null; readonly image?: Estimate | null },
  options: { readonly covariance?: ErrorCovariance } = {},
): Measured<PerceivedQuality> {
  const { technical, functional, expected = null, image = null } = scores;
  if (!technical || !functional) return tooLittle((technical ? 1 : 0) + (functional ? 1 : 0), "no_evidence", { needed: 2 });
  if (image) finite(image.value, "image");
  const halves = { technical: { weight: 0.5, estimate: technical }, functional: { weight: 0.5, estimate: functional } };
  const experienced = weightedComposite(halves, options.covariance);
  if (experienced.value === null) return experienced;
  const gap = expected ? weightedComposite({ ...halves, expected: { weight: -1, estimate: expected } }, options.covariance).value : null;
  return measured({ experienced: experienced.value, gap, technicalMinusFunctional: technical.value - functional.value, image, filter: filterOf(image) }, 2);
}

function filterOf(image: Estimate | null): PerceivedQuality["filter"] {
  if (!image) return "unknown";
  if (image.value >= 60) return "may_forgive";
  return image.value <= 40 ? "may_magnify" : "neutral";
}
