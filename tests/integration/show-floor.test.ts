import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { createParticipation, updateParticipation } from "@/lib/participations/mutations";
import { readFloor } from "@/lib/participations/floor/data";
import { getParticipation } from "@/lib/participations/data";
import { createEdition } from "@/lib/shows/editions/mutations";
import { getRemoved, listFreeStands, listHalls, listPackages, listStands } from "@/lib/shows/floor/data";
import { addHall, addPackage, addStand, changeStand, renameHall } from "@/lib/shows/floor/mutations";
import { removePart, restorePart } from "@/lib/shows/floor/removing";
import { copyFloor, pasteStands } from "@/lib/shows/floor/taking-over";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { refusal } from "./support/refusal";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();
let quay: SmallOrganizer;
let other: SmallOrganizer;
let made = 0;

beforeAll(async () => {
  [quay, other] = [await seedSmallOrganizer("quay"), await seedSmallOrganizer("other")];
});
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
const anyStand = { area: 24, kind: "corner", price: "9600.00" } as const;
const plain = { nameLocal: null, externalKey: null, segment: null, country: null, city: null, website: null, note: null, ownerMemberId: null };
const offer = { status: "offered", hall: null, stand: null, area: null, amount: null, bookedOn: null, cancelledOn: null, multiYear: false } as const;

/** An edition with one hall, and exhibitors who were offered something there. */
async function floor(exhibitors: number) {
  made += 1;
  const { id: editionId } = await write((tenant) => createEdition(tenant, { showId: quay.showId, name: `Floor ${made}`, startsOn: daysAgo(-300 + made), endsOn: daysAgo(-300 + made), bookingDeadline: null, venue: null }));
  const { id: hallId } = await write((tenant) => addHall(tenant, { editionId, name: "North" }));
  const offered = [];
  for (let index = 0; index < exhibitors; index++) {
    const { id: exhibitorId } = await write((tenant) => createExhibitor(tenant, { ...plain, name: `Floor ${made} ${index}` }));
    offered.push(await write((tenant) => createParticipation(tenant, { ...offer, exhibitorId, editionId }, TODAY)));
  }
  return { editionId, hallId, offered };
}

describe("stands", () => {
  test("two who give the same stand away at the same moment: one of them does, the other is told so", async () => {
    const { editionId, hallId, offered } = await floor(2);
    for (let round = 0; round < 5; round++) {
      const { id: standId } = await write((tenant) => addStand(tenant, { editionId, hallId, number: `R${round}`, ...anyStand }));
      const both = await Promise.allSettled(offered.map(({ id }) => write((tenant) => updateParticipation(tenant, id, { ...offer, editionId, standId }, null, TODAY))));
      expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const lost = both.find((one) => one.status === "rejected");
      expect(lost?.reason).toMatchObject({ code: "invalid", fields: { standId: "stand_taken" } });
      expect(await write(({ db, organizerId }) => db.participation.count({ where: { organizerId, standId } }))).toBe(1);
    }
  });

  test("where an exhibitor stands follows the stand: its number, its hall's name, and its size where none was noted", async () => {
    const { editionId, hallId, offered } = await floor(1);
    const [{ id, exhibitorId } = { id: "", exhibitorId: "" }] = offered;
    const { id: standId } = await write((tenant) => addStand(tenant, { editionId, hallId, number: "N1", ...anyStand }));
    const now = () => withTenant(quay.organizerId, (tenant) => getParticipation(tenant, exhibitorId, id));
    await write((tenant) => updateParticipation(tenant, id, { ...offer, editionId, standId, hall: "typed", stand: "typed" }, null, TODAY));
    expect(await now()).toMatchObject({ hall: "North", stand: "N1", area: 24, standId });
    await write((tenant) => renameHall(tenant, hallId, { name: "South" }, null));
    await write((tenant) => changeStand(tenant, standId, { hallId, number: "S1", ...anyStand }, null));
    expect(await now()).toMatchObject({ hall: "South", stand: "S1" });
  });

  test("whoever cancels, by whatever way it is written, frees the stand", async () => {
    const { editionId, hallId, offered } = await floor(1);
    const { id: standId } = await write((tenant) => addStand(tenant, { editionId, hallId, number: "N1", ...anyStand }));
    const [{ id } = { id: "" }] = offered;
    await write((tenant) => updateParticipation(tenant, id, { ...offer, status: "booked", editionId, standId }, null, TODAY));
    const free = () => withTenant(quay.organizerId, (tenant) => listFreeStands(tenant, editionId, null));
    expect(await free()).toEqual([]);
    await write(({ db, organizerId }) => db.$executeRaw`UPDATE participations SET status = 'cancelled', cancelled_on = '2026-11-20' WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid`);
    expect((await free()).map(({ number }) => number)).toEqual(["N1"]);
  });

  test("what is taken is not removed; what is removed is no longer offered and comes back as it was", async () => {
    const { editionId, hallId, offered } = await floor(1);
    const { id: taken } = await write((tenant) => addStand(tenant, { editionId, hallId, number: "N1", ...anyStand }));
    const { id: free } = await write((tenant) => addStand(tenant, { editionId, hallId, number: "N2", ...anyStand }));
    const [{ id } = { id: "" }] = offered;
    await write((tenant) => updateParticipation(tenant, id, { ...offer, editionId, standId: taken }, null, TODAY));
    await refusal(write((tenant) => removePart(tenant, "stand", taken)), "in_use");
    await refusal(write((tenant) => removePart(tenant, "hall", hallId)), "in_use");
    await write((tenant) => removePart(tenant, "stand", free));
    expect(await withTenant(quay.organizerId, (tenant) => listFreeStands(tenant, editionId, null))).toEqual([]);
    await refusal(write((tenant) => updateParticipation(tenant, id, { ...offer, editionId, standId: free }, null, TODAY)), "invalid", { standId: "unknown_reference" });
    expect(await withTenant(quay.organizerId, (tenant) => getRemoved(tenant, editionId, "stand", free))).toMatchObject({ name: "N2" });
    await write((tenant) => restorePart(tenant, "stand", free));
    expect((await withTenant(quay.organizerId, (tenant) => listFreeStands(tenant, editionId, null))).map(({ number }) => number)).toEqual(["N2"]);
  });

  test("another organizer's edition, hall, stand and package are not there", async () => {
    const { editionId, hallId, offered } = await floor(1);
    const foreign = await inTenantTransaction(other.organizerId, ({ db, organizerId }) => db.stand.findFirstOrThrow({ where: { organizerId } }));
    const foreignPackage = await inTenantTransaction(other.organizerId, ({ db, organizerId }) => db.package.findFirstOrThrow({ where: { organizerId } }));
    const [{ id } = { id: "" }] = offered;
    await refusal(write((tenant) => addHall(tenant, { editionId: other.editionId, name: "Mine" })), "not_found");
    await refusal(write((tenant) => addStand(tenant, { editionId, hallId: foreign.hallId, number: "X", ...anyStand })), "invalid", { hallId: "unknown_reference" });
    await refusal(write((tenant) => changeStand(tenant, foreign.id, { hallId, number: "X", ...anyStand }, null)), "not_found");
    await refusal(write((tenant) => removePart(tenant, "stand", foreign.id)), "not_found");
    await refusal(write((tenant) => updateParticipation(tenant, id, { ...offer, editionId, standId: foreign.id }, null, TODAY)), "invalid", { standId: "unknown_reference" });
    await refusal(write((tenant) => updateParticipation(tenant, id, { ...offer, editionId, packageId: foreignPackage.id }, null, TODAY)), "invalid", { packageId: "unknown_reference" });
    await refusal(write((tenant) => copyFloor(tenant, editionId, other.editionId)), "invalid", { fromId: "unknown_reference" });
  });
});

