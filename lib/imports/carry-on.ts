import { AppError, type ErrorCode } from "@/lib/errors";
import { today } from "@/lib/format/days";
import { notify } from "@/lib/notices/mutations";
import { databaseAnswers } from "@/lib/tenant/database-answers";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { runImport, undoImport } from "./mutations";
import { MOST_TRIES } from "./tries";
import { runningImports } from "./writing/claim";

/** What is done with an import: it is brought in, or taken back. */
export type Work = "run" | "undo";

/** On whose behalf, and in which days. */
interface Actor {
  readonly organizerId: OrganizerId;
  readonly memberId: string;
  readonly timeZone: string;
}

/** Whoever waited longer than this has gone on to something else meanwhile, and is told of the end. */
const TOLD_AFTER_MS = 2_500;
/** More often than this nobody looks. */
const PROGRESS_MS = 500;

/** Notes that work begins: a start with nobody at work is work that was broken off. */
export async function noteStart(organizerId: OrganizerId, id: string, work: Work): Promise<void> {
  await note(organizerId, id, { failure: null, startedAt: new Date(), stopAskedAt: null, undoing: work === "undo", tries: 0, ...(work === "undo" ? { doneRows: 0 } : {}) });
}

/** Does the work to its end, and notes why where it fails. */
export async function carryOn(actor: Actor, id: string, work: Work): Promise<void> {
  const { organizerId } = actor;
  const begun = Date.now();
  let told = begun;
  const atEnd = async (tenant: TenantTransaction) => {
    if (Date.now() - begun > TOLD_AFTER_MS) await tellFinished(tenant, actor, id);
  };
  // an undo is one transaction: how far it is, and whether to stop, goes past it
  const onProgress = async (doneRows: number) => {
    if (Date.now() - told < PROGRESS_MS) return;
    told = Date.now();
    if (await isStopAsked(organizerId, id, doneRows)) throw new AppError("stopped");
  };
  try {
    if (work === "run") await runImport(organizerId, id, { today: today(actor.timeZone), atEnd });
    else await inLongTenantTransaction(organizerId, (tenant) => undoImport(tenant, id, { today: today(actor.timeZone), onProgress, atEnd }));
  } catch (error) {
    const code: ErrorCode = error instanceof AppError ? error.code : "unexpected";
    // done by somebody who was faster: its page tells
    if (code === "already_settled" || (code === "already_running" && (await isRunning(organizerId, id)))) return;
    if (code === "unexpected") console.error(error);
    // where the database went away nothing is wrong with the file: a start without an end is gone on with
    if (code === "unexpected" && (isLostConnection(error) || !(await databaseAnswers()))) return;
    await note(organizerId, id, { failure: code, startedAt: null, stopAskedAt: null }).catch(console.error);
  }
}

/** Goes on with what was broken off in an organizer: a server that was killed, a database that was restarted. Answers with how many. */
export async function goOnWithBrokenOff(organizerId: OrganizerId): Promise<number> {
  const rows = await withTenant(organizerId, ({ db }) =>
    db.import.findMany({ where: { organizerId, startedAt: { not: null }, failure: null, stopAskedAt: null, tries: { lt: MOST_TRIES } }, select: { id: true, memberId: true, undoing: true, organizer: { select: { timeZone: true } } }, orderBy: { startedAt: "asc" } }),
  );
  const running = await withTenant(organizerId, (tenant) => runningImports(tenant, rows.map(({ id }) => id)));
  const broken = rows.filter(({ id }) => !running.has(id));
  for (const { id, memberId, undoing, organizer } of broken) {
    await withTenant(organizerId, ({ db }) => db.import.updateMany({ where: { organizerId, id }, data: { tries: { increment: 1 } } }));
    await carryOn({ organizerId, memberId, timeZone: organizer.timeZone }, id, undoing ? "undo" : "run");
  }
  return broken.length;
}

export function isRunning(organizerId: OrganizerId, id: string): Promise<boolean> {
  return withTenant(organizerId, async (tenant) => (await runningImports(tenant, [id])).has(id));
}

/** The words of the driver and of PostgreSQL for a line that was cut, and for a server that goes down or comes up. */
function isLostConnection(error: unknown): boolean {
  return /terminat|ECONN|EPIPE|closed|P1017|P1001|P2028|57P0[123]|starting up|shutting down/i.test(error instanceof Error ? `${error.name} ${error.message}` : String(error));
}

/** Notes how far the work is, and learns whether somebody wants it to stop. */
async function isStopAsked(organizerId: OrganizerId, id: string, doneRows: number): Promise<boolean> {
  const [row] = await withTenant(organizerId, ({ db }) => db.import.updateManyAndReturn({ where: { organizerId, id }, data: { doneRows }, select: { stopAskedAt: true } }));
  return row !== undefined && row.stopAskedAt !== null;
}

interface Noted {
  readonly doneRows?: number;
  readonly failure?: ErrorCode | null;
  readonly startedAt?: Date | null;
  readonly stopAskedAt?: Date | null;
  readonly undoing?: boolean;
  readonly tries?: number;
}

async function note(organizerId: OrganizerId, id: string, data: Noted): Promise<void> {
  await withTenant(organizerId, ({ db }) => db.import.updateMany({ where: { organizerId, id }, data }));
}

async function tellFinished(tenant: TenantTransaction, { memberId }: Actor, id: string): Promise<void> {
  const { fileName } = await tenant.db.import.findUniqueOrThrow({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, select: { fileName: true } });
  const now = new Date();
  await notify(tenant, [{ memberId, kind: "import_finished", actorMemberId: null, exhibitorId: null, recordId: id, text: fileName, key: `import ${id} ${now.getTime()}` }], now);
}
