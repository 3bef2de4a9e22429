import { type ChangedField, COUNTED, type CreatedRecord, FOUND_BY, NO_COUNTS, NO_MATCHES, type Notice, type Problem, PROBLEM_CODES, type Summary, summarySchema } from "../types";
import type { PlanPart } from "./plan";

/** What a page can show; the counts stay whole. */
const MOST_PROBLEMS = 200;
const MOST_CHANGES = 60;
export const MOST_LISTED = 60;

/** Adds up the parts of a plan into what a person is told. */
export class SummaryOf {
  #rows = 0;
  #responses = 0;
  #unchanged = 0;
  #evidence = 0;
  readonly #created = { ...NO_COUNTS };
  readonly #updated = { ...NO_COUNTS };
  readonly #matched = { ...NO_MATCHES };
  readonly #leftOut = new Set<string>();
  readonly #problems: Problem[] = [];
  readonly #problemCounts: Partial<Record<Problem["code"], number>> = {};
  readonly #changes: ChangedField[] = [];
  readonly #creates: CreatedRecord[] = [];

  add(part: PlanPart, evidence: number): void {
    this.#rows += part.rows;
    this.#unchanged += part.unchanged;
    this.#evidence += evidence;
    this.#responses += part.responses.length;
    this.#created.exhibitors += part.exhibitors.length;
    this.#created.contacts += part.contacts.length;
    this.#created.participations += part.participations.length;
    this.#created.interactions += part.interactions.length;
    this.#created.invoices += part.invoices.length;
    for (const by of part.foundBy) this.#matched[by ?? "none"]++;
    this.#creates.push(...part.creates.slice(0, Math.max(0, MOST_LISTED - this.#creates.length)));
    for (const change of part.changes) {
      this.#updated[`${change.record}s`]++;
      for (const field of Object.keys(change.after)) {
        if (this.#changes.length >= MOST_CHANGES) break;
        this.#changes.push({ file: change.file ?? 0, row: change.row, name: change.name, field, before: change.before[field] ?? null, after: change.after[field] ?? null });
      }
    }
    for (const problem of part.problems) {
      this.#leftOut.add(`${problem.file} ${problem.row}`);
      this.#problemCounts[problem.code] = (this.#problemCounts[problem.code] ?? 0) + 1;
      if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
    }
  }

  finish(notices: readonly Notice[]): Summary {
    return {
      rows: this.#rows,
      ready: this.#rows - this.#leftOut.size,
      leftOut: this.#leftOut.size,
      created: { ...this.#created, responses: this.#responses, evidence: this.#evidence },
      updated: this.#updated,
      unchanged: this.#unchanged,
      problems: inFileOrder(this.#problems),
      problemCounts: this.#problemCounts,
      creates: this.#creates,
      changes: this.#changes,
      matched: this.#matched,
      notices: [...notices],
      undone: null,
    };
  }
}

/** A contradiction is found later than a bad cell; a reader goes through the file. */
function inFileOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.file - b.file || a.row - b.row);
}

/** What parts that were written one by one come to together, each with what came of it alone. */
export function joinedSummary(parts: readonly Summary[], notices: readonly Notice[]): Summary {
  const sum = (of: (part: Summary) => number) => parts.reduce((total, part) => total + of(part), 0);
  const sums = <K extends string>(keys: readonly K[], of: (part: Summary) => Partial<Record<K, number>>) => Object.fromEntries(keys.map((key) => [key, sum((part) => of(part)[key] ?? 0)]));
  const first = <T>(most: number, of: (part: Summary) => readonly T[]) => parts.flatMap(of).slice(0, most);
  const codes = [...new Set(parts.flatMap(({ problemCounts }) => PROBLEM_CODES.filter((code) => problemCounts[code] !== undefined)))];
  return summarySchema.parse({
    rows: sum(({ rows }) => rows),
    ready: sum(({ ready }) => ready),
    leftOut: sum(({ leftOut }) => leftOut),
    created: sums(COUNTED, ({ created }) => created),
    updated: sums(COUNTED, ({ updated }) => updated),
    unchanged: sum(({ unchanged }) => unchanged),
    problems: inFileOrder(first(MOST_PROBLEMS, ({ problems }) => problems)),
    problemCounts: sums(codes, ({ problemCounts }) => problemCounts),
    creates: first(MOST_LISTED, ({ creates }) => creates),
    changes: first(MOST_CHANGES, ({ changes }) => changes),
    matched: sums(FOUND_BY, ({ matched }) => matched),
    notices,
  });
}

/** Records that an import made: the list of imports shows it. */
export function recordsMade({ created }: Summary): number {
  return created.exhibitors + created.contacts + created.participations + created.interactions + created.invoices + created.responses;
}
