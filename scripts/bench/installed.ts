import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { allOrganizers } from "@/lib/tenant/found";
import { found } from "../../prisma/seed/install/bulk/found";
import { installForms, type Installed } from "../../prisma/seed/install/organizer";
import type { World } from "../../prisma/seed/world/types";

/** The benchmark's organizer, read back from its database: every process of the benchmark finds it by itself. */
export async function readInstalled(world: World): Promise<Installed> {
  const organizerId = found((await allOrganizers())[0]);
  return await inTenantTransaction(organizerId, async (tenant) => {
    const { db } = tenant;
    // ids grow with time, so this is the order in which the people came
    const members = await db.member.findMany({ where: { organizerId }, orderBy: { id: "asc" }, select: { id: true } });
    const shows = await db.show.findMany({ where: { organizerId }, select: { id: true, name: true, editions: { select: { id: true, name: true } } } });
    const own = world.shows.map((show) => ({ show, row: found(shows.find(({ name }) => name === show.name)) }));
    return {
      organizerId,
      memberIds: members.map(({ id }) => id),
      showIds: new Map(own.map(({ show, row }) => [show.key, row.id])),
      editionIds: new Map(own.flatMap(({ show, row }) => show.editions.map((edition) => [edition.key, found(row.editions.find(({ name }) => name === edition.name)).id] as const))),
      forms: await installForms(tenant),
    };
  });
}
