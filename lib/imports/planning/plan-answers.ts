import { v7 as uuidv7 } from "uuid";

import type { Tenant } from "@/lib/tenant/with-tenant";
import { questionIds } from "../mapping/question-ids";
import { ladderOf } from "../reading/scale-words";
import type { Table } from "../reading/table";
import type { AnswersMapping } from "../schema";
import type { Problem } from "../types";
import { type AnswersRow, readAnswersRow } from "./answer-row";
import type { Company } from "./exhibitor-row";
import type { KnownEdition } from "./known-editions";
import { type KnownExhibitors, loadKnownExhibitors } from "./known-exhibitors";
import { importedBefore, sourceKeys } from "./imported-before";
import { type RowRef, rowRef } from "./row-ref";
import { type NewExhibitor, NOTHING, type PlannedResponse, type PlanPart, type RecordChange } from "./plan";

const ROWS_A_PART = 500;

interface Context {
  readonly editions: readonly KnownEdition[];
  readonly today: Date;
  /** Rows that an earlier try has written or left out. */
  readonly settled: ReadonlySet<RowRef>;
}

/** What an answers file would write: a response a row, and the exhibitors that are not recorded yet. */
export async function* planAnswers(tenant: Tenant, table: Table, mapping: AnswersMapping, { editions, today, settled }: Context): AsyncGenerator<PlanPart> {
  const known = await loadKnownExhibitors(tenant);
  const reader = { headers: table.headers, mapping, ids: questionIds(mapping.questions.map(({ column }) => column)), ladder: ladderOf(scaledCells(table, mapping)), editions, today };
  const met = new Set<string>();
  const before = new Set<string>();
  const places = [...table.rows.keys()].filter((index) => !settled.has(rowRef(0, index)));
  for (let start = 0; start < places.length; start += ROWS_A_PART) {
    const problems: Problem[] = [];
    const exhibitors: NewExhibitor[] = [];
    const responses: PlannedResponse[] = [];
    const firstRow = new Map<string, number>();
    const some = places.slice(start, start + ROWS_A_PART);
    const rows = some.flatMap((index) => table.rows[index] ?? []);
    const keys = sourceKeys(table.headers, mapping, rows);
    for (const key of await importedBefore(tenant, [...keys.values()])) before.add(key);
    let unchanged = 0;
    for (const row of rows) {
      const sourceKey = keys.get(row.number) ?? null;
      if (sourceKey !== null && before.has(sourceKey)) {
        unchanged += 1;
        continue;
      }
      const read = readAnswersRow(reader, row);
      if ("problems" in read) {
        problems.push(...read.problems);
        continue;
      }
      const who = whoIs(read.record, mapping, known, exhibitors);
      if ("problems" in who) {
        problems.push(...who.problems);
        continue;
      }
      const { edition, answeredOn, answers } = read.record;
      if (!firstRow.has(who.exhibitorId)) firstRow.set(who.exhibitorId, row.number);
      responses.push({ exhibitorId: who.exhibitorId, editionId: edition?.id ?? null, showId: edition?.showId ?? null, answeredOn, answers, sourceKey });
      if (sourceKey !== null) before.add(sourceKey);
    }
    for (const { id } of exhibitors) met.add(id);
    const changes = await broughtBack(tenant, new Map([...firstRow].filter(([id]) => !met.has(id))));
    for (const id of firstRow.keys()) met.add(id);
    yield { ...NOTHING, rows: rows.length, refs: some.map((index) => rowRef(0, index)), unchanged, problems, exhibitors, responses, changes, touched: [...firstRow.keys()] };
  }
}

/** All answers to questions with a scale: what words they use says how many steps their ladder has. */
function* scaledCells({ headers, rows }: Table, { questions }: AnswersMapping): Generator<string> {
  const columns = questions.flatMap(({ column, scale }) => (scale === null ? [] : [headers.indexOf(column)]));
  for (const { cells } of rows) for (const column of columns) yield (cells[column] ?? "").trim();
}

/** The exhibitor of a row: recorded, made by an earlier row, or made now. A key that nobody has is a problem, a new name is not. */
function whoIs(record: AnswersRow, { respondent }: AnswersMapping, known: KnownExhibitors, exhibitors: NewExhibitor[]): { exhibitorId: string } | { problems: Problem[] } {
  const problem = (code: Problem["code"]) => ({
    problems: [{ file: 0, row: record.row, column: respondent !== null && respondent.by !== "row" ? respondent.column : null, code, value: (record.respondent ?? "").slice(0, 80), other: null }],
  });
  const make = (name: string) => {
    const company: Company = { name, nameLocal: null, externalKey: null, segment: null, country: null, city: null, website: null, own: {} };
    const id = uuidv7();
    exhibitors.push({ id, ...company });
    return { id, company };
  };
  if (respondent === null || record.respondent === null) {
    return { exhibitorId: make(`${respondent?.by === "row" ? respondent.name : ""} ${record.row - 1}`.trim()).id };
  }
  if (respondent.by === "key") {
    const id = known.byKey(record.respondent);
    return id === null ? problem("unknown_exhibitor") : { exhibitorId: id };
  }
  const match = known.match({ name: record.respondent, nameLocal: null, externalKey: null });
  if (match.kind === "several") return problem("ambiguous_exhibitor");
  if (match.kind === "one") return { exhibitorId: match.id };
  const { id, company } = make(record.respondent);
  known.add(id, company);
  return { exhibitorId: id };
}

/** Who answers is back: an archived exhibitor returns to the lists. */
async function broughtBack({ db, organizerId }: Tenant, firstRow: ReadonlyMap<string, number>): Promise<RecordChange[]> {
  const archived = await db.exhibitor.findMany({ where: { organizerId, id: { in: [...firstRow.keys()] }, archivedAt: { not: null } }, select: { id: true, name: true, archivedAt: true } });
  return archived.map(({ id, name, archivedAt }) => ({
    record: "exhibitor",
    id,
    row: firstRow.get(id) ?? 0,
    name,
    before: { archivedAt: archivedAt?.toISOString() ?? null },
    after: { archivedAt: null },
  }));
}
