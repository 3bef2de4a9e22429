import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { explore } from "@/lib/explore/data";
import { queryInAddress } from "@/lib/explore/schema";
import { createParticipation } from "@/lib/participations/mutations";
import { listMoves, listPipeline, readPipeline } from "@/lib/participations/pipeline/data";
import { moveParticipation, undoMove } from "@/lib/participations/pipeline/mutations";
import { SHOWN_STEPS } from "@/lib/participations/pipeline/schema";
import { countByStage } from "@/lib/portfolio/data";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { listMissingRates } from "@/lib/rates/data";
import { pasteRates, removeRate, saveRates } from "@/lib/rates/mutations";
import { createEdition } from "@/lib/shows/editions/mutations";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { refusal } from "./support/refusal";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();
let quay: SmallOrganizer;
let other: SmallOrganizer;
let names = 0;

beforeAll(async () => {
  [quay, other] = [await seedSmallOrganizer("quay"), await seedSmallOrganizer("other")];
});
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
const plain = { nameLocal: null, externalKey: null, segment: null, country: null, city: null, website: null, note: null, ownerMemberId: null };
const booked = { status: "booked", hall: null, stand: null, area: 10, amount: "1000.00", bookedOn: daysAgo(40), cancelledOn: null, multiYear: false } as const;
const edition = (name: string, startedAgo: number) =>
  write((tenant) => createEdition(tenant, { showId: quay.showId, name, startsOn: daysAgo(startedAgo), endsOn: daysAgo(startedAgo - 2), bookingDeadline: null, venue: null }));

async function book(editionId: string, change: Partial<Parameters<typeof createParticipation>[1]> = {}) {
  const { id: exhibitorId } = await write((tenant) => createExhibitor(tenant, { ...plain, name: `Firm ${String((names += 1)).padStart(3, "0")}` }));
  return write((tenant) => createParticipation(tenant, { ...booked, exhibitorId, editionId, ...change }, TODAY, quay.memberId));
}
const by = () => ({ memberId: quay.memberId, today: TODAY });
const amountOf = async (id: string) => (await write(({ db, organizerId }) => db.participation.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } } }))).amount?.toFixed(2) ?? null;

