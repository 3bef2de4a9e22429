import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { createTranslator } from "next-intl";
import { MESSAGES } from "@/lib/i18n/messages";
import { acsiStyleFromAnswers, constructScore, getItem, meanInterval, netPromoterScore, zoneOfTolerance } from "@/lib/relationship-quality";
import { reportFile } from "@/lib/reports/file";
import { TRENDS } from "@/lib/reports/measures";
import { getReport } from "@/lib/reports/report";
import type { Selection } from "@/lib/reports/slices";
import type { EditionReport, Figure } from "@/lib/reports/types";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";
import { SEGMENT_SIZES, seedSurveyedShow, type SurveyedShow } from "./support/surveyed-show";

await freshDatabase();
let organizer: SmallOrganizer;
let other: SmallOrganizer;
let show: SurveyedShow;

beforeAll(async () => {
  [organizer, other] = [await seedSmallOrganizer("reports"), await seedSmallOrganizer("elsewhere")];
  show = await seedSurveyedShow(organizer);
});
afterAll(closeConnections);

async function report(selection: Selection = "all", edition = show.newest): Promise<EditionReport> {
  const found = await withTenant(organizer.organizerId, (tenant) => getReport(tenant, edition, selection));
  if (!found) throw new Error("There is such an edition.");
  return found;
}

/** Each exhibitor's score by the heart, of the questions named. */
function scores(which: "earlier" | "newest", items: readonly string[]): number[] {
  return show.answers[which].flatMap((answers) => constructScore(items.map((id) => ({ id, answer: answers[id] ?? null, reverse: getItem(id).reverse, min: 1, max: 7 }))).value ?? []);
}

function close(figure: Figure | undefined, expected: { readonly mean: number; readonly low: number; readonly high: number } | null): void {
  if (!figure || figure.value === null || !expected) throw new Error("Both are there.");
  expect(figure.value).toBeCloseTo(expected.mean, 6);
  expect(figure.low).toBeCloseTo(expected.low, 6);
  expect(figure.high).toBeCloseTo(expected.high, 6);
}

describe("an edition report", () => {
  it("gives the means that the heart gives for the same answers, one exhibitor a unit", async () => {
    const { trends } = await report();
    const row = (key: string) => trends.find((each) => each.key === key);
    close(row("SAC")?.whole?.figure, meanInterval(scores("newest", ["SAC1", "SAC2", "SAC3"]), { scale: [0, 100] }).value);
    close(row("SAC")?.editions[0], meanInterval(scores("earlier", ["SAC1", "SAC2"]), { scale: [0, 100] }).value);
    const parts = (which: "earlier" | "newest", of: readonly (readonly string[])[]) => show.answers[which].map((_, index) => of.reduce((sum, items) => sum + (scores(which, items)[index] ?? 0), 0) / of.length);
    close(row("TRUST")?.editions[0], meanInterval(parts("earlier", [["TOG1"], ["TOI1", "TOI2"], ["TOC1", "TOC3"]]), { scale: [0, 100] }).value);
  });

  it("compares editions on the questions that all of them asked, and says how many those are", async () => {
    const { trends } = await report();
    const satisfaction = trends.find(({ key }) => key === "SAT");
    expect(satisfaction?.asked).toEqual(["SAT1"]);
    expect(satisfaction?.whole?.asked).toBe(3);
    close(satisfaction?.editions[1], meanInterval(scores("newest", ["SAT1"]), { scale: [0, 100] }).value);
    expect(satisfaction?.difference).toMatchObject({ marked: true, word: "rose" });
  });

  it("compares nothing where nobody answered about an earlier edition", async () => {
    const { trends, comparisons } = await report("all", show.earlier);
    expect(comparisons).toBe(0);
    expect(trends.every(({ difference }) => difference === null)).toBe(true);
  });

  it("gives recommendation, satisfaction index and zone of tolerance as the heart does", async () => {
    const { nps, acsi, tolerance } = await report();
    const column = (item: string) => show.answers.newest.map((answers) => answers[item] ?? null);
    const promoters = netPromoterScore(column("NPS")).value;
    expect(nps.editions.at(-1)).toMatchObject({ value: promoters?.score, low: promoters?.low, high: promoters?.high, n: 36 });
    expect(acsi.editions[0]).toMatchObject({ hidden: "not_asked" });
    const index = acsiStyleFromAnswers({ a: column("SAT1"), b: column("SAT2"), c: column("SAC3") }).value;
    expect(acsi.editions[1]?.value).toBeCloseTo(index?.value ?? Number.NaN, 6);
    const zone = zoneOfTolerance({ desired: column("A05.desired"), adequate: column("A05.adequate"), perceived: column("A05.perceived") });
    expect(tolerance.find(({ attribute }) => attribute === "A05")).toMatchObject({ n: zone.n, counts: { below: zone.value?.below, rejected: zone.value?.rejected } });
    expect(tolerance).toHaveLength(5);
  });

  it("says of what was not asked that it was not asked", async () => {
    const { tolerance, map, service, closeness, expectations } = await report("all", show.earlier);
    expect([tolerance, map, service]).toEqual([[], null, []]);
    expect(closeness.gap.hidden).toBe("not_asked");
    expect(expectations.technical.hidden).toBe("not_asked");
  });

  it("sets service attributes beside those of the editions that were asked about them, and beside no others", async () => {
    expect((await report()).attributesBefore).toEqual([]);
    const { organizerId } = organizer;
    const asked = await report();
    const next = await inTenantTransaction(organizerId, async ({ db }) => {
      const { showId } = await db.edition.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: show.newest } } });
      return (await db.edition.create({ data: { organizerId, showId, name: "2027", startsOn: daysAgo(2), endsOn: daysAgo(1) } })).id;
    });
    const later = await report("all", next);
    expect(later.attributesBefore.map(({ edition }) => edition.id)).toEqual([show.newest]);
    expect(later.attributesBefore[0]?.tolerance).toEqual(asked.tolerance);
    expect(later.attributesBefore[0]?.map).toEqual(asked.map?.rows);
    expect((await report({ segment: "Tiny" }, next)).attributesBefore.flatMap(({ map, tolerance }) => [...map.flatMap(({ importance, performance }) => [importance.value, performance.value]), ...tolerance.map(({ levels }) => levels)]).filter((value) => value !== null)).toEqual([]);
    await inTenantTransaction(organizerId, ({ db }) => db.edition.delete({ where: { organizerId_id: { organizerId, id: next } } }));
  });

  it("withholds a single comment without a name, and another organizer's edition altogether", async () => {
    const { comments } = await report();
    expect(comments).toMatchObject({ total: 1, withheld: 1, shown: [] });
    expect(await withTenant(other.organizerId, (tenant) => getReport(tenant, show.newest, "all"))).toBeNull();
  });
});

