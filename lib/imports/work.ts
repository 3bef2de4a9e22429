import "server-only";

import { after } from "next/server";

import { AppError, type ErrorCode } from "@/lib/errors";
import { today } from "@/lib/format/days";
import { notify } from "@/lib/notices/mutations";
import type { MemberSession } from "@/lib/tenant/require-member";
import { inLongTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import type { Summary } from "./types";
import { runningImports } from "./writing/claim";

type Job = (tenant: TenantTransaction, id: string, run: { today: Date; onProgress: (doneRows: number) => Promise<void> }) => Promise<Summary>;

/** A page that comes back within this time can show the result at once; longer work goes on behind the answer. */
const PATIENCE_MS = 2_500;
/** More often than this nobody looks. */
const PROGRESS_MS = 500;

/**
 * Starts work over a whole file and answers soon: with what came of it, or while it goes on. How far it is and why it
 * failed are written from outside its transaction, which alone decides whether anything was done.
 */
export async function startWork(member: MemberSession, id: string, job: Job): Promise<void> {
  // a second click finds the first at work, and takes nothing back of what is noted of it
  if (await isRunning(member, id)) return;
  await note(member, id, { doneRows: 0, failure: null, startedAt: new Date(), stopAskedAt: null });
  const work = doWork(member, id, job);
  after(() => work);
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)))]);
  clearTimeout(timer);
}

async function doWork(member: MemberSession, id: string, job: Job): Promise<void> {
  const begun = Date.now();
  let told = begun;
  const onProgress = async (doneRows: number) => {
    if (Date.now() - told < PROGRESS_MS) return;
    told = Date.now();
    if (await isStopAsked(member, id, doneRows)) throw new AppError("stopped");
  };
  try {
    await inLongTenantTransaction(member.organizerId, async (tenant) => {
      await job(tenant, id, { today: today(member.timeZone), onProgress });
      if (Date.now() - begun > PATIENCE_MS) await tellFinished(tenant, member, id);
    });
  } catch (error) {
    const code: ErrorCode = error instanceof AppError ? error.code : "unexpected";
    // done by somebody who was faster: its page tells
    if (code === "already_settled" || (code === "already_running" && (await isRunning(member, id)))) return;
    if (code === "unexpected") console.error(error);
    // where the database has gone there is nobody to tell: the page sees a start without an end
    await note(member, id, { failure: code, startedAt: null, stopAskedAt: null }).catch(console.error);
  }
}

function isRunning(member: MemberSession, id: string): Promise<boolean> {
  return withTenant(member.organizerId, async (tenant) => (await runningImports(tenant, [id])).has(id));
}

/** Notes how far the work is, and learns whether somebody wants it to stop. */
async function isStopAsked(member: MemberSession, id: string, doneRows: number): Promise<boolean> {
  const [row] = await withTenant(member.organizerId, ({ db, organizerId }) => db.import.updateManyAndReturn({ where: { organizerId, id }, data: { doneRows }, select: { stopAskedAt: true } }));
  return row !== undefined && row.stopAskedAt !== null;
}

interface Noted {
  readonly doneRows?: number;
  readonly failure?: ErrorCode | null;
  readonly startedAt?: Date | null;
  readonly stopAskedAt?: Date | null;
}

async function note(member: MemberSession, id: string, data: Noted): Promise<void> {
  await withTenant(member.organizerId, ({ db, organizerId }) => db.import.updateMany({ where: { organizerId, id }, data }));
}

/** Whoever had to wait has gone on to something else meanwhile. */
async function tellFinished(tenant: TenantTransaction, { memberId }: MemberSession, id: string): Promise<void> {
  const { fileName } = await tenant.db.import.findUniqueOrThrow({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, select: { fileName: true } });
  const now = new Date();
  await notify(tenant, [{ memberId, kind: "import_finished", actorMemberId: null, exhibitorId: null, recordId: id, text: fileName, key: `import ${id} ${now.getTime()}` }], now);
}
