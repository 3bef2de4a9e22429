import { afterAll, beforeAll, expect, it } from "vitest";

import { explore } from "@/lib/explore/data";
import { queryInAddress } from "@/lib/explore/schema";
import { BREAK_DOWNS } from "@/lib/explore/types";
import { createTranslator } from "next-intl";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { MESSAGES } from "@/lib/i18n/messages";
import { NO_FILTERS, type PortfolioFilters } from "@/lib/portfolio/schema";
import { reportFile } from "@/lib/reports/file";
import { getReport } from "@/lib/reports/report";
import { readReferral } from "@/lib/retention/referral";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();

/** Anonymous and named answers to the recommendation question, by edition of one show and by segment. */
const ANSWERS = [
  { Alpha: [9, 6], Beta: [3, 5], Gamma: [6, 4] },
  { Alpha: [2, 7], Beta: [0, 6], Gamma: [1, 5] },
  { Alpha: [8, 3], Beta: [7, 6], Gamma: [0, 8] },
] as const;
const SEGMENTS = ["Alpha", "Beta", "Gamma"] as const;

interface Person {
  readonly named: boolean;
  readonly edition: string;
  readonly segment: string;
  readonly promoter: number;
}

/** A figure that a page shows: how many stand behind it and what they add up to. */
interface Seen {
  readonly where: string;
  readonly n: number;
  readonly sum: number;
}

let house: SmallOrganizer;
let showId = "";
const editions: string[] = [];
const people: Person[] = [];

/** What an answer adds to the net promoter score. */
const weight = (value: number): number => (value >= 9 ? 1 : value <= 6 ? -1 : 0);

beforeAll(async () => {
  house = await seedSmallOrganizer("overlap");
  const { organizerId, memberId, formVersionId } = house;
  await inTenantTransaction(organizerId, async ({ db, ...tenant }) => {
    await db.answer.deleteMany({ where: { organizerId } });
    showId = (await db.show.create({ data: { organizerId, name: "Overlap Fair" } })).id;
    let place = 0;
    for (const [index, bySegment] of ANSWERS.entries()) {
      const { id: edition } = await db.edition.create({ data: { organizerId, showId, name: `No ${index}`, startsOn: daysAgo(500 - index * 200), endsOn: daysAgo(497 - index * 200) } });
      editions.push(edition);
      for (const segment of SEGMENTS) {
        const [anonymous, named] = bySegment[segment];
        for (let k = 0; k < anonymous + named; k++, place++) {
          const { id: exhibitorId } = await createExhibitor({ db, ...tenant }, { name: `Firm ${place}`, nameLocal: null, externalKey: null, segment, country: k % 2 ? "DE" : "CN", city: null, website: null, note: null, ownerMemberId: k % 3 === 0 ? memberId : null });
          const contact = k < anonymous ? null : await db.contact.create({ data: { organizerId, exhibitorId, name: "Kim" } });
          const { id: responseId } = await db.response.create({ data: { organizerId, formVersionId, exhibitorId, contactId: contact?.id ?? null, editionId: edition, language: "en", answeredOn: daysAgo(480 - index * 200) } });
          const value = (place * 7 + index * 3) % 11;
          await db.answer.create({ data: { organizerId, responseId, item: "NPS", value } });
          people.push({ named: contact !== null, edition, segment, promoter: weight(value) });
        }
      }
    }
  });
});
afterAll(closeConnections);

const total = (of: readonly Person[]) => ({ n: of.length, sum: of.reduce((sum, { promoter }) => sum + promoter, 0) });
const netSum = (value: number, n: number) => Math.round((value * n) / 100);