describe("the pipeline of an edition", () => {
  test("counts everybody once, and its list by step holds exactly those it counts, with their space and money", async () => {
    const [{ id: now }, { id: next }] = [await edition("Counted", 30), await edition("Counted next", 20)];
    const steps = ["prospect", "applied", "contracted", "attended", "no_show", "cancelled", "declined"] as const;
    for (const to of steps) {
      const { id } = await book(now, { status: to === "prospect" ? "offered" : to === "contracted" ? "booked" : to === "applied" ? "booked" : "offered" });
      if (to !== "prospect" && to !== "contracted") await write((tenant) => moveParticipation(tenant, { id, to, on: null }, by()));
    }
    const { exhibitorId } = await book(now, { status: "held" });
    await write((tenant) => createParticipation(tenant, { ...booked, exhibitorId, editionId: next }, TODAY));
    const pipeline = await withTenant(quay.organizerId, (tenant) => readPipeline(tenant, now));
    expect(pipeline.steps.map(({ step, exhibitors, area, amount }) => [step, exhibitors, Number(area), Number(amount)])).toEqual(SHOWN_STEPS.map((step) => [step, 1, 10, 1000]));
    for (const step of SHOWN_STEPS) {
      const { total, rows } = await withTenant(quay.organizerId, (tenant) => listPipeline(tenant, now, step, pipeline.next, 1));
      expect([total, rows.map(({ shown }) => shown)], step).toEqual([1, [step]]);
    }
  });

  test("a move keeps who, when and from where, and its undo brings everything back, the stand too", async () => {
    const { id: editionId } = await edition("Moved", 10);
    const stand = await write(async ({ db, organizerId }) => {
      const hall = await db.hall.create({ data: { organizerId, editionId, name: "M" } });
      return db.stand.create({ data: { organizerId, editionId, hallId: hall.id, number: "M1" } });
    });
    const { id } = await book(editionId, { standId: stand.id });
    const { moveId } = await write((tenant) => moveParticipation(tenant, { id, to: "cancelled", on: daysAgo(3) }, by()));
    const facts = () => write(({ db, organizerId }) => db.participation.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { status: true, standId: true, cancelledOn: true } }));
    expect(await facts()).toEqual({ status: "cancelled", standId: null, cancelledOn: daysAgo(3) });
    await write((tenant) => undoMove(tenant, moveId, TODAY));
    expect(await facts()).toEqual({ status: "booked", standId: stand.id, cancelledOn: null });
    expect(await withTenant(quay.organizerId, (tenant) => listMoves(tenant, id))).toMatchObject([
      { from: "contracted", to: "cancelled", movedOn: daysAgo(3), by: "quay Owner", undone: true, undoable: true },
      { from: null, to: "contracted", by: "quay Owner", undone: false },
    ]);
    await refusal(write((tenant) => undoMove(tenant, moveId, TODAY)), "not_found");
  });

  test("a no-show is not held: the stored status stays a booking", async () => {
    const { id: editionId } = await edition("Missed", 10);
    const { id } = await book(editionId);
    await write((tenant) => moveParticipation(tenant, { id, to: "no_show", on: null }, by()));
    expect(await write(({ db, organizerId }) => db.participation.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { status: true, noShowOn: true } }))).toEqual({ status: "booked", noShowOn: TODAY });
  });

  test("nobody attends or stays away before the edition begins, and nothing happens tomorrow", async () => {
    const { id: editionId } = await edition("To come", -50);
    const { id } = await book(editionId);
    for (const to of ["attended", "no_show"] as const) await refusal(write((tenant) => moveParticipation(tenant, { id, to, on: null }, by())), "too_early");
    await refusal(write((tenant) => moveParticipation(tenant, { id, to: "cancelled", on: daysAgo(-1) }, by())), "invalid", { on: "date_in_future" });
  });

  test("another organizer's participation and move are not there", async () => {
    const foreign = await inTenantTransaction(other.organizerId, ({ db, organizerId }) => db.participation.findFirstOrThrow({ where: { organizerId } }));
    const move = await inTenantTransaction(other.organizerId, ({ db, organizerId }) => db.participationMove.findFirstOrThrow({ where: { organizerId } }));
    await refusal(write((tenant) => moveParticipation(tenant, { id: foreign.id, to: "cancelled", on: null }, by())), "not_found");
    await refusal(write((tenant) => undoMove(tenant, move.id, TODAY)), "not_found");
  });
});

