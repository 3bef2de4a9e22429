import type { JobHandler } from "@/lib/jobs/work";
import { enqueue } from "@/lib/jobs/mutations";
import { MailLine } from "@/lib/mail/line";
import { canSendMail } from "@/lib/mail/send";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { partOf } from "@/lib/tenant/part-of";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { NOTICE_LETTERS } from "../mutations";
import { composeLetter, type ListDue } from "./compose";
import { begin, holdNext, nextDue, noteLater, noteRefused, noteSent, nothingToTell } from "./hold";

/** One organizer's letters keep the others' waiting no longer than this. */
const LONGEST_MS = 20_000;

export interface NoticeRun {
  readonly sent: number;
  readonly failed: number;
  readonly later: number;
}

/** Sends the letters that are due, then books the run for the next. */
export function workOnNoticeLetters(listDue: ListDue): JobHandler {
  return async ({ organizerId }) => {
    const run = await sendNoticeLetters(organizerId, listDue);
    await bookNext(organizerId, new Date());
    return { ...run };
  };
}

async function bookNext(organizerId: OrganizerId, now: Date): Promise<void> {
  if (!canSendMail()) return;
  await inTenantTransaction(organizerId, async (tenant) => {
    const due = await nextDue(tenant);
    if (due === null) return;
    const soonest = new Date(now.getTime() + 10_000);
    const runAt = due > soonest ? due : soonest;
    await enqueue(tenant, { kind: NOTICE_LETTERS, key: String(Math.floor(runAt.getTime() / 10_000)), runAt });
  });
}

/** Letters go as those of campaigns do (docs/decisions/2026-11-22-letters-once.md): marked before the final dot, so that a worker that is killed sends none twice. */
export async function sendNoticeLetters(organizerId: OrganizerId, listDue: ListDue, clock: () => Date = () => new Date()): Promise<NoticeRun> {
  const run = { sent: 0, failed: 0, later: 0 };
  const begun = clock().getTime();
  const line = new MailLine();
  try {
    while (clock().getTime() - begun < LONGEST_MS) {
      const letter = await withTenant(organizerId, (tenant) => holdNext(tenant, clock()));
      if (!letter) break;
      const written = await withTenant(await partOf(organizerId, letter.memberId), (tenant) => composeLetter(tenant, letter, listDue));
      if (!written) {
        await withTenant(organizerId, (tenant) => nothingToTell(tenant, letter));
        continue;
      }
      const came = await line.hand({ ...written, senderName: null, replyTo: null, html: null, unsubscribe: null, messageId: letter.id }, () => withTenant(organizerId, (tenant) => begin(tenant, letter, clock())));
      await withTenant(organizerId, async (tenant) => {
        if (came.kind === "taken") return await noteSent(tenant, letter, clock());
        if (came.kind === "bounced" || came.kind === "refused") return await noteRefused(tenant, letter, came.why);
        // unclear and stopped stay as they are: nothing is sent again blindly
        if (came.kind === "later" || came.kind === "server") await noteLater(tenant, letter, clock(), came.why);
      });
      if (came.kind === "taken") run.sent += 1;
      else if (came.kind === "bounced" || came.kind === "refused") run.failed += 1;
      else run.later += 1;
      if (came.kind === "server") break;
    }
  } finally {
    line.close();
  }
  return run;
}
