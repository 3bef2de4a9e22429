import { wordingOf } from "@/lib/results/questions";
import { type FormDefinition, type Question, questionsOf } from "@/lib/surveys/schema";
import type { FileWords, Given } from "./types";

/** One column of answers: a question, an option of a question where several may be ticked, or the remark beside a yes or no. */
export interface Variable {
  readonly name: string;
  readonly item: string;
  readonly label: string;
  readonly kind: "number" | "text";
  readonly measure: "nominal" | "ordinal" | "scale";
  /** What its numbers mean; `id` is how a file with codes writes an option. */
  readonly values: readonly { readonly code: number; readonly id: string; readonly label: string }[];
  /** The number that stands for "does not apply". */
  readonly notApplicable: number | null;
  /** The answer as a number or as words; null: not given. "Does not apply" is asked for with `isNotApplicable`. */
  readonly read: (given: Given) => number | string | null;
}

const NOT_APPLICABLE = -9;

export function isNotApplicable({ value, text }: Given): boolean {
  return value === null && text === null;
}

/** The columns of a form in the order in which it asks. */
export function variablesOf(definition: FormDefinition, words: FileWords): Variable[] {
  return questionsOf(definition).flatMap((question) => ofQuestion(question, wordingOf(definition, question)[words.locale], words));
}

function ofQuestion({ id, scale, mayNotApply }: Question, label: string, words: FileWords): Variable[] {
  const base = { name: id, item: id, label, notApplicable: null };
  const number = { ...base, kind: "number" as const, read: ({ value }: Given) => value };
  const text = { ...base, kind: "text" as const, measure: "nominal" as const, values: [], read: (given: Given) => given.text };
  switch (scale.kind) {
    case "agree7":
      return [{ ...number, measure: "ordinal", values: ends(1, words.agree.low, 7, words.agree.high), notApplicable: NOT_APPLICABLE }];
    case "scale":
      return [{ ...number, measure: "ordinal", values: ends(scale.min, scale.low?.[words.locale] ?? "", scale.max, scale.high?.[words.locale] ?? ""), notApplicable: mayNotApply ? below(scale.min) : null }];
    case "number":
      return [{ ...number, measure: "scale", values: [], notApplicable: mayNotApply ? below(scale.min) : null }];
    case "text":
      return [text];
    case "yes_no":
      return [
        { ...number, measure: "nominal", values: [{ code: 0, id: "0", label: words.no }, { code: 1, id: "1", label: words.yes }], notApplicable: mayNotApply ? NOT_APPLICABLE : null },
        { ...text, name: `${id}_text`, label: `${label} · ${words.remark}` },
      ];
    case "choices": {
      const options = scale.options.map((option, index) => ({ code: index + 1, id: option.id, label: option.label[words.locale] }));
      if (!scale.many) return [{ ...number, measure: "nominal", values: options, notApplicable: mayNotApply ? NOT_APPLICABLE : null, read: (given) => options.find((option) => option.id === given.text)?.code ?? null }];
      const ticks = [{ code: 0, id: "0", label: words.notTicked }, { code: 1, id: "1", label: words.ticked }];
      return options.map((option) => ({
        ...number, name: `${id}_${option.id}`, label: `${label} · ${option.label}`, measure: "nominal", values: ticks, notApplicable: mayNotApply ? NOT_APPLICABLE : null,
        read: (given) => (given.text === null ? null : given.text.split(",").includes(option.id) ? 1 : 0),
      }));
    }
  }
}

function ends(min: number, low: string, max: number, high: string): Variable["values"] {
  return [{ code: min, id: String(min), label: low }, { code: max, id: String(max), label: high }].filter((end) => end.label !== "");
}

/** Never a number that is an answer too. */
function below(min: number): number {
  return Math.min(NOT_APPLICABLE, Math.floor(min) - 1);
}
