import { AppError } from "@/lib/errors";
import type { NewEvidence } from "@/lib/relationships/schema";
import { recordEvidenceInBulk } from "@/lib/relationships/mutations";
import { publishForm } from "@/lib/surveys/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, type Tenant, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { readImportFiles } from "../files";
import { formKey } from "../form-key";
import { importedDefinition } from "../mapping/definition";
import { LeftOutRows } from "../planning/left-out";
import type { PlanPart } from "../planning/plan";
import { type MappedTable, noticesOfFiles, planFiles } from "../planning/plan-file";
import { joinedSummary, recordsMade } from "../planning/summary";
import { BLOCKING, type Summary } from "../types";
import { claimImport } from "./claim";
import { forgetParts, keepPart, partsDone, writtenParts } from "./parts";
import { statisticsKeeper } from "./statistics";
import { writePart } from "./write-part";

type NamedTable = MappedTable & { readonly name: string };

export interface Run {
  readonly today: Date;
  /** Told after each part, which by then is written for good. What it throws stops the work between two parts. */
  readonly onProgress?: (settledRows: number) => Promise<void>;
  /** Done in the very transaction that ends the work. */
  readonly atEnd?: (tenant: TenantTransaction) => Promise<void>;
}

const silent = async (): Promise<void> => undefined;

/**
 * Brings the files in, part by part, each a transaction with its records, their evidence and the note of which rows it settled. Broken off, stopped or
 * failed, it goes on from there when it is called again: rows that are settled are not looked at. The lock is held by a transaction of its own, so
 * that it ends with this process or with the database, and nobody writes on once it is gone.
 */
export function runImport(organizerId: OrganizerId, id: string, { today, onProgress = silent, atEnd = silent }: Run): Promise<Summary> {
  return inLongTenantTransaction(organizerId, async (guard) => {
    await claimImport(guard, id);
    const work = await openWork(guard, id);
    const { files, settled } = work;
    const inPart = <T>(step: (tenant: TenantTransaction) => Promise<T>) => inLongTenantTransaction(organizerId, step);
    const mapping = files[0]?.mapping;
    const version = mapping?.kind === "answers" ? await inPart((tenant) => publishForm(tenant, { key: formKey(id), title: mapping.title, definition: importedDefinition(mapping) })) : null;
    const target = { importId: id, memberId: work.memberId, version, language: mapping?.kind === "answers" ? mapping.language : ("en" as const), today };
    const statistics = statisticsKeeper();
    let position = work.parts;
    let done = settled.size;
    await planFiles(guard, files, {
      today,
      settled,
      take: async (part, summary) => {
        await expectHeld(guard);
        await inPart(async (tenant) => {
          await note(tenant, id, done + part.rows, summary);
          await writePart(tenant, part, target);
          if (version === null) await recordEvidenceInBulk(tenant, evidenceOf(part), today);
          await keepPart(tenant, id, position, part, summary);
          await statistics(tenant, done + part.rows);
        });
        position += 1;
        done += part.rows;
        await onProgress(done);
      },
    });
    await expectHeld(guard);
    const summary = await inPart(async (tenant) => {
      const found = await finish(tenant, id, files);
      if (found.ready > 0) await atEnd(tenant);
      return found;
    });
    if (summary.ready === 0) throw new AppError("invalid");
    return summary;
  });
}

interface Work {
  readonly files: readonly NamedTable[];
  readonly memberId: string;
  readonly parts: number;
  readonly settled: ReadonlySet<number>;
}

async function openWork(guard: Tenant, id: string): Promise<Work> {
  const { status, memberId, files } = await readImportFiles(guard, id);
  if (status !== "previewed" || files === null) throw new AppError("already_settled");
  if (noticesOfFiles(files).some(({ code }) => BLOCKING.has(code))) throw new AppError("invalid");
  const { count, settled } = await writtenParts(guard, id);
  return { files, memberId, parts: count, settled };
}

/** A statement on the guard's connection: it fails where the lock has gone with it. */
async function expectHeld({ db }: Tenant): Promise<void> {
  await db.$queryRaw`SELECT 1 AS held`;
}

/** Tells how far the work is, in the part's own transaction, and learns whether somebody wants it to stop: then this part is not written. */
async function note({ db, organizerId }: TenantTransaction, id: string, doneRows: number, summary: Summary): Promise<void> {
  const where = { organizerId, id, status: "previewed" } as const;
  await db.import.updateMany({ where: { ...where, begunAt: null }, data: { begunAt: new Date() } });
  const [row] = await db.import.updateManyAndReturn({ where, data: { doneRows, createdRows: { increment: recordsMade(summary) } }, select: { stopAskedAt: true } });
  if (!row) throw new AppError("already_settled");
  if (row.stopAskedAt !== null) throw new AppError("stopped");
}

/** All parts are written: the import is done. Where no row could be used, it waits as before. */
async function finish(tenant: TenantTransaction, id: string, files: readonly NamedTable[]): Promise<Summary> {
  const { db, organizerId } = tenant;
  const { summaries, problems } = await partsDone(tenant, id);
  const summary = joinedSummary(summaries, noticesOfFiles(files));
  const ended = { startedAt: null, stopAskedAt: null, failure: null, tries: 0 };
  if (summary.ready === 0) await db.import.updateMany({ where: { organizerId, id }, data: { ...ended, begunAt: null, doneRows: 0, createdRows: 0 } });
  else {
    const leftOut = new LeftOutRows(files);
    leftOut.add(problems);
    const { count } = await db.import.updateMany({ where: { organizerId, id, status: "previewed" }, data: { ...ended, status: "imported", importedAt: new Date(), content: null, summary, leftOut: leftOut.all() } });
    if (count !== 1) throw new AppError("already_settled");
    await db.importFile.updateMany({ where: { organizerId, importId: id }, data: { content: null } });
  }
  await forgetParts(tenant, id);
  return summary;
}

/** What the talks of each exhibitor that a part touches say of the relationship; nothing, where it is only placed anew. */
function evidenceOf({ touched, interactions }: PlanPart): { exhibitorId: string; evidence: NewEvidence[] }[] {
  const said = new Map<string, NewEvidence[]>(touched.map((id) => [id, []]));
  for (const { exhibitorId, evidence } of interactions) said.get(exhibitorId)?.push(...evidence);
  return [...said].map(([exhibitorId, evidence]) => ({ exhibitorId, evidence }));
}
