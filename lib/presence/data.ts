import { z } from "zod";

import { join, raw, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { PulseInput } from "./schema";

const mark = z.array(z.object({ mark: z.string().nullable() }));

/** The tables whose newest change marks a list; each has an index that ends in updated_at, so that this is one step into it. */
const LISTS = { exhibitors: "exhibitors", interactions: "interactions", promises: "promises", requests: "special_requests", complaints: "complaints", tasks: "tasks" } as const;

/** A text that changes when the list does. Notices are counted beside it. */
export async function listMark({ db, organizerId }: Tenant, list: NonNullable<PulseInput["list"]>): Promise<string> {
  if (list === "notices") return "";
  const rows = await db.$queryRaw(sql`SELECT updated_at::text AS mark FROM ${raw(LISTS[list])} WHERE organizer_id = ${organizerId}::uuid ORDER BY updated_at DESC LIMIT 1`);
  return mark.parse(rows)[0]?.mark ?? "";
}

/** A text that changes when anything that an exhibitor's page shows does: one statement over its own rows, all found by the exhibitor. */
export async function exhibitorMark({ db, organizerId }: Tenant, exhibitorId: string): Promise<string> {
  const parts = ["contacts", "participations", "interactions", "promises", "special_requests", "complaints", "tasks", "alarms", "relationships"].map(
    (table) => sql`(SELECT coalesce(max(updated_at)::text, '') || count(*) FROM ${raw(table)} WHERE organizer_id = ${organizerId}::uuid AND exhibitor_id = ${exhibitorId}::uuid)`,
  );
  const rows = await db.$queryRaw(sql`
    SELECT md5(concat_ws('|', x.updated_at, (SELECT count(*) || coalesce(max(created_at)::text, '') FROM exhibitor_team_members WHERE organizer_id = ${organizerId}::uuid AND exhibitor_id = ${exhibitorId}::uuid), ${join(parts, ", ")})) AS mark
    FROM exhibitors x WHERE x.organizer_id = ${organizerId}::uuid AND x.id = ${exhibitorId}::uuid`);
  return mark.parse(rows)[0]?.mark ?? "";
}
