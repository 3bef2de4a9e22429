import { z } from "zod";

import { listMembers } from "@/lib/members/data";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { FilterChoices } from "../types";

/** What the filters offer: shows with their editions newest first, segments in use, members who look after exhibitors, selections. */
export async function listChoices(tenant: Tenant): Promise<FilterChoices> {
  const { db, organizerId } = tenant;
  const asked = db.show.findMany({
    where: { organizerId, archivedAt: null },
    select: { id: true, name: true, nameZh: true, editions: { select: { id: true, name: true }, orderBy: { startsOn: "desc" } } },
    orderBy: { name: "asc" },
  });
  const kept = db.selection.findMany({ where: { organizerId, archivedAt: null }, select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }], take: 200 });
  const [shows, inUse, owners, selections] = await Promise.all([asked, segments(tenant), listMembers(tenant), kept]);
  return { shows, segments: inUse, owners, selections };
}

/** The different segments by hopping through their index from one to the next, however many exhibitors each has. */
async function segments({ db, organizerId }: Tenant): Promise<string[]> {
  const rows = await db.$queryRaw(sql`
    WITH RECURSIVE hop AS (
      (SELECT segment FROM exhibitors WHERE organizer_id = ${organizerId}::uuid AND segment IS NOT NULL ORDER BY segment LIMIT 1)
      UNION ALL
      SELECT (SELECT x.segment FROM exhibitors x WHERE x.organizer_id = ${organizerId}::uuid AND x.segment > hop.segment ORDER BY x.segment LIMIT 1) FROM hop WHERE hop.segment IS NOT NULL
    )
    SELECT segment FROM hop WHERE segment IS NOT NULL`);
  return z.array(z.object({ segment: z.string() })).parse(rows).map((row) => row.segment);
}