describe("taking a floor over", () => {
  test("an earlier edition is copied without who had it, and a second time nothing is added", async () => {
    const { editionId, hallId } = await floor(0);
    await write((tenant) => addStand(tenant, { editionId, hallId, number: "N1", ...anyStand }));
    await write((tenant) => addPackage(tenant, { editionId, name: "Starter", contents: "Walls", price: "1900.00" }));
    const { editionId: later } = await floor(0);
    expect(await write((tenant) => copyFloor(tenant, later, editionId))).toEqual({ halls: 0, stands: 1, packages: 1 });
    expect(await write((tenant) => copyFloor(tenant, later, editionId))).toEqual({ halls: 0, stands: 0, packages: 0 });
    const copied = await withTenant(quay.organizerId, (tenant) => listStands(tenant, later, { hallId: null, taken: null, text: null }, 1));
    expect(copied.rows).toMatchObject([{ hallName: "North", number: "N1", area: 24, kind: "corner", price: "9600.00", takenBy: null }]);
    expect(await withTenant(quay.organizerId, (tenant) => listPackages(tenant, later))).toMatchObject([{ name: "Starter", contents: "Walls", price: "1900.00", booked: 0 }]);
  });

  test("a pasted list is saved whole, or not at all with the line and reason of every problem", async () => {
    const { editionId, hallId } = await floor(0);
    const paste = (lines: string) => write((tenant) => pasteStands(tenant, { editionId, hallId, lines }));
    expect(await paste("A1;24;corner;9600\nA2;12;row;4800")).toEqual({ saved: 2, problems: [] });
    const { saved, problems } = await paste("A3;9;row;1\nA2;9;row;1\nA4;much;row;1");
    expect(saved).toBe(0);
    expect(problems).toMatchObject([{ line: 2, field: "number", code: "already_exists" }, { line: 3, field: "area", code: "not_a_number" }]);
    expect((await withTenant(quay.organizerId, (tenant) => listHalls(tenant, editionId)))[0]?.stands).toBe(2);
  });
});

test("the plan shows each stand of a hall in the order of its number, with the stage of who has it, and free ones as free", async () => {
  const plan = await withTenant(quay.organizerId, (tenant) => readFloor(tenant, quay.editionId, null));
  expect(plan.hall?.stands).toMatchObject([{ number: "H1-101", taken: { exhibitorId: quay.exhibitorId, stage: "exploration" } }]);
  expect(plan.withoutStand).toBe(0);
  const { editionId, hallId } = await floor(0);
  for (const number of ["A10", "A2", "A1"]) await write((tenant) => addStand(tenant, { editionId, hallId, number, ...anyStand }));
  expect((await withTenant(quay.organizerId, (tenant) => readFloor(tenant, editionId, hallId))).hall?.stands.map(({ number, taken }) => [number, taken])).toEqual([["A1", null], ["A2", null], ["A10", null]]);
});
