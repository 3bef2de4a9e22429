import { z } from "zod";

import { MINIMUMS } from "@/lib/relationship-quality";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";

const counted = z.array(z.object({ n: z.number() })).length(1);

/**
 * How many anonymous forms count in results and stand in no list: of campaigns that are over and whose jar is empty for good, each with enough of them.
 * Where fewer answered, even their number is nobody's to know; while a campaign runs, so is a number that could be compared with yesterday's.
 */
export async function countUnlisted({ db, organizerId }: Tenant, now: Date): Promise<number> {
  const [row] = counted.parse(
    await db.$queryRaw(sql`
      SELECT coalesce(sum(n), 0)::int AS n FROM (
        SELECT count(*) AS n FROM anonymous_responses a
          JOIN campaigns k ON k.organizer_id = ${organizerId}::uuid AND k.id = a.campaign_id
          LEFT JOIN anonymous_jars j ON j.organizer_id = ${organizerId}::uuid AND j.campaign_id = k.id
        WHERE a.organizer_id = ${organizerId}::uuid AND k.status = 'closed' AND k.ended_at IS NOT NULL
          AND (j.waiting IS NULL OR jsonb_array_length(j.waiting) = 0 OR k.ended_at < ${now}::timestamptz - interval '1 day')
        GROUP BY a.campaign_id HAVING count(*) >= ${MINIMUMS.group.needed}::int) c`),
  );
  return row?.n ?? 0;
}
