import "server-only";

import { after } from "next/server";

import { AppError, type ErrorCode } from "@/lib/errors";
import { today } from "@/lib/format/days";
import { notify } from "@/lib/notices/mutations";
import type { MemberSession } from "@/lib/tenant/require-member";
import { inLongTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import type { Summary } from "./types";

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
  await note(member, id, { doneRows: 0, failure: null });
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
    await note(member, id, { doneRows });
  };
  try {
    await inLongTenantTransaction(member.organizerId, async (tenant) => {
      await job(tenant, id, { today: today(member.timeZone), onProgress });
      if (Date.now() - begun > PATIENCE_MS) await tellFinished(tenant, member, id);
    });
  } catch (error) {
    const code: ErrorCode = error instanceof AppError ? error.code : "unexpected";
    // a second click finds the first at work, or done: its page tells
    if (code === "already_running" || code === "already_settled") return;
    if (code === "unexpected") console.error(error);
    await note(member, id, { failure: code });
  }
}

async function note(member: MemberSession, id: string, data: { doneRows?: number; failure?: ErrorCode | null }): Promise<void> {
  await withTenant(member.organizerId, ({ db, organizerId }) => db.import.updateMany({ where: { organizerId, id }, data }));
}

/** Whoever had to wait has gone on to something else meanwhile. */
async function tellFinished(tenant: TenantTransaction, { memberId }: MemberSession, id: string): Promise<void> {
  const { fileName } = await tenant.db.import.findUniqueOrThrow({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, select: { fileName: true } });
  const now = new Date();
  await notify(tenant, [{ memberId, kind: "import_finished", actorMemberId: null, exhibitorId: null, recordId: id, text: fileName, key: `import ${id} ${now.getTime()}` }], now);
}
