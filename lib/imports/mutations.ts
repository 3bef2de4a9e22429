import { AppError, notFound } from "@/lib/errors";
import type { NewEvidence } from "@/lib/relationships/schema";
import { recordEvidenceInBulk } from "@/lib/relationships/mutations";
import { publishForm } from "@/lib/surveys/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { keepMappings, readImportFiles } from "./files";
import { formKey } from "./form-key";
import { importedDefinition } from "./mapping/definition";
import { headerKey } from "./mapping/header-key";
import { LeftOutRows } from "./planning/left-out";
import type { PlanPart } from "./planning/plan";
import { isBlocked, type MappedTable, planFiles } from "./planning/plan-file";
import type { ReadFile } from "./reading/file";
import { MAX_ROWS } from "./reading/table";
import type { Mapping } from "./schema";
import { type Summary, summarySchema } from "./types";
import { applyChanges } from "./writing/changed-fields";
import { claimImport } from "./writing/claim";
import { statisticsKeeper } from "./writing/statistics";
import { takeBack } from "./writing/take-back";
import { writePart } from "./writing/write-part";

const A_TIME = 500;

export interface NewFile extends ReadFile {
  readonly fileName: string;
  readonly mapping: Mapping;
}

interface NewImport extends NewFile {
  readonly memberId: string;
  /** Further files and sheets that are read together with the first. */
  readonly more?: readonly NewFile[];
}

interface Run {
  readonly today: Date;
  /** Told after each part, so that a page can show how far a long import is; what it throws stops the work, and nothing of it stays. */
  readonly onProgress?: (doneRows: number) => Promise<void>;
}

const silent = async (): Promise<void> => undefined;

/** Keeps files with what they would do. Nothing else is written yet. */
export async function createImport(tenant: TenantTransaction, { memberId, more = [], ...first }: NewImport, today: Date): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const files = [first, ...more];
  const rowCount = files.reduce((sum, { table }) => sum + table.rows.length, 0);
  if (rowCount > MAX_ROWS) throw new AppError("too_many_rows");
  const { summary } = await planFiles(tenant, files, { today });
  const { id } = await db.import.create({ data: { ...kept(first), organizerId, kind: first.mapping.kind, status: "previewed", fileName: first.fileName, otherSheets: [...first.otherSheets], summary, rowCount, memberId }, select: { id: true } });
  for (const [i, file] of more.entries()) await db.importFile.create({ data: { ...kept(file), organizerId, importId: id, position: i + 1, name: file.fileName, rowCount: file.table.rows.length } });
  return { id };
}

function kept({ encoding, text, table, sheet, mapping }: NewFile) {
  return { encoding, delimiter: table.delimiter, headerKey: headerKey(table.headers), sheet, content: text, mapping };
}

/** Reads the columns of one file another way and looks again at what the import would do. */
export async function setMapping(tenant: TenantTransaction, id: string, mapping: Mapping, today: Date, file = 0): Promise<Summary> {
  const { db, organizerId } = tenant;
  const { files } = await previewed(tenant, id);
  if (files[file] === undefined) throw notFound();
  const changed = files.map((one, i) => (i === file ? { ...one, mapping } : one)).map((one) => withRulesOf(one, mapping));
  const { summary } = await planFiles(tenant, changed, { today });
  await keepMappings(tenant, id, changed.map((one) => one.mapping));
  await db.import.update({ where: { organizerId_id: { organizerId, id } }, data: { summary, startedAt: null } });
  return summary;
}

function withRulesOf(file: MappedTable, chosen: Mapping): MappedTable {
  return chosen.kind === "exhibitors" && file.mapping.kind === "exhibitors" ? { ...file, mapping: { ...file.mapping, rules: chosen.rules } } : file;
}

/** Asks whoever is at work over the import to stop: nothing of that work stays. */
export async function askToStop({ db, organizerId }: TenantTransaction, id: string): Promise<void> {
  const { count } = await db.import.updateMany({ where: { organizerId, id, startedAt: { not: null } }, data: { stopAskedAt: new Date() } });
  if (count !== 1) throw notFound();
}

/** Gives up files that were not imported. */
export async function discardImport(tenant: TenantTransaction, id: string): Promise<void> {
  await claimImport(tenant, id);
  const { count } = await tenant.db.import.deleteMany({ where: { organizerId: tenant.organizerId, id, status: "previewed" } });
  if (count !== 1) throw notFound();
}

/** Brings the files in: all ready rows or, if anything fails or the server is killed, nothing. Once, however often it is asked. */
export async function runImport(tenant: TenantTransaction, id: string, { today, onProgress = silent }: Run): Promise<Summary> {
  const { db, organizerId } = tenant;
  await claimImport(tenant, id);
  const { files, memberId } = await previewed(tenant, id);
  const mapping = files[0]?.mapping;
  const version = mapping?.kind === "answers" ? await publishForm(tenant, { key: formKey(id), title: mapping.title, definition: importedDefinition(mapping) }) : null;
  const target = { importId: id, memberId, version, language: mapping?.kind === "answers" ? mapping.language : ("en" as const), today };
  const said: { exhibitorId: string; evidence: readonly NewEvidence[] }[] = [];
  const leftOut = new LeftOutRows(files);
  const statistics = statisticsKeeper(tenant);
  let done = 0;
  const { summary, createdRows } = await planFiles(tenant, files, {
    today,
    take: async (part) => {
      leftOut.add(part.problems);
      await writePart(tenant, part, target);
      if (version === null) said.push(...evidenceOf(part));
      await onProgress((done += part.rows));
      await statistics(done);
    },
  });
  if (isBlocked(summary) || summary.ready === 0) throw new AppError("invalid");
  await applyChanges(tenant, id);
  for (let start = 0; start < said.length; start += A_TIME) {
    await recordEvidenceInBulk(tenant, said.slice(start, start + A_TIME), today);
    // the second half of the way: every exhibitor is placed anew
    await onProgress(done + Math.round((done * Math.min(said.length, start + A_TIME)) / said.length));
  }
  const { count } = await db.import.updateMany({
    where: { organizerId, id, status: "previewed" },
    data: { status: "imported", importedAt: new Date(), content: null, createdRows, summary, leftOut: leftOut.all(), failure: null, startedAt: null, stopAskedAt: null },
  });
  if (count !== 1) throw new AppError("already_settled");
  await db.importFile.updateMany({ where: { organizerId, importId: id }, data: { content: null } });
  return summary;
}

/** What the talks of each exhibitor that a part touches say of the relationship; nothing, where it is only placed anew. */
function evidenceOf({ touched, interactions }: PlanPart): { exhibitorId: string; evidence: NewEvidence[] }[] {
  const said = new Map<string, NewEvidence[]>(touched.map((id) => [id, []]));
  for (const { exhibitorId, evidence } of interactions) said.get(exhibitorId)?.push(...evidence);
  return [...said].map(([exhibitorId, evidence]) => ({ exhibitorId, evidence }));
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
  await db.import.update({ where: { organizerId_id: { organizerId, id } }, data: { status: "undone", undoneAt: new Date(), summary, failure: null, startedAt: null, stopAskedAt: null } });
  return summary;
}

async function previewed(tenant: TenantTransaction, id: string): Promise<{ files: (MappedTable & { readonly name: string })[]; memberId: string }> {
  const { status, memberId, files } = await readImportFiles(tenant, id);
  if (status !== "previewed" || files === null) throw new AppError("already_settled");
  return { files, memberId };
}