describe("a small segment", () => {
  const figuresOf = (of: EditionReport) => [...of.trends.flatMap((row) => [...row.editions, ...(row.whole ? [row.whole.figure] : [])]), ...of.nps.editions, ...of.csat.editions, ...of.acsi.editions, ...(of.map?.rows.flatMap((row) => [row.importance, row.performance]) ?? []), ...of.service.flatMap((row) => [row.performance, row.expectation, row.gap]), of.closeness.gap];

  it("shows no figure, in whatever part of the report it is asked for, and neither does the one that would give it away", async () => {
    for (const segment of ["Tiny", "Middle"]) expect(figuresOf(await report({ segment })).filter(({ value }) => value !== null)).toEqual([]);
    const large = await report({ segment: "Large" });
    expect(large.trends[0]?.editions.map(({ n }) => n)).toEqual([SEGMENT_SIZES.Large, SEGMENT_SIZES.Large]);
  });

  it("cannot be worked out by adding and subtracting what the page and its filters show", async () => {
    const views = [await report(), ...(await Promise.all(["Large", "Middle", "Tiny"].map((segment) => report({ segment }))))];
    for (const key of TRENDS) {
      const shown = views.flatMap((view) => view.trends.find((row) => row.key === key)?.editions.at(-1) ?? []).flatMap((figure) => (figure.value === null ? [] : [{ sum: figure.value * figure.n, n: figure.n }]));
      expect(shown.length).toBeGreaterThan(1);
      expect(reachable(shown).filter((n) => n > 0 && n < 5)).toEqual([]);
    }
  });

  it("is withheld in the file too, where the rows of segments stand beside the whole", async () => {
    const t = createTranslator({ locale: "en", messages: MESSAGES.en, namespace: "reports" });
    const file = reportFile(await report(), { t, construct: (key) => key, locale: "en" });
    const rows = file.split("\r\n").filter((line) => line.startsWith("By segment"));
    expect(rows.filter((line) => line.includes(",Large,")).every((line) => /,\d+\.\d\d,/.test(line) || /,-\d+\.\d\d,/.test(line))).toBe(true);
    for (const segment of ["Tiny", "Middle"]) {
      const own = rows.filter((line) => line.includes(`,${segment},`));
      expect(own).toHaveLength(TRENDS.length + 1);
      expect(own.filter((line) => /\d\.\d\d/.test(line))).toEqual([]);
    }
  });
});

/** How many exhibitors stand behind every sum that adding and subtracting the shown ones gives. */
function reachable(shown: readonly { readonly n: number }[]): number[] {
  return shown.reduce<number[]>((sums, { n }) => sums.flatMap((sum) => [sum, sum + n, sum - n]), [0]);
}
