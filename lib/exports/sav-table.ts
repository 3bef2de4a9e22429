import { isoDay } from "@/lib/format/days";
import type { SavHead, SavVariable } from "./sav";
import type { SavCell } from "./sav-data";
import { type Filled, type FileWords, META_COLUMNS, type MetaColumn } from "./types";
import { isNotApplicable, type Variable } from "./variables";

const WORDS_OF: Readonly<Record<MetaColumn, number | null>> = { respondent: 40, exhibitor: 600, contact: 600, segment: 200, language: 8, answered_on: 10, seconds: null, device: 16, flags: 60, counted: null };

/** What a form's answers are as variables of a statistics package: one a column, with the words for its numbers. */
export function savHead(variables: readonly Variable[], words: FileWords, file: { readonly title: string; readonly cases: number; readonly made: Date; readonly longest: ReadonlyMap<string, number> }): SavHead {
  const meta = META_COLUMNS.map((name): SavVariable => ({
    name, label: words.columns[name], width: WORDS_OF[name], measure: WORDS_OF[name] === null && name === "seconds" ? "scale" : "nominal", missing: null, decimals: 0,
    values: name === "counted" ? [{ value: 0, label: words.no }, { value: 1, label: words.yes }] : [],
  }));
  const answers = variables.map(({ name, item, label, kind, measure, values, notApplicable }): SavVariable => ({
    name, label, measure, width: kind === "text" ? (file.longest.get(item) ?? 8) : null, decimals: measure === "scale" ? 2 : 0, missing: notApplicable,
    values: [...values.map((value) => ({ value: value.code, label: value.label })), ...(notApplicable === null ? [] : [{ value: notApplicable, label: words.notApplicable }])],
  }));
  return { title: file.title, made: file.made, cases: file.cases, variables: [...meta, ...answers] };
}

export function savRow({ id, named, answers }: Filled, variables: readonly Variable[]): SavCell[] {
  const who: SavCell[] = named
    ? [named.exhibitor, named.contact, named.segment, named.language, isoDay(named.answeredOn), named.seconds, named.device, named.flags.join("; ") || null, Number(named.counted)]
    : [null, null, null, null, null, null, null, null, null];
  return [
    id, ...who,
    ...variables.map((variable): SavCell => {
      const given = answers.get(variable.item);
      if (!given) return null;
      return isNotApplicable(given) ? variable.notApplicable : variable.read(given);
    }),
  ];
}
