import { z } from "zod";

import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { getFormVersion } from "@/lib/surveys/data";
import { questionsOf, rangeOf } from "@/lib/surveys/schema";
import { loadKnownEditions } from "./planning/known-editions";
import { delimiterOf, readHead, readTable, type Table } from "./reading/table";
import { type AnswerColumns, constructResults } from "./results";
import { type Mapping, mappingSchema } from "./schema";
import { type ConstructResult, type EditionChoice, type FileHead, type ImportDetail, type ImportListItem, type ImportState, summarySchema } from "./types";
import { formKey } from "./form-key";
import { runningImports } from "./writing/claim";

/** Imports, newest first. */
export async function listImports(tenant: Tenant, page: number): Promise<PageOf<ImportListItem>> {
  const { db, organizerId } = tenant;
  const [rows, total] = await Promise.all([
    db.import.findMany({
      where: { organizerId },
      select: { id: true, kind: true, status: true, fileName: true, rowCount: true, createdRows: true, createdAt: true, member: { select: { user: { select: { name: true } } } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...slice(page),
    }),
    db.import.count({ where: { organizerId } }),
  ]);
  const running = await runningImports(tenant, rows.map(({ id }) => id));
  return { page, pageSize: PAGE_SIZE, total, rows: rows.map(({ member, status, ...row }) => ({ ...row, state: stateOf(status, running.has(row.id)), memberName: member.user.name })) };
}

export async function getImport(tenant: Tenant, id: string): Promise<ImportDetail> {
  const { db, organizerId } = tenant;
  const ran = (await runningImports(tenant, [id])).has(id);
  const row = await db.import.findUnique({
    where: { organizerId_id: { organizerId, id } },
    select: {
      id: true, kind: true, status: true, fileName: true, encoding: true, delimiter: true, sheet: true, otherSheets: true, mapping: true, summary: true, rowCount: true, createdRows: true, doneRows: true, failure: true,
      createdAt: true, importedAt: true, undoneAt: true, member: { select: { user: { select: { name: true } } } },
    },
  });
  if (!row) throw notFound();
  const { member, status, mapping, summary, ...rest } = row;
  // asked before the row: an import that ends in between is found imported, not waiting with its file gone; whether it is being undone is asked again
  const running = ran && status !== "previewed" ? (await runningImports(tenant, [id])).has(id) : ran;
  return {
    ...rest,
    state: stateOf(status, running),
    memberName: member.user.name,
    mapping: mappingSchema.parse(mapping),
    summary: summary === null ? null : summarySchema.parse(summary),
  };
}

function stateOf(status: "previewed" | "imported" | "undone", running: boolean): ImportState {
  if (!running) return status;
  return status === "previewed" ? "running" : "undoing";
}

/** The first rows of a file that is not imported yet; only the beginning of the text is fetched. */
export async function getFileHead({ db, organizerId }: Tenant, id: string, rows: number): Promise<FileHead> {
  const found = await db.$queryRaw`SELECT left(content, 400000) AS head, delimiter FROM imports WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid`;
  const [row] = z.array(z.object({ head: z.string().nullable(), delimiter: z.string() })).parse(found);
  if (!row || row.head === null) throw notFound();
  const { headers, rows: first } = readHead(row.head, rows, delimiterOf(row.delimiter));
  return { headers, rows: first.slice(0, rows) };
}

/** A file that is not imported yet, with how its columns are read. */
export async function getFile({ db, organizerId }: Tenant, id: string): Promise<{ table: Table; mapping: Mapping }> {
  const row = await db.import.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { content: true, delimiter: true, mapping: true } });
  if (!row || row.content === null) throw notFound();
  return { table: readTable(row.content, delimiterOf(row.delimiter)), mapping: mappingSchema.parse(row.mapping) };
}

/** How the newest file with these columns was read, if one was brought in. */
export async function findRememberedMapping({ db, organizerId }: Tenant, headerKey: string, kind: Mapping["kind"]): Promise<Mapping | null> {
  const row = await db.import.findFirst({ where: { organizerId, headerKey, kind, status: { not: "previewed" } }, select: { mapping: true }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  if (!row) return null;
  const parsed = mappingSchema.safeParse(row.mapping);
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
