import { AppError, notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { keepMappings, readImportFiles } from "./files";
import { headerKey } from "./mapping/header-key";
import { type MappedTable, planFiles } from "./planning/plan-file";
import type { ReadFile } from "./reading/file";
import { joinedSummary } from "./planning/summary";
import { MAX_ROWS } from "./reading/table";
import type { Mapping } from "./schema";
import { type Summary, summarySchema, undoUntil } from "./types";
import { claimImport } from "./writing/claim";
import { forgetParts, partsDone } from "./writing/parts";
import type { Run } from "./writing/run";
import { takeBack } from "./writing/take-back";

export { runImport } from "./writing/run";

export interface NewFile extends ReadFile {
  readonly fileName: string;
  readonly mapping: Mapping;
}

interface NewImport extends NewFile {
  readonly memberId: string;
  /** Further files and sheets that are read together with the first. */
  readonly more?: readonly NewFile[];
}

const silent = async (): Promise<void> => undefined;

/** Keeps files with what they would do. Nothing else is written yet. */
export async function createImport(tenant: TenantTransaction, { memberId, more = [], ...first }: NewImport, today: Date): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const files = [first, ...more];
  const rowCount = files.reduce((sum, { table }) => sum + table.rows.length, 0);
  if (rowCount > MAX_ROWS) throw new AppError("too_many_rows");
  const summary = await planFiles(tenant, files, { today });
  const { id } = await db.import.create({ data: { ...kept(first), organizerId, kind: first.mapping.kind, status: "previewed", fileName: first.fileName, otherSheets: [...first.otherSheets], summary, rowCount, memberId }, select: { id: true } });
  await keepText(tenant, "imports", id, first.text);
  for (const [i, file] of more.entries()) {
    const { id: fileId } = await db.importFile.create({ data: { ...kept(file), organizerId, importId: id, position: i + 1, name: file.fileName, rowCount: file.table.rows.length }, select: { id: true } });
    await keepText(tenant, "import_files", fileId, file.text);
  }
  return { id };
}

function kept({ encoding, table, sheet, mapping }: NewFile) {
  return { encoding, delimiter: table.delimiter, headerKey: headerKey(table.headers), sheet, mapping };
}

/** Past Prisma, which would hold a file of 20 MB four times, some of it for as long as the process lives. */
async function keepText({ ask, organizerId }: TenantTransaction, table: "imports" | "import_files", id: string, text: string): Promise<void> {
  await ask({ text: `UPDATE ${table} SET content = $3 WHERE organizer_id = $1::uuid AND id = $2::uuid`, values: [organizerId, id, text] });
}

/** Reads the columns of one file another way and looks again at what the import would do. */
export async function setMapping(tenant: TenantTransaction, id: string, mapping: Mapping, today: Date, file = 0): Promise<Summary> {
  const { db, organizerId } = tenant;
  const files = await previewed(tenant, id);
  if (files[file] === undefined) throw notFound();
  const changed = files.map((one, i) => (i === file ? { ...one, mapping } : one)).map((one) => withRulesOf(one, mapping));
  const summary = await planFiles(tenant, changed, { today });
  await keepMappings(tenant, id, changed.map((one) => one.mapping));
  await db.import.update({ where: { organizerId_id: { organizerId, id } }, data: { summary, startedAt: null } });
  return summary;
}

function withRulesOf(file: MappedTable, chosen: Mapping): MappedTable {
  return chosen.kind === "exhibitors" && file.mapping.kind === "exhibitors" ? { ...file, mapping: { ...file.mapping, rules: chosen.rules } } : file;
}

/** Asks whoever is at work over the import to stop: what it has written by then stays, an undo is as if it had not begun. */
export async function askToStop({ db, organizerId }: TenantTransaction, id: string): Promise<void> {
  const { count } = await db.import.updateMany({ where: { organizerId, id, startedAt: { not: null } }, data: { stopAskedAt: new Date() } });
  if (count !== 1) throw notFound();
}

/** Gives up files that were not imported. */
export async function discardImport(tenant: TenantTransaction, id: string): Promise<void> {
  await claimImport(tenant, id);
  const { count } = await tenant.db.import.deleteMany({ where: { organizerId: tenant.organizerId, id, status: "previewed", begunAt: null } });
  if (count !== 1) throw notFound();
}

/** Takes the whole import back, or what was written of it, as far as nobody has worked with it since. */
export async function undoImport(tenant: TenantTransaction, id: string, { today, onProgress = silent, atEnd = silent }: Run, now: Date = new Date()): Promise<Summary> {
  const { db, organizerId } = tenant;
  await claimImport(tenant, id);
  const row = await db.import.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { status: true, summary: true, begunAt: true, importedAt: true, rowCount: true } });
  if (!row) throw notFound();
  if (row.status === "undone" || row.begunAt === null) throw new AppError("already_settled");
  if (now > undoUntil(row.importedAt ?? row.begunAt)) throw new AppError("undo_too_late");
  const written = row.status === "imported" ? summarySchema.parse(row.summary) : joinedSummary((await partsDone(tenant, id)).summaries, []);
  const undone = await takeBack(tenant, id, today, (share) => onProgress(Math.round(share * row.rowCount)));
  const summary: Summary = { ...written, undone };
  await db.import.update({ where: { organizerId_id: { organizerId, id } }, data: { status: "undone", undoneAt: new Date(), summary, content: null, failure: null, startedAt: null, stopAskedAt: null, undoing: false } });
  await db.importFile.updateMany({ where: { organizerId, importId: id }, data: { content: null } });
  await forgetParts(tenant, id);
  await atEnd(tenant);
  return summary;
}

async function previewed(tenant: TenantTransaction, id: string): Promise<(MappedTable & { readonly name: string })[]> {
  const { status, begun, files } = await readImportFiles(tenant, id);
  if (status !== "previewed" || begun || files === null) throw new AppError("already_settled");
  return files;
}
