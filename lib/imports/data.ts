import { z } from "zod";

import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { getFormVersion } from "@/lib/surveys/data";
import { questionsOf, rangeOf } from "@/lib/surveys/schema";
import { loadKnownEditions } from "./planning/known-editions";
import { delimiterOf, readHead } from "./reading/table";
import { type AnswerColumns, constructResults } from "./results";
import { type Mapping, mappingSchema } from "./schema";
import { type ConstructResult, type EditionChoice, type FileHead, type ImportDetail, type ImportListItem, type ImportState, type LeftOut, leftOutSchema, summarySchema, undoUntil } from "./types";
import { formKey } from "./form-key";
import { MOST_TRIES } from "./tries";
import { runningImports } from "./writing/claim";
import { settledRows } from "./writing/parts";

/** Imports, newest first. */
export async function listImports(tenant: Tenant, page: number): Promise<PageOf<ImportListItem>> {
  const { db, organizerId } = tenant;
  const [rows, total] = await Promise.all([
    db.import.findMany({
      where: { organizerId },
      select: { id: true, kind: true, status: true, begunAt: true, undoing: true, fileName: true, rowCount: true, createdRows: true, createdAt: true, member: { select: { user: { select: { name: true } } } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...slice(page),
    }),
    db.import.count({ where: { organizerId } }),
  ]);
  const running = await runningImports(tenant, rows.map(({ id }) => id));
  return { page, pageSize: PAGE_SIZE, total, rows: rows.map(({ member, status, begunAt, undoing, ...row }) => ({ ...row, state: stateOf({ status, begunAt, undoing }, running.has(row.id)), memberName: member.user.name })) };
}

export async function getImport(tenant: Tenant, id: string): Promise<ImportDetail> {
  const { db, organizerId } = tenant;
  const ran = (await runningImports(tenant, [id])).has(id);
  const row = await db.import.findUnique({
    where: { organizerId_id: { organizerId, id } },
    select: {
      id: true, kind: true, status: true, fileName: true, encoding: true, delimiter: true, sheet: true, otherSheets: true, mapping: true, summary: true, rowCount: true, createdRows: true, doneRows: true, failure: true, startedAt: true, stopAskedAt: true, begunAt: true, undoing: true, tries: true,
      files: { where: { organizerId }, select: { name: true, sheet: true, rowCount: true, mapping: true }, orderBy: { position: "asc" } },
      createdAt: true, importedAt: true, undoneAt: true, member: { select: { user: { select: { name: true } } } },
    },
  });
  if (!row) throw notFound();
  const leftOutKept = row.status === "imported" && (await db.import.count({ where: { organizerId, id, leftOut: { not: {} } } })) > 0;
  const { member, status, mapping, summary, files, startedAt, stopAskedAt, begunAt, tries, ...rest } = row;
  const term = begunAt === null ? null : undoUntil(rest.importedAt ?? begunAt);
  // asked before the row: an import that ends in between is found imported, not waiting with its file gone; whether it is being undone is asked again
  const running = ran && status !== "previewed" ? (await runningImports(tenant, [id])).has(id) : ran;
  const more = files.map((file) => ({ ...file, mapping: mappingSchema.parse(file.mapping) }));
  return {
    ...rest,
    files: [{ name: rest.fileName, sheet: rest.sheet, rowCount: rest.rowCount - more.reduce((sum, { rowCount }) => sum + rowCount, 0), mapping: mappingSchema.parse(mapping) }, ...more],
    brokenOff: startedAt !== null && !running && rest.failure === null,
    goesOnByItself: startedAt !== null && stopAskedAt === null && tries < MOST_TRIES,
    settledRows: status === "previewed" && begunAt !== null ? await settledRows(tenant, id) : rest.doneRows,
    undoUntil: term,
    mayUndo: term !== null && new Date() <= term,
    stopAsked: stopAskedAt !== null,
    leftOutKept,
    state: stateOf({ status, begunAt, undoing: rest.undoing }, running),
    memberName: member.user.name,
    mapping: mappingSchema.parse(mapping),
    summary: summary === null ? null : summarySchema.parse(summary),
  };
}

function stateOf({ status, begunAt, undoing }: { status: "previewed" | "imported" | "undone"; begunAt: Date | null; undoing: boolean }, running: boolean): ImportState {
  if (running) return status === "imported" || undoing ? "undoing" : "running";
  return status === "previewed" && begunAt !== null ? "partly" : status;
}

/** The first rows of a file that is not imported yet; only the beginning of the text is fetched. */
export async function getFileHead({ db, organizerId }: Tenant, id: string, rows: number, file = 0): Promise<FileHead> {
  const found =
    file === 0
      ? await db.$queryRaw`SELECT left(content, 400000) AS head, delimiter FROM imports WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid`
      : await db.$queryRaw`SELECT left(content, 400000) AS head, delimiter FROM import_files WHERE organizer_id = ${organizerId}::uuid AND import_id = ${id}::uuid AND position = ${file}`;
  const [row] = z.array(z.object({ head: z.string().nullable(), delimiter: z.string() })).parse(found);
  if (!row || row.head === null) throw notFound();
  const { headers, rows: first } = readHead(row.head, rows, delimiterOf(row.delimiter));
  return { headers, rows: first.slice(0, rows) };
}

/** The rows that an import left out; null while it is not done. */
export async function getLeftOut({ db, organizerId }: Tenant, id: string): Promise<LeftOut | null> {
  const row = await db.import.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { leftOut: true } });
  if (!row) throw notFound();
  return row.leftOut === null ? null : leftOutSchema.parse(row.leftOut);
}

