import pg from "pg";

import { connections } from "@/lib/db/client";
import { organizerContext } from "@/lib/db/organizer-context";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { found } from "../../../prisma/seed/install/bulk/found";
import type { BenchGround } from "./ground";
import { compared, inTurns, type Line } from "./timing";

const READ = "SELECT id, occurred_on, channel, direction, mood, note FROM interactions WHERE organizer_id = $1 AND exhibitor_id = $2 ORDER BY occurred_on DESC, id DESC LIMIT 10";

/** What tenant isolation costs: ten rows by an index, through the tenant pool under row-level security, and by a role that no policy holds. */
export async function measureIsolation({ organizerId, superUrl, repeats, exhibitors }: BenchGround): Promise<Line[]> {
  const ids = await inTenantTransaction(organizerId, ({ db }) => db.exhibitor.findMany({ where: { organizerId, interactions: { some: {} } }, take: 200, select: { id: true } }));
  const free = new pg.Pool({ connectionString: superUrl, max: 1 });
  const query = (turn: number): pg.QueryConfig => ({ name: "ten_rows", text: READ, values: [organizerId, found(ids.at(turn % ids.length)).id] });
  const { tenantPool } = connections();
  const times = await inTurns(
    repeats * 5,
    (turn) => organizerContext.run({ organizerId }, () => tenantPool.query(query(turn))),
    (turn) => free.query(query(turn)),
  );
  await free.end();
  return [compared("tenant isolation", "ten rows by an index, with and without", `${exhibitors.toLocaleString("en")} exhibitors`, times, 1.4)];
}
