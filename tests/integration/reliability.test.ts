import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { newestJob } from "@/lib/jobs/data";
import { enqueue } from "@/lib/jobs/mutations";
import { workThrough } from "@/lib/jobs/work";
import { getItem, htmt, reliability } from "@/lib/relationship-quality";
import { changedGroups, listPanelEditions, listSimpson, listStored, RELIABILITY } from "@/lib/reliability/data";
import { readPanel } from "@/lib/reliability/panel";
import { queueReliability, workOnReliability } from "@/lib/reliability/work";
import { inTenantTransaction, type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";
import { SEGMENT_SIZES, seedSurveyedShow, type SurveyedShow } from "./support/surveyed-show";

await freshDatabase();
let organizer: SmallOrganizer;
let other: SmallOrganizer;
let show: SurveyedShow;
const ask = <T>(question: (tenant: Tenant) => Promise<T>): Promise<T> => withTenant(organizer.organizerId, question);

beforeAll(async () => {
  [organizer, other] = [await seedSmallOrganizer("reliable"), await seedSmallOrganizer("elsewhere")];
  show = await seedSurveyedShow(organizer);
  await inTenantTransaction(organizer.organizerId, (tenant) => enqueue(tenant, { kind: RELIABILITY, key: "all" }));
  await workThrough(organizer.organizerId, { nothing: () => Promise.resolve(null), [RELIABILITY]: workOnReliability });
}, 300_000);
afterAll(closeConnections);

/** The answers to some questions on 0–100, reversed ones turned round. */
function columns(items: readonly string[]): Record<string, number[]> {
  return Object.fromEntries(items.map((id) => [id, show.answers.newest.map((answers) => (100 * ((getItem(id).reverse ? 8 - (answers[id] ?? 4) : (answers[id] ?? 4)) - 1)) / 6)]));
}

const stored = async () => (await ask(listStored)).find(({ result }) => result.formKey === "service" && result.language === "en")?.result;

describe("the analysis of reliability", () => {
  it("is done by a job that ends well, and gives what the heart gives for the same answers", async () => {
    expect(await ask((tenant) => newestJob(tenant, RELIABILITY, "all"))).toMatchObject({ state: "finished", progress: 1 });
    const items = ["AFF1", "AFF2", "AFF3", "AFF4"];
    const expected = reliability(columns(items), items);
    const scale = (await stored())?.scales.find(({ key }) => key === "AFF");
    expect(scale).toMatchObject({ n: 36, band: "indicative" });
    expect(scale?.alpha.value).toBeCloseTo(expected.alpha.value ?? Number.NaN, 9);
    expect(scale?.alpha.low).toBeCloseTo(expected.alphaInterval.value?.low ?? Number.NaN, 9);
    expect(scale?.items.find(({ id }) => id === "AFF3")?.itemRest.value).toBeCloseTo(expected.itemRest.AFF3?.value ?? Number.NaN, 9);
    const omega = scale?.omega;
    if (scale?.steady) expect(omega?.low).toBeLessThan(omega?.high ?? 0);
    else expect(omega?.low).toBeNull();
  });

  it("tells attitudes apart pair by pair, with an interval", async () => {
    const items = { first: ["CON1", "CON2", "CON3", "CON4"], second: ["NOR1", "NOR2", "NOR3"] };
    const expected = htmt(columns([...items.first, ...items.second]), items).first?.second?.absolute.value?.estimate;
    const pair = (await stored())?.pairs.find(({ first, second }) => [first, second].sort().join() === "CON,NOR");
    expect(pair?.ratio.value).toBeCloseTo(expected ?? Number.NaN, 9);
    expect(pair?.ratio.low).not.toBeNull();
  });

  it("gives no number for fewer than thirty answers", async () => {
    const few = (await ask(listStored)).find(({ result }) => result.responses < 30)?.result;
    expect(few?.scales.length).toBeGreaterThan(0);
    expect(few?.scales.flatMap(({ alpha, omega, items }) => [alpha.value, omega.value, ...items.map((item) => item.itemRest.value)]).filter((value) => value !== null)).toEqual([]);
  });

  it("is not asked for again while no answer changed, and is when one is withdrawn", async () => {
    expect(await ask(changedGroups)).toEqual([]);
    expect(await queueReliability(organizer.organizerId)).toBe(0);
    const response = await ask(({ db, organizerId }) => db.response.findFirstOrThrow({ where: { organizerId, editionId: show.earlier } }));
    const withdraw = (withdrawnAt: Date | null) => ask(({ db, organizerId }) => db.response.update({ where: { organizerId_id: { organizerId, id: response.id } }, data: { withdrawnAt } }));
    await withdraw(new Date());
    expect(await queueReliability(organizer.organizerId)).toBe(1);
    await withdraw(null);
  });

  it("keeps segments of fewer than five out of what is said segment by segment", async () => {
    const [checked] = (await ask(listSimpson)).filter(({ result }) => result.editionId === show.newest);
    const pair = checked?.result.pairs.find(({ pair: name }) => name === "area_satisfaction");
    expect(pair?.n).toBe(36);
    expect(pair?.segments.find(({ segment }) => segment === "Tiny")).toEqual({ segment: "Tiny", n: SEGMENT_SIZES.Tiny, correlation: null });
  });

  it("is another organizer's nothing", async () => {
    expect(await withTenant(other.organizerId, listStored)).toEqual([]);
  });
});

describe("who answered", () => {
  it("is told of those who took part, with what the silent ones did next", async () => {
    const editions = await ask(listPanelEditions);
    const earlier = editions.find(({ id }) => id === show.earlier);
    if (!earlier) throw new Error("It was answered about.");
    // two who took part say nothing, and one of them does not come back
    const silent = show.exhibitors.slice(0, 2).map(({ id }) => id);
    await ask(({ db, organizerId }) => db.response.updateMany({ where: { organizerId, editionId: show.earlier, exhibitorId: { in: silent } }, data: { withdrawnAt: new Date() } }));
    await ask(({ db, organizerId }) => db.participation.updateMany({ where: { organizerId, editionId: show.newest, exhibitorId: silent[0] ?? "" }, data: { status: "declined" } }));
    const view = await ask((tenant) => readPanel(tenant, earlier, "segment"));
    expect(view).toMatchObject({ takingPart: 36, answered: 34 });
    expect(view.panel?.segments.map(({ segment, invited, answered }) => [segment, invited, answered])).toEqual([["Large", 26, 24], ["Middle", 7, 7], ["Tiny", 3, 3]]);
    expect(view.panel?.rebooking?.respondents.value?.share).toBe(100);
    expect(view.panel?.rebooking?.others.value?.share).toBe(50);
    expect(view.panel?.postStratified.strata).toContainEqual(["Tiny", "Middle"]);
    const low = view.panel?.worstCase.low ?? 0;
    expect(low).toBeCloseTo(((view.panel?.mean ?? 0) * 34) / 36, 6);
  });

  it("is told by size of stand and by first time as well, each adding up to all who took part", async () => {
    const [newest] = (await ask(listPanelEditions)).filter(({ id }) => id === show.newest);
    if (!newest) throw new Error("It was answered about.");
    for (const by of ["size", "first"] as const) {
      const view = await ask((tenant) => readPanel(tenant, newest, by));
      expect(view.panel?.segments.reduce((sum, { invited }) => sum + invited, 0)).toBe(view.takingPart);
    }
    expect((await ask((tenant) => readPanel(tenant, newest, "first"))).panel?.segments.map(({ segment }) => segment)).toEqual(["again"]);
    expect((await ask((tenant) => readPanel(tenant, newest, "segment"))).panel?.rebooking).toBeNull();
  });
});
