import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";

/** Whoever was not heard of for this long has closed the form. A page says so every few seconds. */
const PRESENT_SECONDS = 25;

const names = z.array(z.object({ name: z.string() }));

/** Notes that a member has a record's form open, and answers who else has. Rows are renewed, and swept by the member's next form. */
export async function noteEditing({ db, organizerId }: Tenant, recordId: string, memberId: string, now: Date): Promise<string[]> {
  await db.presence.upsert({
    where: { organizerId_recordId_memberId: { organizerId, recordId, memberId } },
    create: { organizerId, recordId, memberId, seenAt: now },
    update: { seenAt: now },
  });
  await db.presence.deleteMany({ where: { organizerId, memberId, seenAt: { lt: new Date(now.getTime() - 3_600_000) } } });
  const rows = await db.$queryRaw(sql`
    SELECT u.name FROM presences p JOIN members m ON m.organizer_id = p.organizer_id AND m.id = p.member_id JOIN users u ON u.id = m.user_id
    WHERE p.organizer_id = ${organizerId}::uuid AND p.record_id = ${recordId}::uuid AND p.member_id <> ${memberId}::uuid
      AND p.seen_at > ${now}::timestamptz - make_interval(secs => ${PRESENT_SECONDS}::int)
    ORDER BY u.name`);
  return names.parse(rows).map(({ name }) => name);
}
