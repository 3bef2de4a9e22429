import { afterAll, beforeAll, expect, test } from "vitest";

import { getExhibitor } from "@/lib/exhibitors/data";
import { dayNumber } from "@/lib/format/days";
import { getStanding } from "@/lib/relationships/data";
import { getHeaderFacts } from "@/lib/relationships/facts/data";
import { stageReasons } from "@/lib/relationships/stored";
import { closeConnections } from "@/lib/tenant/close-connections";
import { withTenant } from "@/lib/tenant/with-tenant";
import { found } from "../../prisma/seed/install/bulk/found";
import { type Installed, installOrganizer } from "../../prisma/seed/install/organizer";
import { installThroughMutations } from "../../prisma/seed/install/through-mutations";
import { inventWorld } from "../../prisma/seed/world/world";
import { freshDatabase } from "../setup/fresh-database";

await freshDatabase();

const TODAY = new Date("2026-11-21T00:00:00Z");
const EXHIBITORS = 12;

let world: Installed;

beforeAll(async () => {
  const invented = inventWorld({ seed: 907, today: dayNumber(TODAY), staff: 1 });
  world = await installOrganizer(invented, { workspace: "heads", name: "Heads Fairs", people: [{ role: "owner", name: "Olga", email: "olga@heads.example", password: "a-long-password-1" }] });
  for (let index = 0; index < EXHIBITORS; index++) await installThroughMutations(world, invented.exhibitor(index));
}, 240_000);
afterAll(closeConnections);

test("an exhibitor is read with its owner's name and its tags in order, as the tables hold them", async () => {
  await withTenant(world.organizerId, async (tenant) => {
    const { db, organizerId } = tenant;
    const rows = await db.exhibitor.findMany({ where: { organizerId }, include: { owner: { select: { user: { select: { name: true } } } }, tags: { orderBy: { tag: "asc" } } } });
    expect(rows).toHaveLength(EXHIBITORS);
    for (const row of rows) {
      const { id, name, nameLocal, segment, country, ownerMemberId } = row;
      expect(await getExhibitor(tenant, id)).toMatchObject({
        id, name, nameLocal, segment, country, ownerMemberId, ownerName: row.owner?.user.name ?? null, tags: row.tags.map(({ tag }) => tag), archived: row.archivedAt !== null, version: row.updatedAt.toISOString(),
      });
    }
  });
});

test("a standing holds every placement with its show and names every edition that its reasons speak of", async () => {
  await withTenant(world.organizerId, async (tenant) => {
    const { db, organizerId } = tenant;
    const editions = new Map((await db.edition.findMany({ where: { organizerId }, include: { show: true } })).map(({ id, name, show }) => [id, `${show.name} ${name}`]));
    let named = 0;
    for (const row of await db.relationship.findMany({ where: { organizerId } })) {
      const { exhibitorId, stage, stageSince: since, measured, mainShowId } = row;
      const standing = found((await getStanding(tenant, exhibitorId)) ?? undefined);
      expect(standing).toMatchObject({ stage, since, measured, mainShowId, revenue: Number(row.revenue) });
      const placements = await db.stagePlacement.findMany({ where: { organizerId, exhibitorId }, include: { show: true }, orderBy: { showId: "asc" } });
      expect(standing.placements.map((each) => [each.showId, each.showName, each.stage, each.since, each.runnerUp?.stage ?? null, each.reasons])).toEqual(
        placements.map((each) => [each.showId, each.show.name, each.stage, each.since, each.runnerUp, stageReasons(each.reasons)]),
      );
      const spoken = placements.flatMap(({ reasons }) => stageReasons(reasons)).flatMap(({ values }) => (typeof values.editionId === "string" && editions.has(values.editionId) ? [values.editionId] : []));
      expect(standing.editionNames).toEqual(Object.fromEntries(spoken.map((id) => [id, editions.get(id)])));
      named += spoken.length;
    }
    expect(named).toBeGreaterThan(0);
    expect(await getStanding(tenant, organizerId)).toBeNull();
  });
});

test("the facts count the last editions of the main show, the newest stand and the people who are there", async () => {
  await withTenant(world.organizerId, async (tenant) => {
    const { db, organizerId } = tenant;
    let stands = 0;
    for (const { exhibitorId, mainShowId } of await db.relationship.findMany({ where: { organizerId } })) {
      const facts = await getHeaderFacts(tenant, exhibitorId, mainShowId, TODAY);
      const editions = mainShowId === null ? [] : await db.edition.findMany({ where: { organizerId, showId: mainShowId }, include: { participations: { where: { exhibitorId, status: { in: ["booked", "held"] } } } }, orderBy: { startsOn: "desc" }, take: 6 });
      const past = editions.filter(({ startsOn }) => startsOn <= TODAY).slice(0, 5);
      expect(facts.editions).toEqual(past.length === 0 ? null : { taken: past.filter(({ participations }) => participations.length > 0).length, of: past.length });
      const newest = editions.find(({ participations }) => participations.length > 0);
      const [stand] = newest?.participations ?? [];
      expect(facts.newest).toEqual(newest && stand ? { edition: newest.name, area: stand.area?.toNumber() ?? null, hall: stand.hall, stand: stand.stand, amount: stand.amount?.toNumber() ?? null } : null);
      const people = await db.contact.findMany({ where: { organizerId, exhibitorId, leftOn: null }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
      expect(facts.contacts).toEqual(people[0] ? { first: people[0].name, more: people.length - 1 } : null);
      if (stand) stands++;
    }
    expect(stands).toBeGreaterThan(0);
  });
});
