import { probabilityOf } from "./apply-rules";
import { CUT_OFFS } from "./cut-offs";
import type { Evaluation } from "./evaluation";
import type { Stage, StageOrUnknown, StagePlacement } from "./types";

/**
 * How likely the neighbours of a stage are, given how unsure the scores are: the probability that the next higher stage's conditions hold, and the
 * likeliest other stage. Facts are certain; scores are taken as independent; a score without a named answer counts for nothing.
 */
export function stageProbabilities(e: Evaluation, stage: StageOrUnknown): { readonly runnerUp: StagePlacement["runnerUp"]; readonly promotion: number } {
  if (stage !== "exploration" && stage !== "expansion" && stage !== "commitment") return { runnerUp: null, promotion: 0 };
  const commitment = probabilityOf("commitment", e);
  const expansion = probabilityOf("expansion", e);
  const shares: readonly { readonly stage: Stage; readonly probability: number }[] = [
    { stage: "commitment", probability: commitment },
    { stage: "expansion", probability: (1 - commitment) * expansion },
    { stage: "exploration", probability: (1 - commitment) * (1 - expansion) },
  ];
  let runnerUp: StagePlacement["runnerUp"] = null;
  for (const share of shares) if (share.stage !== stage && share.probability >= CUT_OFFS.runnerUp.value && share.probability > (runnerUp?.probability ?? 0)) runnerUp = share;
  return { runnerUp, promotion: stage === "exploration" ? expansion : stage === "expansion" ? commitment : 0 };
}
