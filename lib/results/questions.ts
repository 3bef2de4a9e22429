import { shareInterval } from "@/lib/relationship-quality";
import type { FormDefinition, Question } from "@/lib/surveys/schema";
import { apart, type Shape } from "./apart";
import { questionFigure, spanOf } from "./figure-of";
import { type Cell, guarded, type Guarded } from "./guard";
import { blockFor } from "./read-source";
import type { Distribution, QuestionResult, Words } from "./types";
import type { Language } from "./view";

/** What was answered to one question; null for one that is answered in words, which stands among the comments. */
export function questionResult(shape: Shape, question: Question): QuestionResult | null {
  const { reading, view } = shape;
  const { id, scale, construct, reverse } = question;
  const wording = wordingOf(reading.definition, question);
  if (scale.kind === "text") return null;
  const block = blockFor(reading, id);
  const base = { id, wording, construct, reverse, scale };
  const items = reading.facts.items.get(id) ?? [];
  if (scale.kind === "choices" || scale.kind === "yes_no") {
    const ticked: readonly Cell<string>[] = scale.kind === "choices" ? (reading.facts.choices.get(id) ?? []) : items.map((cell) => ({ ...cell, value: cell.value === 1 ? "yes" : "no" }));
    const options = scale.kind === "choices" ? scale.options : [{ id: "yes", label: null }, { id: "no", label: null }];
    const found = guarded(ticked, block, view);
    return { ...base, parts: [], languages: "one", withheld: found.withheld, distributions: [ofChoices(found, options)] };
  }
  const result = apart(shape, spanOf(question), (of) => questionFigure(reading, question, of));
  return { ...base, ...result, distributions: result.parts.map(({ language }) => ofNumbers(guarded(items, block, language === null ? view : { ...view, language }), language)) };
}

/** A cell of a matrix is asked in the words of its row and its column. */
export function wordingOf({ sections }: FormDefinition, { id, wording }: Question): Question["wording"] {
  const section = sections.find(({ questions }) => questions.some((question) => question.id === id));
  const column = section?.matrix?.columns.find((each) => id.endsWith(`.${each.id}`)) ?? (id.includes(".") ? { wording: section?.heading ?? null } : null);
  return column?.wording ? { en: `${wording.en} · ${column.wording.en}`, zh: `${wording.zh} · ${column.wording.zh}` } : wording;
}

function ofChoices(found: Guarded<string>, options: readonly { readonly id: string; readonly label: Words | null }[]): Distribution {
  const { cells } = found;
  if (cells === null) return { language: null, n: found.n, hidden: found.hidden, counts: [] };
  return { language: null, n: found.n, hidden: null, counts: options.map(({ id, label }) => counted(id, label, sum(cells.filter(({ value }) => value.split(",").includes(id))), found.n)) };
}

function ofNumbers(found: Guarded<number>, language: Language | null): Distribution {
  const { cells } = found;
  if (cells === null) return { language, n: found.n, hidden: found.hidden, counts: [] };
  const values = [...new Set(cells.map(({ value }) => value))].toSorted((a, b) => a - b);
  return { language, n: found.n, hidden: null, counts: values.map((value) => counted(String(value), null, sum(cells.filter((cell) => cell.value === value)), found.n)) };
}

function counted(value: string, label: Words | null, n: number, of: number): Distribution["counts"][number] {
  const { share, low, high } = shareInterval(n, of).value ?? { share: 0, low: 0, high: 100 };
  return { value, label, n, share, low, high };
}

function sum(cells: readonly { readonly n: number }[]): number {
  return cells.reduce((total, { n }) => total + n, 0);
}
