import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";

const rows = z.array(z.object({ memberId: z.uuid(), zone: z.string(), hour: z.number() }));

/** The members who want one letter a day, with their clock and hour. */
export async function dailyReaders({ db, organizerId }: Tenant) {
  return rows.parse(
    await db.$queryRaw(sql`
      SELECT s.member_id AS "memberId", coalesce(s.time_zone, o.time_zone) AS zone, s.daily_hour::int AS hour
      FROM notice_settings s JOIN organizers o ON o.id = s.organizer_id JOIN members m ON m.organizer_id = s.organizer_id AND m.id = s.member_id
      WHERE s.organizer_id = ${organizerId}::uuid AND s.mail = 'daily' AND m.deactivated_at IS NULL`),
  );
}
