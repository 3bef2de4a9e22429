import { dayNumber, today } from "@/lib/format/days";
import { enqueue } from "@/lib/jobs/mutations";
import type { JobHandler } from "@/lib/jobs/work";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { type Installed, installForms, installShows } from "../../prisma/seed/install/organizer";
import { installThroughMutations } from "../../prisma/seed/install/through-mutations";
import type { World } from "../../prisma/seed/world/types";
import { inventWorld } from "../../prisma/seed/world/world";

const EXHIBITORS = 60;

/** Fills a new organizer with an invented world, then books the night that looks at it. */
export const workOnDemoWorld: JobHandler = async ({ organizerId, progress }) => {
  await fillWithDemo(organizerId, EXHIBITORS, progress);
  const day = today("UTC").toISOString().slice(0, 10);
  await inTenantTransaction(organizerId, (tenant) => enqueue(tenant, { kind: "nightly", key: day }));
  return { exhibitors: EXHIBITORS };
};

/** Each exhibitor is there with their whole life or not at all: a second run goes on where the first was killed. */
export async function fillWithDemo(organizerId: OrganizerId, exhibitors: number, progress: (share: number) => Promise<void> = async () => undefined): Promise<void> {
  const world = inventWorld({ seed: 20271, today: dayNumber(today("UTC")), staff: 1 });
  const installed = await inLongTenantTransaction(organizerId, (tenant) => showsOf(tenant, world));
  for (let index = 0; index < exhibitors; index += 1) {
    const exhibitor = world.exhibitor(index);
    const there = await withTenant(organizerId, ({ db }) => db.exhibitor.findFirst({ where: { organizerId, externalKey: exhibitor.key }, select: { id: true } }));
    if (!there) await installThroughMutations(installed, exhibitor);
    await progress((index + 1) / exhibitors);
  }
}

/** The world's shows with their editions, found where they are there already. */
async function showsOf(tenant: TenantTransaction, world: World): Promise<Installed> {
  const { db, organizerId } = tenant;
  const owner = await db.member.findFirstOrThrow({ where: { organizerId, role: "owner" }, orderBy: { createdAt: "asc" }, select: { id: true } });
  const there = await db.show.findMany({ where: { organizerId }, select: { id: true, name: true, editions: { select: { id: true, name: true } } } });
  if (there.length === 0) return await installShows(tenant, world, [owner.id]);
  const shows = world.shows.map((show) => ({ show, row: there.find(({ name }) => name === show.name) }));
  return {
    organizerId,
    memberIds: [owner.id],
    showIds: new Map(shows.map(({ show, row }) => [show.key, row?.id ?? ""])),
    editionIds: new Map(shows.flatMap(({ show, row }) => show.editions.map((edition): [string, string] => [edition.key, row?.editions.find(({ name }) => name === edition.name)?.id ?? ""]))),
    forms: await installForms(tenant),
  };
}
