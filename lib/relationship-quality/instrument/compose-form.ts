import { InputError } from "../input-error";
import { FORMS } from "./forms";
import type { Form, FormSection } from "./types";

/** The on-site pulse after its first round: the service dimensions in turn, three at a time. */
const ONSITE_TURNS: readonly (readonly string[])[] = [
  ["SQR1", "SQP1", "SQA1"],
  ["SQE1", "SQT1", "SQR1"],
  ["SQP1", "SQA1", "SQE1"],
  ["SQT1", "SQR1", "SQP1"],
  ["SQA1", "SQE1", "SQT1"],
];

/** The two post-show questions that take turns from edition to edition. */
const POST_TURNS: readonly (readonly string[])[] = [
  ["SQR1", "SQP1"],
  ["SQA1", "SQE1"],
  ["SQT1", "VAL2"],
];

function wholeRound(round: number): number {
  if (!Number.isInteger(round) || round < 0) throw new InputError("bad_option", `round must be a whole number of 0 or more, not ${round}.`, { column: "round" });
  return round;
}

function named(form: Form, variant: string, sections: readonly FormSection[]): Form {
  return { ...form, version: `${form.version}-${variant}`, sections };
}

/**
 * The on-site pulse of a given round: mood and need for help first (round 0), then the service dimensions in turn. Never more than three questions.
 * Formula: turn `round` modulo the number of turns. Source: measurement.md (a); limit of three questions is our assumption. Range: 1–3 questions.
 * Missing rule: none. Shapes: round = a whole number from 0.
 * @example
 * composePulse(0).version // => "onsite-2026.1"
 * composePulse(1).sections[0].items // => ["SQR1", "SQP1", "SQA1"]
 */
export function composePulse(round: number): Form {
  const turn = ONSITE_TURNS[(wholeRound(round) - 1) % ONSITE_TURNS.length];
  if (round === 0 || !turn) return FORMS.onsite;
  return named(FORMS.onsite, `turn${((round - 1) % ONSITE_TURNS.length) + 1}`, [{ heading: "right_now_service", items: turn }]);
}

/**
 * The post-show form: the service questions take turns by round (edition), and an exhibitor who raised a problem is asked about its handling instead.
 * Formula: the service questions of turn `round` modulo their number. Source: measurement.md (a); rotation is our assumption.
 * Range: a form of published items only. Missing rule: none. Shapes: round = number of the edition, from 0.
 * @example
 * composePost({ round: 0, raisedAProblem: false }).version // => "post-2026.1"
 * composePost({ round: 0, raisedAProblem: true }).sections[2].items // => ["JUS1", "JUS2", "JUS3"]
 */
export function composePost({ round, raisedAProblem }: { readonly round: number; readonly raisedAProblem: boolean }): Form {
  const index = wholeRound(round) % POST_TURNS.length;
  const opening: FormSection = { heading: "edition_result", items: ["SAT1", "SAT2", "SAT3", "GOAL"] };
  const closing: FormSection = { heading: "future", items: ["LOY1", "NPS", "OPEN"] };
  if (raisedAProblem) return named(FORMS.post, "problem", [opening, { heading: "word", items: ["TOI1", "VAL1"] }, { heading: "problem", items: ["JUS1", "JUS2", "JUS3"] }, closing]);
  const turn = POST_TURNS[index];
  if (index === 0 || !turn) return FORMS.post;
  return named(FORMS.post, `turn${index}`, [opening, { heading: "word", items: ["TOI1", "VAL1", "EMO4"] }, { heading: "service", items: turn }, closing]);
}

/**
 * A third of the full form by planned missingness: everybody gets the core items and one third of the rest, so that all seventy are answered by somebody.
 *
 * The screens keep their order; those left with nothing are dropped, and a screen may then hold a single item.
 * Formula: every third of the remaining items, shifted by `third`. Source: planned missingness (three-form design); measurement.md (a).
 * Range: core items and a third of the rest. Missing rule: what is left out was not asked: the missing-data rule counts asked items only.
 * Shapes: third = 0, 1 or 2.
 * @example
 * composeThird(0).sections.flatMap((section) => section.items).length // => 37
 */
export function composeThird(third: 0 | 1 | 2): Form {
  const core: ReadonlySet<string> = new Set(FORMS.core.sections.flatMap((section) => section.items));
  if (![0, 1, 2].includes(third)) throw new InputError("bad_option", `A third is 0, 1 or 2, not ${String(third)}.`, { column: "third" });
  let turn = 0;
  const sections = FORMS.full.sections
    .map((section) => ({ heading: section.heading, items: section.items.filter((item) => core.has(item) || turn++ % 3 === third) }))
    .filter((section) => section.items.length > 0);
  return named(FORMS.full, `third${third + 1}`, sections);
}
