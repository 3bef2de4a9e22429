import { z } from "zod";

import { type Advice, ADVICE_MESSAGES, advise, type Construct, FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { headlineScores } from "@/lib/relationships/headline";
import { storedStage } from "@/lib/relationships/stored";
import type { Score } from "@/lib/relationships/types";
import { RISKS } from "../at-risk/types";
import type { Call } from "./types";

export const callCandidate = z.object({
  exhibitor_id: z.string(),
  name: z.string(),
  name_local: z.string().nullable(),
  owner_name: z.string().nullable(),
  show_id: z.string().nullable(),
  stage: storedStage,
  revenue: z.number(),
  risk: z.enum(RISKS).nullable(),
  overdue: z.number(),
  requests: z.number(),
  quiet_days: z.number().nullable(),
});
type Candidate = z.output<typeof callCandidate>;

/** Those who could be called, the most pressing first by the heart's advice, then by money. */
export function mostPressing(candidates: readonly Candidate[], scores: ReadonlyMap<string, readonly Score[]>, constructs: readonly Construct[]): Call[] {
  const judged = candidates.map((each) => ({ each, advice: adviceFor(each, headlineScores(scores.get(each.exhibitor_id) ?? [], each.show_id), constructs) }));
  return judged
    .toSorted((a, b) => (a.advice?.urgency ?? 9) - (b.advice?.urgency ?? 9) || b.each.revenue - a.each.revenue)
    .map(({ each, advice }): Call => ({
      exhibitorId: each.exhibitor_id,
      name: each.name,
      nameLocal: each.name_local,
      ownerName: each.owner_name,
      stage: each.stage,
      revenue: each.revenue,
      risk: each.risk,
      overduePromises: each.overdue,
      openRequests: each.requests,
      weak: advice?.reason.messageKey === "advice.weak" ? (constructs.find((construct) => construct === advice.reason.values.construct) ?? null) : null,
      quietDays: each.quiet_days,
      action: advice ? (ADVICE_MESSAGES[advice.id]?.action ?? null) : null,
    }));
}

/** The most pressing advice: scores with own evidence, the stage, and what the captive watch says. */
function adviceFor(each: Candidate, own: readonly Score[], constructs: readonly Construct[]): Advice | null {
  const scores: Partial<Record<Construct, { value: number; se: number }>> = {};
  const notMeasured: Construct[] = [];
  for (const construct of FILTERED_CONSTRUCTS) {
    const score = own.find(({ key }) => key === construct);
    if (!constructs.includes(construct) || !score?.evidenced) continue;
    if (score.stale) notMeasured.push(construct);
    else scores[construct] = score.reading;
  }
  // an overdue promise and an unanswered request deteriorate by themselves; a booking that did not come is drawing apart
  const alarms = [...(each.overdue > 0 || each.requests > 0 ? (["deterioration"] as const) : []), ...(each.risk === "not_rebooked" ? (["estrangement"] as const) : [])];
  return advise({ scores, notMeasured, stage: each.stage, alarms, loyalty: each.risk === "captive" ? "captive" : null })[0] ?? null;
}
