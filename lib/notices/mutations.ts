import { v7 as uuidv7 } from "uuid";

import { notFound } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/mutations";
import { canSendMail } from "@/lib/mail/send";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { WishesInput } from "./schema";
import { type NewNotice, USUAL_WISHES } from "./types";

export const NOTICE_LETTERS = "notice-letters";
const LONGEST = 300;

/**
 * Tells members what happened, in the transaction in which it did: each of them once under a key, nobody of their own doing, and by e-mail
 * as they wish. Answers how many were told.
 */
export async function notify(tenant: TenantTransaction, news: readonly NewNotice[], now: Date): Promise<number> {
  const { db, organizerId } = tenant;
  const ofOthers = news.filter(({ memberId, actorMemberId }) => memberId !== actorMemberId);
  if (ofOthers.length === 0) return 0;
  const readers = await db.member.findMany({
    where: { organizerId, deactivatedAt: null, id: { in: [...new Set(ofOthers.map(({ memberId }) => memberId))] } },
    select: { id: true, noticeSettings: { select: { mail: true } } },
  });
  const wishes = new Map(readers.map(({ id, noticeSettings }) => [id, noticeSettings?.mail ?? USUAL_WISHES.mail]));
  const rows = ofOthers.filter(({ memberId }) => wishes.has(memberId)).map((notice) => ({ ...notice, text: notice.text.slice(0, LONGEST), organizerId, id: uuidv7(), createdAt: now }));
  const told = await db.notice.createManyAndReturn({ data: rows, skipDuplicates: true, select: { id: true, memberId: true } });
  const atOnce = canSendMail() ? told.filter(({ memberId }) => wishes.get(memberId) === "at_once") : [];
  for (const { id, memberId } of atOnce) {
    const letter = await db.noticeLetter.create({ data: { organizerId, memberId, key: id, dueAt: now }, select: { id: true } });
    await db.notice.update({ where: { organizerId_id: { organizerId, id } }, data: { letterId: letter.id } });
  }
  if (atOnce.length > 0) await bookLetters(tenant, now);
  return told.length;
}

/** Puts a run of the letters into the queue: one for each moment of ten seconds, so that a run at work does not swallow the next. */
export async function bookLetters(tenant: TenantTransaction, now: Date): Promise<void> {
  await enqueue(tenant, { kind: NOTICE_LETTERS, key: String(Math.floor(now.getTime() / 10_000)), runAt: now });
}

export async function markRead({ db, organizerId }: TenantTransaction, memberId: string, id: string, now: Date): Promise<{ id: string }> {
  const { count } = await db.notice.updateMany({ where: { organizerId, memberId, id, readAt: null }, data: { readAt: now } });
  if (count === 0 && !(await db.notice.findFirst({ where: { organizerId, memberId, id }, select: { id: true } }))) throw notFound();
  return { id };
}

export async function markAllRead({ db, organizerId }: TenantTransaction, memberId: string, now: Date): Promise<{ count: number }> {
  return await db.notice.updateMany({ where: { organizerId, memberId, readAt: null }, data: { readAt: now } });
}

export async function saveWishes({ db, organizerId }: TenantTransaction, memberId: string, wishes: WishesInput): Promise<{ memberId: string }> {
  await db.noticeSettings.upsert({ where: { organizerId_memberId: { organizerId, memberId } }, create: { organizerId, memberId, ...wishes }, update: wishes });
  return { memberId };
}
