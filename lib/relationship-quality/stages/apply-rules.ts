import { CUT_OFFS } from "./cut-offs";
import type { Evaluation } from "./evaluation";
import { STAGE_RULES } from "./rules";
import type { Stage, StageReason } from "./types";

/** Whether the rows of one stage and direction hold together, with the reasons of those conditions that do. */
export function applyRules(stage: Stage, direction: "enter" | "leave", e: Evaluation): { readonly holds: boolean; readonly reasons: readonly StageReason[] } {
  const reasons: StageReason[] = [];
  let holds = true;
  for (const rule of STAGE_RULES) {
    if (rule.stage !== stage || rule.when !== direction) continue;
    const met = rule.conditions.map((condition) => condition.holds(e)).filter((reason) => reason !== null);
    reasons.push(...met);
    const needed = rule.needs === "all" ? rule.conditions.length : rule.needs === "signs" ? CUT_OFFS.expansionSigns.value : 1;
    if (met.length < needed) holds = false;
  }
  return { holds, reasons };
}

/**
 * The probability that a stage's rows hold: facts are 0 or 1, a score's condition counts with its probability, several as if independent;
 * where two signs are enough and one is certain, the score's sign decides.
 */
export function probabilityOf(stage: Stage, e: Evaluation): number {
  let probability = 1;
  for (const rule of STAGE_RULES) {
    if (rule.stage !== stage || rule.when !== "enter") continue;
    const each = rule.conditions.map((condition) => condition.probability?.(e) ?? (condition.holds(e) ? 1 : 0));
    probability *= rule.needs === "all" ? each.reduce((product, p) => product * p, 1) : atLeast(rule.needs === "signs" ? CUT_OFFS.expansionSigns.value : 1, each);
  }
  return probability;
}

/** P(at least `needed` of these independent events). */
function atLeast(needed: number, probabilities: readonly number[]): number {
  let exactly = [1];
  for (const p of probabilities) exactly = [...exactly, 0].map((value, count) => value * (1 - p) + (exactly[count - 1] ?? 0) * p);
  return exactly.slice(needed).reduce((sum, value) => sum + value, 0);
}
