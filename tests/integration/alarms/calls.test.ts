import { afterAll, beforeEach, expect, it } from "vitest";

import { listCalls } from "@/lib/alarms/calls/data";
import { listAlarms } from "@/lib/alarms/data";
import { closeConnections } from "@/lib/db/client";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

await freshDatabase();
const OPEN = { family: null, level: null, state: "open", sort: "due", keeper: null } as const;
let house: SmallOrganizer;
const calls = (filters = NO_FILTERS, size = 8) => withTenant(house.organizerId, (tenant) => listCalls(tenant, filters, TODAY, size));

/** The small organizer's one open alarm, and five more exhibitors with alarms of their own. */
beforeEach(async () => {
  house = await seedSmallOrganizer("called");
  const { organizerId, memberId } = house;
  await spokenWith(20);
  await inTenantTransaction(organizerId, async (tenant) => {
    for (const [index, [level, due, heldOut]] of ([["watch", -3, false], ["at_risk", -9, false], ["at_risk", 2, false], ["none", 30, true]] as const).entries()) {
      const { id: exhibitorId } = await createExhibitor(tenant, { name: `Firm ${index}`, nameLocal: null, externalKey: null, segment: index === 0 ? "Other" : "Core", country: null, city: null, website: null, note: null, ownerMemberId: memberId });
      const alarm = { organizerId, exhibitorId, family: "deterioration" as const, level, beganOn: daysAgo(20), raisedOn: daysAgo(10), values: { count: 1 }, evidence: [], rulesVersion: 1, ownerMemberId: memberId, heldOut };
      await tenant.db.alarm.create({ data: { ...alarm, reason: "alarm.brokenPromise", dueOn: daysAgo(due), steps: { create: [{ position: 0, text: "first", doneOn: daysAgo(1), doneByMemberId: memberId }, { position: 1, text: "second" }] } } });
      if (index === 1) await tenant.db.alarm.create({ data: { ...alarm, reason: "alarm.spaceCut", dueOn: daysAgo(-40) } });
    }
  });
});
afterAll(closeConnections);

/** When the small organizer's exhibitor was last in touch, either way. */
function spokenWith(days: number): Promise<unknown> {
  const { organizerId, exhibitorId } = house;
  return inTenantTransaction(organizerId, ({ db }) => db.relationship.updateMany({ where: { organizerId, exhibitorId }, data: { lastInboundOn: daysAgo(days), lastOutboundOn: null } }));
}

it("are the open alarms as they are stored: the same order as their page, each exhibitor once, with owner, day and the first step not done", async () => {
  const { calls: found, due, resting, heldOut } = await calls();
  const alarms = await withTenant(house.organizerId, (tenant) => listAlarms(tenant, { portfolio: NO_FILTERS, alarms: OPEN }, 1));
  const listed = alarms.rows.filter(({ name }) => name !== "Firm 3");
  expect(found.map(({ id }) => id)).toEqual([...new Map(listed.toReversed().map((row) => [row.exhibitorId, row])).values()].toReversed().map(({ id }) => id));
  expect(found.map(({ name }) => name)).toEqual(["Firm 2", "Firm 1", "Firm 0", "called Kettles Ltd"]);
  expect(found.map(({ others }) => others)).toEqual([0, 1, 0, 0]);
  expect(found[0]).toMatchObject({ level: "at_risk", dueOn: daysAgo(2), ownerName: "called Owner", step: { play: null, text: "second" }, quietDays: null });
  expect(found[3]).toMatchObject({ step: { play: null, text: "called step" }, quietDays: 20 });
  expect({ due, resting, heldOut }).toEqual({ due: 4, resting: 0, heldOut: 1 });
});

it("leave out whoever was in touch this week, and say how many those are", async () => {
  await spokenWith(7);
  expect(await calls()).toMatchObject({ due: 3, resting: 1 });
  await spokenWith(8);
  expect(await calls()).toMatchObject({ due: 4, resting: 0 });
});

it("follow the filters of the page, and count beyond the rows that are shown", async () => {
  expect((await calls({ ...NO_FILTERS, segment: "Other" })).calls.map(({ name }) => name)).toEqual(["Firm 0"]);
  const { calls: two, due } = await calls(NO_FILTERS, 2);
  expect([two.length, due]).toEqual([2, 4]);
});

it("end with their alarm", async () => {
  await inTenantTransaction(house.organizerId, ({ db }) => db.alarm.updateMany({ where: { organizerId: house.organizerId }, data: { state: "passed", closedOn: TODAY } }));
  expect(await calls()).toEqual({ calls: [], due: 0, resting: 0, heldOut: 0 });
});
