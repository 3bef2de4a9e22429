import { getItem, isFiltered, type Construct, type Random, SERVICE_ATTRIBUTES, simulateAnswers, surveyWeight } from "@/lib/relationship-quality";
import { ATTRIBUTE_COLUMNS, attributeQuestion, expectedQuestion } from "@/lib/surveys/attribute-questions";
import { type FormDefinition, type Question, questionsOf, rangeOf } from "@/lib/surveys/schema";
import { dimensions, preShowDefinition, serviceDefinition, ZONE_ATTRIBUTES } from "@/lib/surveys/service-form";

/** What lies behind each attribute: the attitude it follows, how much better or worse the organizer is at it, how much it matters (1–7). Invented numbers. */
const BEHIND: Readonly<Record<string, readonly [follows: Construct, shift: number, matters: number]>> = {
  A01: ["TOC", -2, 6.5], A02: ["TOC", 4, 5.6], A03: ["TOG", 0, 5.7], A04: ["TOI", 8, 5.3], A05: ["COM", -8, 6.1], A06: ["TST", 5, 5.3], A07: ["SAT", -9, 6.2],
  A08: ["TOG", -4, 5], A09: ["SAT", -14, 4.6], A10: ["TOC", -17, 5.9], A11: ["COM", 12, 4.5], A12: ["TOI", -3, 5.2], A13: ["TOC", -9, 5.6], A14: ["EMO", 9, 3.4],
};

/** The service items: the attitude each follows, how much better or worse, and what an organizer should be like (0–100). */
const SERVICE: Readonly<Record<ReturnType<typeof dimensions>[number], readonly [follows: Construct, shift: number, expected: number]>> = {
  SQR: ["TOI", 4, 92], SQP: ["COM", -4, 90], SQA: ["TST", 3, 82], SQE: ["TOG", -5, 78], SQT: ["SAT", 6, 70],
};

const NOT_FOR_ALL: Readonly<Record<string, number>> = { A10: 0.15, A12: 0.35, A13: 0.1, A14: 0.25 };

export const EXTRA_FORMS = { service: serviceDefinition(), before: preShowDefinition() } as const;
export type ExtraForm = keyof typeof EXTRA_FORMS;

/** The readings of attitudes that a form needs, with the weight that its items give each. */
export function readingsFor(form: ExtraForm): { readonly construct: Construct; readonly weight: number }[] {
  return [...itemsByConstruct(EXTRA_FORMS[form])].map(([construct, items]) => ({ construct, weight: surveyWeight(items.length) }));
}

/** What one respondent answers on a form, from what was read of the attitudes on that day; null for "does not apply to us". */
export function extraAnswers(random: Random, form: ExtraForm, read: (construct: Construct) => number): Record<string, number | null> {
  const definition = EXTRA_FORMS[form];
  const asked = new Map(questionsOf(definition).map((question) => [question.id, question]));
  const answers: Record<string, number | null> = {};
  for (const [construct, questions] of itemsByConstruct(definition)) {
    const values = simulateAnswers(random, { score: bounded(read(construct)), items: questions.length, min: 1, max: 7, spread: 0.7 });
    questions.forEach(({ id, reverse }, place) => (answers[id] = random.uniform() < 0.015 ? null : reverse ? 8 - (values[place] ?? 4) : (values[place] ?? 4)));
  }
  const say = (id: string, score: number, spread = 0.09) => {
    const question = asked.get(id);
    const range = question && rangeOf(question.scale);
    if (!range) return;
    const { min, max } = range;
    const value = Math.min(max, Math.max(min, Math.round(min + (max - min) * (score / 100 + spread * random.normal()))));
    answers[id] = question.reverse ? min + max - value : value;
  };
  const overall = form === "service" ? 0.5 * read("SAT") + 0.5 * read("AFF") : read("TOC");
  for (const item of ["VAL1", "VAL2", "VAL3"]) say(item, overall - 4);
  for (const item of ["LOY1", "LOY2", "LOY3", "LOY4"]) say(item, overall + (item === "LOY4" ? -12 : 4));
  say("NPS", overall, 0.08);
  for (const item of ["IMG1", "IMG2", "IMG3"]) say(item, 0.7 * read("TOC") + 26);
  say("EMO0", 0.6 * read("TOC") + 26);
  say("EXPP", 0.5 * read("TOC") + 42, 0.1);
  if (form === "before") return answers;
  for (const item of ["BEN1", "BEN2", "BEN3"]) say(item, read("FRI"));
  if (random.uniform() < 0.3) for (const item of ["JUS1", "JUS2", "JUS3"]) say(item, read("TOI") - 4);
  say("GOAL", read("SAT"), 0.1);
  say("CLO1", read("FRI"), 0.1);
  say("CLO2", 0.7 * read("FRI") + 30, 0.1);
  say("SOW", 0.6 * read("AFF"), 0.15);
  for (const dimension of dimensions()) {
    const [follows, shift, expected] = SERVICE[dimension];
    say(`${dimension}1`, read(follows) + shift, 0.12);
    say(expectedQuestion(dimension), expected, 0.08);
  }
  for (const { id } of SERVICE_ATTRIBUTES) {
    const [follows, shift, matters] = BEHIND[id] ?? ["SAT", 0, 4];
    const applies = random.uniform() >= (NOT_FOR_ALL[id] ?? 0.02);
    say(attributeQuestion(id, "importance"), (100 * (matters - 1)) / 6, 0.13);
    say(attributeQuestion(id, "performance"), read(follows) + shift, 0.13);
    if (!applies) answers[attributeQuestion(id, "performance")] = null;
    if (!ZONE_ATTRIBUTES.some((zone) => zone === id)) continue;
    const wish = 100 * Math.min(0.95, (matters - 1) / 6 + 0.04);
    // one in forty has the columns the wrong way round, as in life
    const [least, ideal] = random.uniform() < 0.025 ? [wish, wish - 22] : [wish - 24, wish];
    const zone = { adequate: least, desired: ideal, perceived: read(follows) + shift };
    for (const column of ["adequate", "desired", "perceived"] as const) say(attributeQuestion(id, column), zone[column], 0.07);
    if (!applies) for (const column of ATTRIBUTE_COLUMNS.slice(2)) answers[attributeQuestion(id, column)] = null;
  }
  return answers;
}

function itemsByConstruct(definition: FormDefinition): Map<Construct, Question[]> {
  const items = new Map<Construct, Question[]>();
  for (const question of questionsOf(definition)) {
    const { construct } = question;
    if (construct === null || !isFiltered(construct) || getItem(question.id).scale.kind !== "agree") continue;
    items.set(construct, [...(items.get(construct) ?? []), question]);
  }
  return items;
}

function bounded(score: number): number {
  return Math.min(100, Math.max(0, score));
}