describe("contracts in another currency", () => {
  const usd = (amount: string, bookedOn: Date | null) => ({ amount, currency: "GBP", bookedOn });

  test("count at the last rate known on the booking day, at most 31 days old, to the cent; without one in no total", async () => {
    const { id: editionId } = await edition("Abroad", 5);
    await write((tenant) => saveRates(tenant, [{ currency: "GBP", day: daysAgo(100), rate: "1.15" }, { currency: "GBP", day: daysAgo(90), rate: "1.20" }], TODAY));
    const cases = [
      [daysAgo(100), "1.15"], [daysAgo(91), "1.15"], [daysAgo(90), "1.20"], [daysAgo(60), "1.20"], [daysAgo(59), null], [daysAgo(101), null], [null, null],
    ] as const;
    for (const [bookedOn, rate] of cases) {
      const { id } = await book(editionId, usd("333.33", bookedOn));
      expect(await amountOf(id), `${bookedOn?.toISOString()}`).toBe(rate === null ? null : rate === "1.15" ? "383.33" : "400.00");
    }
    const { unconverted } = await withTenant(quay.organizerId, (tenant) => readPipeline(tenant, editionId));
    expect(unconverted).toEqual([{ currency: "GBP", contracts: 3, amount: "999.99", undated: 1 }]);
    expect(await withTenant(quay.organizerId, listMissingRates)).toMatchObject([{ bookedOn: daysAgo(101) }, { bookedOn: daysAgo(59) }, { bookedOn: null }]);
  });

  test("a corrected, pasted or removed rate restates what was booked under it, and every sum of money is the same everywhere", async () => {
    const { id: editionId } = await edition("Summed", 4);
    const dear = await book(editionId, usd("1000.00", daysAgo(20)));
    await book(editionId, { amount: "500.50" });
    const everywhere = async () => {
      const { steps } = await withTenant(quay.organizerId, (tenant) => readPipeline(tenant, editionId));
      const filters = { ...NO_FILTERS, edition: editionId };
      const stages = await withTenant(quay.organizerId, (tenant) => countByStage(tenant, filters));
      const found = await withTenant(quay.organizerId, (tenant) => explore(tenant, { ...queryInAddress({ measure: "revenue", by: "edition" }), edition: editionId }, TODAY));
      const relationship = await write(({ db, organizerId }) => db.relationship.findFirstOrThrow({ where: { organizerId, exhibitorId: dear.exhibitorId } }));
      return {
        pipeline: steps.reduce((sum, { amount }) => sum + Number(amount), 0),
        overview: stages.reduce((sum, { revenue }) => sum + revenue, 0),
        explore: found.rows.find(({ key }) => key === editionId)?.value ?? 0,
        exhibitor: relationship.revenue.toNumber(),
      };
    };
    const all = (sum: number) => ({ pipeline: sum + 500.5, overview: sum + 500.5, explore: sum + 500.5, exhibitor: sum });
    expect(await everywhere()).toEqual(all(0));
    expect(await write((tenant) => saveRates(tenant, [{ currency: "GBP", day: daysAgo(25), rate: "1.10" }], TODAY))).toMatchObject({ restated: 1 });
    expect(await everywhere()).toEqual(all(1100));
    expect(await write((tenant) => pasteRates(tenant, `GBP;${daysAgo(25).toISOString().slice(0, 10)};1.25`, TODAY))).toMatchObject({ saved: 1, restated: 1 });
    expect(await everywhere()).toEqual(all(1250));
    const { id: rateId } = await write(({ db, organizerId }) => db.exchangeRate.findUniqueOrThrow({ where: { organizerId_currency_day: { organizerId, currency: "GBP", day: daysAgo(25) } } }));
    const removed = await write((tenant) => removeRate(tenant, rateId, TODAY));
    expect(await everywhere()).toEqual(all(0));
    await write((tenant) => saveRates(tenant, [removed], TODAY));
    expect(await everywhere()).toEqual(all(1250));
  });

  test("whoever writes the amount, a contract abroad counts at its rate", async () => {
    const { id: editionId } = await edition("Written", 3);
    await write((tenant) => saveRates(tenant, [{ currency: "CHF", day: daysAgo(45), rate: "1.05" }], TODAY));
    const { id } = await book(editionId, { amount: "200.00", currency: "CHF" });
    await write(({ db, organizerId }) => db.participation.update({ where: { organizerId_id: { organizerId, id } }, data: { amount: 99999 } }));
    expect(await amountOf(id)).toBe("210.00");
  });

  test("an organizer's rates are its own, and its own currency needs none", async () => {
    const { id: editionId } = await edition("Alone", 2);
    await inTenantTransaction(other.organizerId, (tenant) => saveRates(tenant, [{ currency: "JPY", day: daysAgo(45), rate: "0.006" }], TODAY));
    const { id } = await book(editionId, { amount: "100000.00", currency: "JPY" });
    expect(await amountOf(id)).toBeNull();
    const { id: own } = await book(editionId, { amount: "77.10", currency: "EUR" });
    expect(await amountOf(own)).toBe("77.10");
    await refusal(write((tenant) => saveRates(tenant, [{ currency: "EUR", day: daysAgo(1), rate: "1" }], TODAY)), "invalid", { currency: "own_currency" });
    await refusal(write((tenant) => saveRates(tenant, [{ currency: "JPY", day: daysAgo(-1), rate: "1" }], TODAY)), "invalid", { day: "date_in_future" });
  });
});