/** Every recommendation figure of an edition, or of all, that Explore, the report, its file and the retention card show under any filters. */
async function everythingSeen(): Promise<{ readonly scope: string | null; readonly segment: string | null; readonly seen: Seen }[]> {
  const found: { scope: string | null; segment: string | null; seen: Seen }[] = [];
  const t = createTranslator({ locale: "en", messages: MESSAGES.en, namespace: "reports" });
  await withTenant(house.organizerId, async (tenant) => {
    for (const edition of [null, ...editions]) {
      for (const segment of [null, ...SEGMENTS]) {
        for (const by of BREAK_DOWNS.filter((each) => each === "none" || each === "segment" || each === "edition" || each === "show")) {
          const query = { ...queryInAddress({ measure: "nps", by }), edition, segment };
          const { rows, total: all } = await explore(tenant, query, TODAY);
          for (const row of [...rows, all]) {
            if (row.value === null) continue;
            const [scope, part] = row === all ? [edition, segment] : by === "edition" ? [row.key, segment] : by === "segment" ? [edition, row.key] : [edition, segment];
            found.push({ scope, segment: part, seen: { where: `Explore by ${by}`, n: row.n, sum: netSum(row.value, row.n) } });
          }
        }
        if (edition === null) continue;
        const report = await getReport(tenant, edition, segment === null ? "all" : { segment });
        if (!report) throw new Error("There is a report of every edition.");
        report.nps.editions.forEach((figure, place) => {
          if (figure.value !== null) found.push({ scope: report.editions[place]?.id ?? null, segment, seen: { where: "report", n: figure.n, sum: netSum(figure.value, figure.n) } });
        });
        for (const row of segment === null ? report.bySegment : []) {
          const figure = row.figures.NPS;
          if (figure.value !== null) found.push({ scope: edition, segment: row.segment, seen: { where: "report by segment", n: figure.n, sum: netSum(figure.value, figure.n) } });
        }
        const file = reportFile(report, { t, construct: (key) => key, locale: "en" });
        expect(file.split("\r\n").filter((line) => line.includes("Net promoter score") && /,-?\d+\.\d\d,/.test(line)).length, "the file shows no more than the page").toBe(
          report.nps.editions.filter(({ value }) => value !== null).length + (segment === null ? report.bySegment.filter(({ figures }) => figures.NPS.value !== null).length : 0),
        );
      }
    }
  });
  return found;
}

it("no pair of recommendation figures under overlapping filters differs by one to four anonymous people, whatever the page", async () => {
  const found = await everythingSeen();
  expect(found.length).toBeGreaterThan(40);
  const groups = new Map<string, Seen[]>();
  for (const { scope, segment, seen } of found) {
    if (scope === null) continue;
    const key = `${scope} ${segment ?? "all"}`;
    groups.set(key, [...(groups.get(key) ?? []), seen]);
  }
  const leaks: string[] = [];
  for (const [key, seen] of groups) {
    const [edition = "", segment = ""] = key.split(" ");
    const here = people.filter((person) => person.edition === edition && (segment === "all" || person.segment === segment));
    const named = total(here.filter((person) => person.named));
    // whoever is named can be taken away by their cards: what is left of a figure is its anonymous people
    for (const { where, n, sum } of seen) {
      if (n < named.n) continue;
      const left = { n: n - named.n, sum: sum - named.sum };
      if (left.n > 0 && left.n < 5) leaks.push(`${where}, ${key}: ${left.n} anonymous people left, adding up to ${left.sum}`);
    }
    // and any two figures of the same group
    for (const a of seen) for (const b of seen) if (a.n > b.n && a.n - b.n < 5) leaks.push(`${a.where} − ${b.where}, ${key}: ${a.n - b.n} people`);
  }
  // the whole of an edition against its segments, however they are shown
  for (const edition of editions) {
    const whole = groups.get(`${edition} all`) ?? [];
    const shownOf = (segment: string) => [{ where: `nothing of ${segment}`, n: 0, sum: 0 }, ...(groups.get(`${edition} ${segment}`) ?? [])];
    for (const all of whole) {
      for (const a of shownOf("Alpha")) for (const b of shownOf("Beta")) for (const c of shownOf("Gamma")) {
        const unnamed = (figure: Seen, segment: string) => Math.max(0, figure.n - people.filter((person) => person.named && person.edition === edition && person.segment === segment).length);
        const rest = all.n - people.filter((person) => person.named && person.edition === edition).length - unnamed(a, "Alpha") - unnamed(b, "Beta") - unnamed(c, "Gamma");
        if (rest > 0 && rest < 5) leaks.push(`${all.where} of edition − ${a.where}, ${b.where}, ${c.where}: ${rest} anonymous people`);
      }
    }
  }
  expect([...new Set(leaks)]).toEqual([]);
});

it("the card of recommendation counts named people alone, so that no filter beside it can single out one without a name", async () => {
  const card = (filters: Partial<PortfolioFilters>) => withTenant(house.organizerId, (tenant) => readReferral(tenant, { ...NO_FILTERS, ...filters }, TODAY));
  const recent = people.filter(({ named }) => named);
  expect((await card({})).referral?.n).toBe(recent.length);
  for (const segment of SEGMENTS) expect((await card({ segment })).referralAnswers).toBe(recent.filter((person) => person.segment === segment).length);
  expect((await card({ owner: house.memberId })).referral?.n ?? 7).toBeGreaterThanOrEqual(7);
});
