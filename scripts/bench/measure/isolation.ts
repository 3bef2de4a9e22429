import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

import { connections } from "@/lib/db/client";
import { PrismaClient } from "@/lib/db/generated/client";
import { organizerContext } from "@/lib/db/organizer-context";
import { createStatementNames } from "@/lib/db/statement-names";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { found } from "../../../prisma/seed/install/bulk/found";
import type { BenchGround } from "./ground";
import { compared, inTurns, type Line } from "./timing";

const READ = "SELECT id, occurred_on, channel, direction, mood, note FROM interactions WHERE organizer_id = $1 AND exhibitor_id = $2 ORDER BY occurred_on DESC, id DESC LIMIT 10";

/**
 * What tenant isolation costs: ten rows by an index under row-level security in their own tenant transaction, and the same read without
 * either, by a role that no policy holds. Once as the product reads, once as the bare driver does.
 */
export async function measureIsolation({ organizerId, superUrl, repeats, exhibitors }: BenchGround): Promise<Line[]> {
  const ids = await inTenantTransaction(organizerId, ({ db }) => db.exhibitor.findMany({ where: { organizerId, interactions: { some: {} } }, take: 200, select: { id: true } }));
  const exhibitorOf = (turn: number) => found(ids.at(turn % ids.length)).id;
  const size = `${exhibitors.toLocaleString("en")} exhibitors`;
  const free = new pg.Pool({ connectionString: superUrl, max: 1 });
  const open = new PrismaClient({ adapter: new PrismaPg(free, { statementNameGenerator: createStatementNames() }) });
  const { tenantPool } = connections();

  const asked = (turn: number) => ({ where: { organizerId, exhibitorId: exhibitorOf(turn) }, orderBy: [{ occurredOn: "desc" as const }, { id: "desc" as const }], take: 10 });
  const product = await inTurns(repeats * 5, (turn) => withTenant(organizerId, ({ db }) => db.interaction.findMany(asked(turn))), (turn) => open.interaction.findMany(asked(turn)));
  const query = (turn: number): pg.QueryConfig => ({ name: "ten_rows", text: READ, values: [organizerId, exhibitorOf(turn)] });
  const bare = await inTurns(repeats * 5, (turn) => organizerContext.run({ organizerId }, () => tenantPool.query(query(turn))), (turn) => free.query(query(turn)));

  await open.$disconnect();
  await free.end();
  return [
    compared("tenant isolation", "the product's read of ten rows, with and without", size, product, 1.4),
    compared("tenant isolation", "the bare driver's read of ten rows, with and without", size, bare, null),
  ];
}
