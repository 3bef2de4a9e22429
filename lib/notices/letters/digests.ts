import { hourIn } from "@/lib/format/local-time";
import { today } from "@/lib/format/days";
import { canSendMail } from "@/lib/mail/send";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { bookLetters } from "../mutations";
import { dailyReaders } from "../zones";

/** Whether a member has something due by this day; tasks are a later noun, so it is handed in. */
export type HasDue = (tenant: TenantTransaction, memberId: string, day: Date) => Promise<boolean>;

/**
 * Writes the daily letter of each member whose hour has come on their own clock: what nobody has read or sent yet, as one. A day's letter is
 * one row, whoever looks for it and how often; where there is nothing to tell the day has none.
 */
export async function writeDigests(organizerId: OrganizerId, now: Date, hasDue: HasDue): Promise<number> {
  if (!canSendMail()) return 0;
  const readers = (await withTenant(organizerId, dailyReaders)).filter(({ zone, hour }) => hourIn(zone, now) >= hour);
  let written = 0;
  for (const { memberId, zone } of readers) {
    const day = today(zone, now);
    written += await inTenantTransaction(organizerId, async (tenant) => {
      const { db } = tenant;
      const key = `digest ${day.toISOString().slice(0, 10)}`;
      if (await db.noticeLetter.findUnique({ where: { organizerId_memberId_key: { organizerId, memberId, key } }, select: { id: true } })) return 0;
      const unread = { organizerId, memberId, readAt: null, letterId: null };
      if (!(await db.notice.findFirst({ where: unread, select: { id: true } })) && !(await hasDue(tenant, memberId, day))) return 0;
      const [letter] = await db.noticeLetter.createManyAndReturn({ data: [{ organizerId, memberId, key, digestDay: day, dueAt: now }], skipDuplicates: true, select: { id: true } });
      if (!letter) return 0;
      await db.notice.updateMany({ where: unread, data: { letterId: letter.id } });
      await bookLetters(tenant, now);
      return 1;
    });
  }
  return written;
}
