import { isDeepStrictEqual } from "node:util";

import { minimumAnswered } from "@/lib/relationship-quality";
import { SERVICE_ITEM_IDS } from "@/lib/surveys/service-form";
import { type FormDefinition, type Question, questionsOf, rangeOf } from "@/lib/surveys/schema";
import type { Measure, Trend } from "./measures";

/** A form version that was answered about an edition. */
export interface AnsweredForm {
  readonly editionId: string;
  readonly versionId: string;
  readonly phase: "before" | "after";
  readonly definition: FormDefinition;
  /** Whether any of its answers came without a contact's name. */
  readonly unnamed: boolean;
}

/** One question of one measure on one form version, as the scoring statement takes it. */
export interface AskedRow {
  /** `both` where the two bases ask the same everywhere: scored once. */
  readonly basis: "shared" | "whole" | "both";
  readonly measure: Measure;
  readonly phase: "before" | "after";
  readonly version: string;
  readonly item: string;
  readonly min: number;
  readonly max: number;
  readonly reverse: boolean;
  readonly needed: number;
}

const OF_CONSTRUCT = ["SAT", "SAC", "TOG", "TOI", "TOC", "AFF", "CON", "NOR"] as const satisfies readonly Trend[];

/** Which question belongs to which measure, and whether it is asked before the show or after it. */
function measureOf({ id, construct }: Question, phase: "before" | "after"): Measure | null {
  if (phase === "before") return id === "EXPP" ? "EXPECTED" : null;
  const trend = OF_CONSTRUCT.find((key) => key === construct);
  if (trend) return trend;
  if (id === "GOAL") return "GOAL";
  if (SERVICE_ITEM_IDS.includes(id)) return "SERVICE";
  return construct === "IMG" ? "IMG" : null;
}

/**
 * The questions that measures are scored from. `whole`: all that a form version asked of a measure, as its own missing-data rule counts them.
 * `shared`: those alone that every form answered after every one of the editions asked, in the same words on the same scale: editions are compared on these.
 */
export function askedRows(forms: readonly AnsweredForm[]): { readonly rows: readonly AskedRow[]; readonly shared: ReadonlyMap<Measure, readonly string[]>; readonly whole: ReadonlyMap<string, readonly string[]> } {
  const after = [...new Map(forms.filter(({ phase }) => phase === "after").map((form) => [form.versionId, form])).values()];
  const asked = after.map(({ definition }) => new Map(questionsOf(definition).map((question) => [question.id, question])));
  const [first, ...others] = asked;
  const isShared = (question: Question) => others.every((form) => isDeepStrictEqual(form.get(question.id), question));
  const sharedQuestions = [...(first?.values() ?? [])].filter(isShared);
  const shared = new Map<Measure, string[]>();
  for (const question of sharedQuestions) add(shared, measureOf(question, "after"), question.id);
  const whole = new Map<string, string[]>();
  const rows: AskedRow[] = [];
  for (const phase of ["after", "before"] as const) {
    for (const { versionId, definition } of new Map(forms.filter((form) => form.phase === phase).map((form) => [form.versionId, form])).values()) {
      rows.push(...rowsOf(questionsOf(definition), "whole", phase, versionId));
      if (phase === "after") rows.push(...rowsOf(sharedQuestions, "shared", phase, versionId));
      for (const question of questionsOf(definition)) {
        const measure = measureOf(question, phase);
        if (measure) whole.set(`${versionId} ${measure}`, [...(whole.get(`${versionId} ${measure}`) ?? []), question.id]);
      }
    }
  }
  return { rows: joined(rows), shared, whole };
}

const TRUST_PARTS: readonly Measure[] = ["TOG", "TOI", "TOC"];

/** Scores a measure once where every form asks of it just what all forms share. The parts of trust stay together, because trust is their mean. */
function joined(rows: readonly AskedRow[]): AskedRow[] {
  const items = (version: string, measure: Measure, basis: AskedRow["basis"]) =>
    rows.flatMap((row) => (row.phase === "after" && row.version === version && row.measure === measure && row.basis === basis ? [row.item] : [])).sort();
  const versions = [...new Set(rows.flatMap(({ phase, version }) => (phase === "after" ? [version] : [])))];
  const same = (measure: Measure) => versions.every((version) => isDeepStrictEqual(items(version, measure, "shared"), items(version, measure, "whole")));
  const once = new Set([...new Set(rows.map(({ measure }) => measure))].filter((measure) => (TRUST_PARTS.includes(measure) ? TRUST_PARTS : [measure]).every(same)));
  return rows.flatMap((row): AskedRow[] => {
    if (row.phase === "before" || !once.has(row.measure)) return [row];
    return row.basis === "whole" ? [{ ...row, basis: "both" }] : [];
  });
}

function rowsOf(questions: readonly Question[], basis: AskedRow["basis"], phase: AskedRow["phase"], version: string): AskedRow[] {
  const found = questions.flatMap((question) => {
    const [measure, range] = [measureOf(question, phase), rangeOf(question.scale)];
    return measure && range ? [{ question, measure, range }] : [];
  });
  return found.map(({ question, measure, range }) => ({
    basis, measure, phase, version, item: question.id, ...range, reverse: question.reverse,
    needed: minimumAnswered(found.filter((each) => each.measure === measure).length),
  }));
}

function add(to: Map<Measure, string[]>, measure: Measure | null, item: string): void {
  if (measure) to.set(measure, [...(to.get(measure) ?? []), item]);
}
