import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";

/** Longer than any server's answer is waited for. */
const HOLD_SECONDS = 180;
const MOST_ATTEMPTS = 6;

const held = z.array(z.object({ id: z.uuid(), memberId: z.uuid(), digestDay: z.date().nullable(), attempts: z.number() }));
/** A letter that this worker holds; `attempts` is its proof. */
export type HeldLetter = z.output<typeof held>[number];

/** Takes hold of the next letter that is due, or of one whose worker died before it had begun to send. */
export async function holdNext({ db, organizerId }: Tenant, now: Date): Promise<HeldLetter | null> {
  const rows = await db.$queryRaw(sql`
    UPDATE notice_letters SET attempts = attempts + 1, held_until = ${now}::timestamptz + make_interval(secs => ${HOLD_SECONDS}::int)
    WHERE organizer_id = ${organizerId}::uuid AND id = (
      SELECT id FROM notice_letters WHERE organizer_id = ${organizerId}::uuid AND status = 'planned' AND due_at <= ${now}::timestamptz
        AND (held_until IS NULL OR held_until < ${now}::timestamptz)
      ORDER BY due_at, id FOR UPDATE SKIP LOCKED LIMIT 1)
    RETURNING id, member_id AS "memberId", digest_day AS "digestDay", attempts`);
  return held.parse(rows)[0] ?? null;
}

/** The last word before a letter's final dot. False where it is no longer ours. */
export async function begin({ db, organizerId }: Tenant, { id, attempts }: HeldLetter, now: Date): Promise<boolean> {
  const { count } = await db.noticeLetter.updateMany({ where: { organizerId, id, attempts, status: "planned", heldUntil: { gt: now } }, data: { status: "sending", reason: "unclear" } });
  return count === 1;
}

export async function noteSent({ db, organizerId }: Tenant, { id, attempts }: HeldLetter, now: Date): Promise<void> {
  await db.noticeLetter.updateMany({ where: { organizerId, id, attempts, status: "sending" }, data: { status: "sent", sentAt: now, heldUntil: null, reason: null } });
}

export async function noteRefused({ db, organizerId }: Tenant, { id, attempts }: HeldLetter, why: string): Promise<void> {
  await db.noticeLetter.updateMany({ where: { organizerId, id, attempts }, data: { status: "failed", heldUntil: null, reason: why.slice(0, 300) } });
}

/** Nothing was sent: tried again after 2, 4, 8 … minutes, and given up in the end; the app shows what it would have told. */
export async function noteLater({ db, organizerId }: Tenant, { id, attempts }: HeldLetter, now: Date, why: string): Promise<void> {
  const over = attempts >= MOST_ATTEMPTS;
  await db.noticeLetter.updateMany({
    where: { organizerId, id, attempts },
    data: { status: over ? "failed" : "planned", heldUntil: null, dueAt: new Date(now.getTime() + 60_000 * 2 ** attempts), reason: why.slice(0, 300) },
  });
}

export async function nothingToTell({ db, organizerId }: Tenant, { id, attempts }: HeldLetter): Promise<void> {
  await db.noticeLetter.updateMany({ where: { organizerId, id, attempts }, data: { status: "skipped", heldUntil: null, reason: null } });
}

/** When the next letter is due; null where none waits. */
export async function nextDue({ db, organizerId }: Tenant): Promise<Date | null> {
  const row = await db.noticeLetter.findFirst({ where: { organizerId, status: "planned" }, orderBy: { dueAt: "asc" }, select: { dueAt: true, heldUntil: true } });
  return row && (row.heldUntil !== null && row.heldUntil > row.dueAt ? row.heldUntil : row.dueAt);
}
