import type { Question } from "@/lib/surveys/schema";
import { apart, type Shape } from "./apart";
import { questionFigure, spanOf } from "./figure-of";
import { type Cell, guarded, type Guarded } from "./guard";
import { blockFor } from "./read-source";
import type { Distribution, QuestionResult } from "./types";
import type { Language } from "./view";

/** What was answered to one question; null for one that is answered in words, which stands among the comments. */
export function questionResult(shape: Shape, question: Question): QuestionResult | null {
  const { reading, view } = shape;
  const { id, scale, wording, construct, reverse } = question;
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

function ofChoices(found: Guarded<string>, options: readonly { readonly id: string; readonly label: Distribution["counts"][number]["label"] }[]): Distribution {
  const { cells } = found;
  if (cells === null) return { language: null, n: found.n, hidden: found.hidden, counts: [] };
  return { language: null, n: found.n, hidden: null, counts: options.map(({ id, label }) => ({ value: id, label, n: sum(cells.filter(({ value }) => value.split(",").includes(id))) })) };
}

function ofNumbers(found: Guarded<number>, language: Language | null): Distribution {
  const { cells } = found;
  if (cells === null) return { language, n: found.n, hidden: found.hidden, counts: [] };
  const values = [...new Set(cells.map(({ value }) => value))].toSorted((a, b) => a - b);
  return { language, n: found.n, hidden: null, counts: values.map((value) => ({ value: String(value), label: null, n: sum(cells.filter((cell) => cell.value === value)) })) };
}

function sum(cells: readonly { readonly n: number }[]): number {
  return cells.reduce((total, { n }) => total + n, 0);
}