/** How the newest file with these columns was read, if one was brought in, alone or among others. */
export async function findRememberedMapping({ db, organizerId }: Tenant, headerKey: string, kind: Mapping["kind"]): Promise<Mapping | null> {
  const done = { kind, status: { not: "previewed" } } as const;
  const alone = await db.import.findFirst({ where: { organizerId, headerKey, ...done }, select: { id: true, mapping: true }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  const among = await db.importFile.findFirst({ where: { organizerId, headerKey, import: { organizerId, ...done } }, select: { importId: true, mapping: true }, orderBy: { importId: "desc" } });
  // ids are in the order of time
  const newest = alone === null || (among !== null && among.importId > alone.id) ? among : alone;
  if (newest === null) return null;
  const parsed = mappingSchema.safeParse(newest.mapping);
  return parsed.success ? parsed.data : null;
}

export async function listEditionChoices(tenant: Tenant): Promise<EditionChoice[]> {
  return (await loadKnownEditions(tenant)).map(({ id, name, show }) => ({ id, show: show.name, showZh: show.nameZh, edition: name }));
}

/** What the answers of an import say, construct by construct; empty for an exhibitor list and for an import that is undone. */
export async function getImportResults(tenant: Tenant, id: string): Promise<ConstructResult[]> {
  const { db, organizerId } = tenant;
  const [row, version] = await Promise.all([
    db.import.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { mapping: true, status: true } }),
    db.formVersion.findFirst({ where: { organizerId, form: { organizerId, key: formKey(id) } }, select: { id: true }, orderBy: { version: "desc" } }),
  ]);
  if (!row) throw notFound();
  const mapping = mappingSchema.parse(row.mapping);
  if (row.status !== "imported" || version === null || mapping.kind !== "answers") return [];
  const { definition } = await getFormVersion(tenant, version.id);
  const items = questionsOf(definition).filter(({ scale }) => rangeOf(scale) !== null).map((question) => question.id);
  const standsFor = new Map(mapping.constructs.flatMap((construct) => (construct.standsFor === null ? [] : [[construct.name, construct.standsFor] as const])));
  return constructResults(definition, await readAnswerColumns(tenant, version.id, items), standsFor);
}

/** One array an item over the same respondents in the same order: a few rows, however many answers. */
async function readAnswerColumns({ db, organizerId }: Tenant, formVersionId: string, items: readonly string[]): Promise<AnswerColumns> {
  const rows = await db.$queryRaw`
    WITH respondents AS (
      SELECT id FROM responses WHERE organizer_id = ${organizerId}::uuid AND form_version_id = ${formVersionId}::uuid AND withdrawn_at IS NULL
    )
    SELECT i.item, array_agg(a.value ORDER BY r.id) AS answers
    FROM respondents r CROSS JOIN unnest(${[...items]}::text[]) AS i(item)
    LEFT JOIN answers a ON a.organizer_id = ${organizerId}::uuid AND a.response_id = r.id AND a.item = i.item
    GROUP BY i.item`;
  return Object.fromEntries(z.array(z.object({ item: z.string(), answers: z.array(z.number().nullable()) })).parse(rows).map(({ item, answers }) => [item, answers]));
}
