import { afterAll, beforeEach, describe, expect, it } from "vitest";

import { readEffect } from "@/lib/alarms/effect/data";
import { listAlarmOutcomes } from "@/lib/alarms/outcomes/data";
import { closeConnections } from "@/lib/db/client";
import { getAgreement } from "@/lib/relationships/agreement/data";
import { getLoyalty } from "@/lib/relationships/loyalty/data";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

await freshDatabase();
let house: SmallOrganizer;

/** The house's editions began 800, 430 and 65 days ago; each was booked on its deadline, 120 days before. */
beforeEach(async () => {
  house = await seedSmallOrganizer("outcome");
  await inTenantTransaction(house.organizerId, ({ db }) => db.alarm.updateMany({ where: { organizerId: house.organizerId }, data: { raisedOn: daysAgo(300), beganOn: daysAgo(310) } }));
});
afterAll(closeConnections);

const span = { from: daysAgo(730), to: TODAY };
const outcomes = () => withTenant(house.organizerId, (tenant) => listAlarmOutcomes(tenant, span, TODAY));
const change = (data: object) => inTenantTransaction(house.organizerId, ({ db }) => db.participation.updateMany({ where: { organizerId: house.organizerId, editionId: house.editionId }, data }));

describe("what came after an alarm", () => {
  it("is the exhibitor's next decision at its main show, with the day it was made", async () => {
    expect(await outcomes()).toMatchObject([{ raisedOn: daysAgo(300), acted: true, heldOut: false, rebooked: true, decidedOn: daysAgo(185) }]);
    await change({ status: "cancelled", cancelledOn: daysAgo(170) });
    expect(await outcomes()).toMatchObject([{ rebooked: false, decidedOn: daysAgo(170) }]);
  });

  it("is leaving where nothing was booked sixty days past the deadline, and unknown sooner", async () => {
    await change({ status: "offered", bookedOn: null });
    expect(await outcomes()).toMatchObject([{ rebooked: false, decidedOn: daysAgo(125) }]);
    const soon = await withTenant(house.organizerId, (tenant) => listAlarmOutcomes(tenant, span, daysAgo(126)));
    expect(soon).toMatchObject([{ rebooked: null, decidedOn: null }]);
  });

  it("is unknown where no edition is to be decided on", async () => {
    await inTenantTransaction(house.organizerId, ({ db }) => db.alarm.updateMany({ where: { organizerId: house.organizerId }, data: { raisedOn: daysAgo(100), beganOn: daysAgo(101) } }));
    expect(await outcomes()).toMatchObject([{ rebooked: null, decidedOn: null }]);
  });
});

describe("the effect of acting", () => {
  it("counts each group, and shows no share for fewer than five", async () => {
    const effect = await withTenant(house.organizerId, (tenant) => readEffect(tenant, TODAY));
    expect(effect.arms.map(({ arm, exhibitors, decided, rebooked, share }) => [arm, exhibitors, decided, rebooked, share])).toEqual([
      ["acted", 1, 1, 1, null],
      ["not_acted", 0, 0, 0, null],
      ["suggested", 1, 1, 1, null],
      ["held_out", 0, 0, 0, null],
    ]);
    expect(effect.ends).toEqual({ acted: 1, passedAlone: 0, setAside: 0, open: 0 });
  });

  it("of the held out is apart, whatever somebody did about them", async () => {
    await inTenantTransaction(house.organizerId, ({ db }) => db.alarm.updateMany({ where: { organizerId: house.organizerId }, data: { heldOut: true } }));
    const effect = await withTenant(house.organizerId, (tenant) => readEffect(tenant, TODAY));
    expect(effect.arms.map(({ exhibitors }) => exhibitors)).toEqual([0, 0, 0, 1]);
  });
});

describe("on the exhibitor's page", () => {
  it("coming back counts the editions since the first, and the level counts a year of contacts", async () => {
    const { showId, exhibitorId } = house;
    expect(await withTenant(house.organizerId, (tenant) => getLoyalty(tenant, exhibitorId, showId, [], TODAY))).toMatchObject({ loyalty: null, taken: 2, eligible: 2, level: "distant", contacts: 1, meetings: 0, firstEdition: false });
    await change({ status: "declined" });
    expect(await withTenant(house.organizerId, (tenant) => getLoyalty(tenant, exhibitorId, showId, [], TODAY))).toMatchObject({ taken: 1, eligible: 2 });
    expect(await withTenant(house.organizerId, (tenant) => getLoyalty(tenant, exhibitorId, null, [], TODAY))).toMatchObject({ taken: 0, eligible: 0 });
  });

  it("agreement reads named answers of the last wave alone", async () => {
    const read = () => withTenant(house.organizerId, (tenant) => getAgreement(tenant, house.exhibitorId, TODAY));
    expect(await read()).toMatchObject({ people: 1, rwg: null });
    await inTenantTransaction(house.organizerId, async ({ db }) => {
      const base = { organizerId: house.organizerId, formVersionId: house.formVersionId, exhibitorId: house.exhibitorId, language: "en" };
      await db.response.create({ data: { ...base, contactId: house.contactId, answeredOn: daysAgo(10), answers: { create: [{ item: "AFF1", value: 1 }] } } });
      await db.response.create({ data: { ...base, contactId: null, answeredOn: daysAgo(4), answers: { create: [{ item: "AFF1", value: 4 }] } } });
      await db.response.create({ data: { ...base, contactId: house.contactId, answeredOn: daysAgo(200), answers: { create: [{ item: "AFF1", value: 4 }] } } });
    });
    expect(await read()).toMatchObject({ people: 2, compared: 1, divided: [{ construct: "AFF", low: 0 }] });
  });
});
