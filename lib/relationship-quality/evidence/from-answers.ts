import { isFiltered } from "../instrument/constructs";
import type { Construct } from "../instrument/constructs";
import { formItems, formOf } from "../instrument/forms";
import type { Form, FormId, Item } from "../instrument/types";
import { itemScore } from "../scores/pomp";
import { scoredItem } from "../scores/form-scores";
import type { Channel } from "./channels";
import { surveyWeight } from "./survey-weight";

/** What one respondent's answers say about one attitude: a row for the evidence log, but for its id, exhibitor and day. */
export interface AnswerEvidence {
  readonly construct: Construct;
  readonly channel: Channel;
  readonly value: number;
  readonly weight: number;
  readonly itemsAnswered: number;
}

/**
 * Turns one named respondent's answers into evidence: one piece per attitude asked, by channel "survey", or "pulse" for emotion and satisfaction
 * in the hall ("How is the show going for you right now?" reads satisfaction with this edition).
 *
 * Formula: value = POMP of the answered items; weight = 400/σ²(k)·ω by the number k of items answered.
 * Missing rule: the filter takes any answered item, because a single item is only noisier; an attitude with none gives no piece.
 * The mood before the show (EMO0) is a baseline of its own and no evidence. A value off its scale is an InputError naming the item.
 * Source: measurement.md (a) and (d). Range: value 0–100, weight > 0.
 * Shapes: answers by item id on the scale of each item; value in points of 0–100.
 * @example
 * evidenceFromAnswers("core", { CON1: 7, CON3: 4, NPS: 9 }) // => [{ construct: "CON", channel: "survey", value: 75, weight: 1.2000000000000002, itemsAnswered: 2 }]
 * evidenceFromAnswers("onsite", { PUL1: 8 })[0].channel // => "pulse"
 */
export function evidenceFromAnswers(form: FormId | Form, answers: Readonly<Record<string, unknown>>, respondentWeight = 1): readonly AnswerEvidence[] {
  const asked = formOf(form);
  const found = new Map<string, { readonly construct: Construct; readonly channel: Channel; readonly scores: number[] }>();
  for (const item of formItems(asked)) {
    const construct = constructRead(item);
    const scored = construct && scoredItem(item, answers[item.id]);
    const score = scored && itemScore(scored);
    if (!construct || score === null) continue;
    const channel = asked.id === "onsite" && (construct === "EMO" || construct === "SAT") ? "pulse" : "survey";
    const piece = found.get(construct) ?? { construct, channel, scores: [] };
    piece.scores.push(score);
    found.set(construct, piece);
  }
  return [...found.values()].map(({ construct, channel, scores }) => ({
    construct,
    channel,
    value: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    weight: surveyWeight(scores.length, respondentWeight),
    itemsAnswered: scores.length,
  }));
}

function constructRead(item: Item): Construct | null {
  if (item.id === "PUL1") return "SAT";
  return isFiltered(item.construct) ? item.construct : null;
}
