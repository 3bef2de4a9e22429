import type { AlarmFamily } from "../alarms/types";
import { finite } from "../indices/answers";
import type { Estimate } from "../indices/weighted-composite";
import { InputError } from "../input-error";
import type { Construct } from "../instrument/constructs";
import type { LoyaltyType } from "../loyalty/loyalty-type";
import { normalCdf } from "../numeric/normal";
import { CUT_OFFS } from "../stages/cut-offs";
import type { StageOrUnknown } from "../stages/types";
import { type Occasion, type Play, PLAYBOOK } from "./playbook";

/** What is known about one exhibitor; everything may be missing. */
export interface Situation {
  readonly scores?: Readonly<Partial<Record<Construct, Estimate | null>>>;
  readonly trust?: Estimate | null;
  readonly stage?: StageOrUnknown;
  readonly alarms?: readonly AlarmFamily[];
  readonly loyalty?: LoyaltyType | "borderline" | null;
  readonly firstEdition?: boolean;
  /** Mean of recorded service, 0–100: promises kept, answers in time, problems solved. */
  readonly recordedService?: number | null;
  readonly leansOnPerson?: boolean;
  /** Closeness today minus wanted. */
  readonly closenessGap?: number | null;
  /** Constructs without own evidence within 500 days. */
  readonly notMeasured?: readonly Construct[];
}

export interface Advice {
  readonly id: string;
  readonly reason: { readonly messageKey: string; readonly values: Readonly<Record<string, number | string>> };
  readonly moves: Play["moves"];
  readonly process: Play["process"];
  readonly shownBy: Play["shownBy"];
  readonly urgency: Play["urgency"];
  readonly source: string;
}

/** Lines of the advice. */
export const ADVICE_CUTOFFS = {
  weak: { value: 60, source: "our assumption" },
  probability: { value: CUT_OFFS.probability.value, source: CUT_OFFS.probability.source },
  poorService: { value: 50, source: "our assumption" },
  closenessGap: { value: 2, source: "our assumption: a step of one is noise" },
} as const;

/**
 * What to do next for one exhibitor, the most pressing first: each with its reason, what it should move, and what would show that it did.
 *
 * Formula: a row of PLAYBOOK applies when its occasion holds: a score is weak when P(θ < 60) = Φ((60 − θ̂)/SE) ≥ .7; borrowed credit when P(TRUST > 60) ≥ .7 and recorded
 * service is under 50; a closeness gap from ±2; stage, alarm and kind of loyalty as given. Sorted by urgency, then by how likely the weakness is, then in the order of the table.
 * Source: one per row of PLAYBOOK; the actions are our assumption, to be judged by the evidence they name.
 * Missing rule: what is not known gives no advice; scores without own evidence are never called weak, but give the advice to ask.
 * Range: 0 or more rows of PLAYBOOK, each at most once. Shapes: one exhibitor at one show; probabilities 0–1, scores 0–100, days since 1970-01-01.
 * @example
 * advise({ scores: { TOI: { value: 40, se: 10 } } }).map((advice) => advice.id) // => ["settle_promises", "prove_figures"]
 * advise({ scores: { TOI: { value: 40, se: 10 } } })[0]?.reason // => { messageKey: "advice.weak", values: { construct: "TOI", value: 40, cutOff: 60, probability: 0.97725 } }
 * advise({ stage: "dissolution", loyalty: "captive" }).map((advice) => advice.id) // => ["exit_interview", "earn_beyond_cost"]
 * advise({}) // => []
 */
export function advise(situation: Situation): Advice[] {
  const found: { advice: Advice; likelihood: number; order: number }[] = [];
  PLAYBOOK.forEach((play, order) => {
    const reason = reasonFor(play.when, situation);
    if (!reason) return;
    const { id, moves, process, shownBy, urgency, source } = play;
    found.push({ advice: { id, reason: { messageKey: reason.messageKey, values: reason.values }, moves, process, shownBy, urgency, source }, likelihood: reason.likelihood ?? 1, order });
  });
  found.sort((a, b) => a.advice.urgency - b.advice.urgency || b.likelihood - a.likelihood || a.order - b.order);
  return found.map(({ advice }) => advice);
}

interface Reason {
  readonly messageKey: string;
  readonly values: Readonly<Record<string, number | string>>;
  readonly likelihood?: number;
}

function reasonFor(when: Occasion, s: Situation): Reason | null {
  switch (when.kind) {
    case "weak":
      return weakness(when.construct, s);
    case "stage":
      return s.stage === when.stage ? { messageKey: "advice.stage", values: { stage: when.stage } } : null;
    case "alarm":
      return s.alarms?.includes(when.family) ? { messageKey: "advice.alarm", values: { family: when.family } } : null;
    case "loyalty":
      return s.loyalty === when.type ? { messageKey: "advice.loyalty", values: { type: when.type } } : null;
    case "first_edition":
      return s.firstEdition ? { messageKey: "advice.firstEdition", values: {} } : null;
    case "borrowed_credit":
      return borrowedCredit(s);
    case "leans_on_person":
      return s.leansOnPerson ? { messageKey: "advice.leansOnPerson", values: {} } : null;
    case "wants_closer":
      return closeness(s, -1);
    case "too_close":
      return closeness(s, 1);
    case "not_measured":
      return s.notMeasured && s.notMeasured.length > 0 ? { messageKey: "advice.notMeasured", values: { constructs: s.notMeasured.join(", "), days: CUT_OFFS.namedAnswer.value } } : null;
  }
}

function weakness(construct: Construct, s: Situation): Reason | null {
  const score = s.scores?.[construct];
  if (!score || s.notMeasured?.includes(construct)) return null;
  const cutOff = ADVICE_CUTOFFS.weak.value;
  const probability = chanceBelow(score, cutOff, construct);
  return probability >= ADVICE_CUTOFFS.probability.value ? { messageKey: "advice.weak", values: { construct, value: score.value, cutOff, probability }, likelihood: probability } : null;
}

function borrowedCredit(s: Situation): Reason | null {
  const { trust, recordedService } = s;
  if (!trust || recordedService === undefined || recordedService === null) return null;
  const cutOff = ADVICE_CUTOFFS.weak.value;
  const trusted = 1 - chanceBelow(trust, cutOff, "trust") >= ADVICE_CUTOFFS.probability.value;
  const service = finite(recordedService, "recordedService");
  return trusted && service < ADVICE_CUTOFFS.poorService.value ? { messageKey: "advice.borrowedCredit", values: { cutOff, service } } : null;
}

function closeness(s: Situation, sign: 1 | -1): Reason | null {
  if (s.closenessGap === undefined || s.closenessGap === null) return null;
  const gap = finite(s.closenessGap, "closenessGap");
  return gap * sign >= ADVICE_CUTOFFS.closenessGap.value ? { messageKey: "advice.closenessGap", values: { gap } } : null;
}

function chanceBelow({ value, se }: Estimate, line: number, column: string): number {
  finite(value, column);
  if (finite(se, `${column} se`) < 0) throw new InputError("off_scale", `The standard error of ${column} is below 0.`, { column });
  return se === 0 ? Number(value < line) : normalCdf((line - value) / se);
}
