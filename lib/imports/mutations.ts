import { AppError, notFound } from "@/lib/errors";
import { refreshRelationships } from "@/lib/relationships/mutations";
import { publishForm } from "@/lib/surveys/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { formKey } from "./form-key";
import { importedDefinition } from "./mapping/definition";
import { headerKey } from "./mapping/header-key";
import { isBlocked, planFile } from "./planning/plan-file";
import type { ReadFile } from "./reading/file";
import { delimiterOf, readTable, type Table } from "./reading/table";
import { type Mapping, mappingSchema } from "./schema";
import { type Summary, summarySchema } from "./types";
import { applyChanges } from "./writing/changed-fields";
import { claimImport } from "./writing/claim";
import { statisticsKeeper } from "./writing/statistics";
import { takeBack } from "./writing/take-back";
import { writePart } from "./writing/write-part";

const A_TIME = 500;

interface NewImport extends ReadFile {
  readonly fileName: string;
  readonly mapping: Mapping;
  readonly memberId: string;
}

interface Run {
  readonly today: Date;
  /** Told after each part, so that a page can show how far a long import is. */
  readonly onProgress?: (doneRows: number) => Promise<void>;
}

const silent = async (): Promise<void> => undefined;

/** Keeps a file with what it would do. Nothing else is written yet. */
export async function createImport(tenant: TenantTransaction, { fileName, encoding, text, table, sheet, otherSheets, mapping, memberId }: NewImport, today: Date): Promise<{ id: string }> {
  const { summary } = await planFile(tenant, table, mapping, { today });
  return await tenant.db.import.create({
    data: {
      organizerId: tenant.organizerId,
      kind: mapping.kind,
      status: "previewed",
      fileName,
      encoding,
      delimiter: table.delimiter,
      headerKey: headerKey(table.headers),
      sheet,
      otherSheets: [...otherSheets],
      content: text,
      mapping,
      summary,
      rowCount: table.rows.length,
      memberId,
    },
    select: { id: true },
  });
}

/** Reads the columns another way and looks again at what the file would do. */
export async function setMapping(tenant: TenantTransaction, id: string, mapping: Mapping, today: Date): Promise<Summary> {
  const { db, organizerId } = tenant;
  const { table } = await previewed(tenant, id);
  const { summary } = await planFile(tenant, table, mapping, { today });
  await db.import.update({ where: { organizerId_id: { organizerId, id } }, data: { mapping, summary, kind: mapping.kind, failure: null } });
  return summary;
}

/** Gives up a file that was not imported. */
export async function discardImport(tenant: TenantTransaction, id: string): Promise<void> {
  await claimImport(tenant, id);
  const { count } = await tenant.db.import.deleteMany({ where: { organizerId: tenant.organizerId, id, status: "previewed" } });
  if (count !== 1) throw notFound();
}

/** Brings the file in: all ready rows or, if anything fails or the server is killed, nothing. Once, however often it is asked. */
export async function runImport(tenant: TenantTransaction, id: string, { today, onProgress = silent }: Run): Promise<Summary> {
  const { db, organizerId } = tenant;
  await claimImport(tenant, id);
  const { table, mapping } = await previewed(tenant, id);
  const version = mapping.kind === "answers" ? await publishForm(tenant, { key: formKey(id), title: mapping.title, definition: importedDefinition(mapping) }) : null;
  const target = { importId: id, version, language: mapping.kind === "answers" ? mapping.language : ("en" as const), today };
  const touched: string[] = [];
  const statistics = statisticsKeeper(tenant);
  let done = 0;
  const { summary, createdRows } = await planFile(tenant, table, mapping, {
    today,
    take: async (part) => {
      await writePart(tenant, part, target);
      if (version === null) touched.push(...part.touched);
      await onProgress((done += part.rows));
      await statistics(done);
    },
  });
  if (isBlocked(summary) || summary.ready === 0) throw new AppError("invalid");
  await applyChanges(tenant, id);
  for (let start = 0; start < touched.length; start += A_TIME) {
    await refreshRelationships(tenant, touched.slice(start, start + A_TIME), today);
    await onProgress(done);
  }
  const { count } = await db.import.updateMany({
    where: { organizerId, id, status: "previewed" },
    data: { status: "imported", importedAt: new Date(), content: null, createdRows, summary, failure: null },
  });
  if (count !== 1) throw new AppError("already_settled");
  return summary;
}

/** Takes the whole import back, as far as nobody has worked with it since. */
export async function undoImport(tenant: TenantTransaction, id: string, { today, onProgress = silent }: Run): Promise<Summary> {
  const { db, organizerId } = tenant;
  await claimImport(tenant, id);
  const row = await db.import.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { status: true, summary: true } });
  if (!row) throw notFound();
  if (row.status !== "imported") throw new AppError("already_settled");
  const undone = await takeBack(tenant, id, today, onProgress);
  const summary: Summary = { ...summarySchema.parse(row.summary), undone };
  await db.import.update({ where: { organizerId_id: { organizerId, id } }, data: { status: "undone", undoneAt: new Date(), summary, failure: null } });
  return summary;
}

async function previewed({ db, organizerId }: TenantTransaction, id: string): Promise<{ table: Table; mapping: Mapping }> {
  const row = await db.import.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { status: true, content: true, delimiter: true, mapping: true } });
  if (!row) throw notFound();
  if (row.status !== "previewed" || row.content === null) throw new AppError("already_settled");
  return { table: readTable(row.content, delimiterOf(row.delimiter)), mapping: mappingSchema.parse(row.mapping) };
}
