import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { allowed } from "@/lib/explore/allowed";
import { explore } from "@/lib/explore/data";
import { type ExploreQuery, exploreQuery, MEASURE_IDS, queryInAddress } from "@/lib/explore/schema";
import { breakDownsOf, chartsOf, type ExploreRow } from "@/lib/explore/types";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { type Query, shareInterval, suppressQueries } from "@/lib/relationship-quality";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();

interface Respondent {
  readonly id: string;
  readonly named: boolean;
  readonly show: string;
  readonly edition: string;
  readonly segment: string;
  readonly value: number;
}

let here: SmallOrganizer;
let other: SmallOrganizer;
const people: Respondent[] = [];
const shows: string[] = [];
const editions: { id: string; show: string }[] = [];
const SEGMENTS = ["Alpha", "Beta", "Gamma"];
/** Anonymous answers of each edition: too few of their own, enough together, and one edition alone in its show. */
const ANONYMOUS = [2, 9, 4, 12, 3];
const NAMED = [6, 8, 2, 7, 0];

const ask = (query: ExploreQuery, by = here) => withTenant(by.organizerId, (tenant) => explore(tenant, query, TODAY));
const plain = (measure: string, by: string, filters: Partial<ExploreQuery> = {}): ExploreQuery => ({ ...queryInAddress({ measure, by }), ...filters });
const row = (rows: readonly ExploreRow[], key: string | null) => rows.find((each) => each.key === key);

beforeAll(async () => {
  [here, other] = [await seedSmallOrganizer("explore"), await seedSmallOrganizer("stranger")];
  const { organizerId, formVersionId } = here;
  await inTenantTransaction(organizerId, async (tenant) => {
    const { db } = tenant;
    await db.answer.deleteMany({ where: { organizerId } });
    for (const [index, count] of ANONYMOUS.entries()) {
      if (index === 0 || index === 2 || index === 4) shows.push((await db.show.create({ data: { organizerId, name: `Fair ${index}` } })).id);
      const show = shows.at(-1) ?? "";
      const { id: edition } = await db.edition.create({ data: { organizerId, showId: show, name: `No ${index}`, startsOn: daysAgo(500 - index * 90), endsOn: daysAgo(497 - index * 90) } });
      editions.push({ id: edition, show });
      for (let k = 0; k < count + (NAMED[index] ?? 0); k++) {
        const segment = SEGMENTS[(k + index) % 3] ?? "Alpha";
        const { id } = await createExhibitor(tenant, { name: `Firm ${index} ${k}`, nameLocal: null, externalKey: null, segment, country: k % 2 ? "DE" : "CN", city: null, website: null, note: null, ownerMemberId: k % 4 === 0 ? here.memberId : null });
        const named = k >= count;
        const contact = named ? await db.contact.create({ data: { organizerId, exhibitorId: id, name: "Kim" } }) : null;
        const response = await db.response.create({ data: { organizerId, formVersionId, exhibitorId: id, contactId: contact?.id ?? null, editionId: edition, language: "en", answeredOn: daysAgo(480 - index * 90) } });
        const value = (k * 7 + index * 3) % 11;
        await db.answer.create({ data: { organizerId, responseId: response.id, item: "NPS", value } });
        people.push({ id: response.id, named, show, edition, segment, value });
      }
      await db.participation.create({ data: { organizerId, exhibitorId: here.exhibitorId, editionId: edition, status: index < 3 ? "held" : "declined", area: 10 + index, amount: 1000 * (index + 1) } });
    }
  });
});
afterAll(closeConnections);

describe("a measure", () => {
  it("adds up the stands booked or held, each edition counted, as by hand", async () => {
    const found = await ask(plain("revenue", "show"));
    // 1,000 + 2,000 at the first fair, 3,000 at the second, and three of 9,600 of the fixture's own
    expect(found.total).toMatchObject({ value: 34_800, n: 6, low: null });
    expect(row(found.rows, shows[0] ?? "")).toMatchObject({ value: 3000, n: 2 });
    expect((await ask(plain("yield", "none", { show: shows[0] ?? null }))).total.value).toBeCloseTo(3000 / 21, 9);
  });

  it("that is a share carries the heart's interval, and leavers stay in its denominator", async () => {
    const { total } = await ask(plain("retention", "none", { show: shows[0] ?? null }));
    expect(total).toMatchObject({ n: 1, value: null, hidden: "too_few" });
    const kept = await ask(plain("inbound", "none"));
    expect(kept.total).toMatchObject({ n: 1, hidden: "too_few" });
    const leaving = await ask(plain("leaving", "none"));
    const interval = shareInterval(Math.round(((leaving.total.value ?? 0) * leaving.total.n) / 100), leaving.total.n).value;
    expect(leaving.total).toMatchObject({ value: interval?.share, low: interval?.low, high: interval?.high });
  });

  it("of complaints counts what is due: on time, late, solved and confirmed, as by hand", async () => {
    const { organizerId, exhibitorId, memberId } = other;
    await inTenantTransaction(organizerId, async ({ db }) => {
      await db.complaint.deleteMany({ where: { organizerId } });
      const plain = { organizerId, exhibitorId, memberId, text: "noise", severity: "minor" as const, raisedOn: daysAgo(60), answerDueOn: daysAgo(58), resolveDueOn: daysAgo(50) };
      const closed = { ...plain, status: "closed" as const, firstAnsweredOn: daysAgo(59), resolution: "later" as const, resolvedOn: daysAgo(52) };
      await db.complaint.createMany({
        data: [
          ...Array.from({ length: 4 }, () => ({ ...closed, outcome: "settled" as const, confirmedOn: daysAgo(51) })),
          { ...closed, outcome: "not_settled", confirmedOn: daysAgo(51) },
          { ...closed, firstAnsweredOn: daysAgo(57), resolvedOn: daysAgo(49) },
          { ...closed, resolution: "never", resolvedOn: daysAgo(52) },
          // late in both; not due in either; withdrawn, so that it counts nowhere
          plain,
          { ...plain, answerDueOn: daysAgo(-2), resolveDueOn: daysAgo(-9) },
          { ...plain, status: "withdrawn", withdrawnReason: "entered twice" },
        ],
      });
    });
    const of = async (measure: string) => (await ask(plain(measure, "none"), other)).total;
    expect(await of("complaints")).toMatchObject({ value: 9, n: 9 });
    expect(await of("complaintsOpen")).toMatchObject({ value: 2, n: 2 });
    for (const [measure, k, n] of [["complaintsAnswered", 6, 8], ["complaintsSolved", 5, 8], ["complaintsConfirmed", 4, 7]] as const) {
      const { share, low, high } = shareInterval(k, n).value ?? { share: null, low: null, high: null };
      expect(await of(measure), measure).toMatchObject({ value: share, low, high, n });
    }
  });

  it("of what an edition sold, and who came back, is not changed by filing an exhibitor away", async () => {
    const [revenue, retention] = [await ask(plain("revenue", "edition")), await ask(plain("retention", "edition"))];
    const { organizerId } = here;
    const filed = await inTenantTransaction(organizerId, async ({ db }) => {
      const { exhibitorId } = await db.participation.findFirstOrThrow({ where: { organizerId } });
      await db.exhibitor.update({ where: { organizerId_id: { organizerId, id: exhibitorId } }, data: { archivedAt: new Date() } });
      return exhibitorId;
    });
    expect(await ask(plain("revenue", "edition"))).toEqual(revenue);
    expect(await ask(plain("retention", "edition"))).toEqual(retention);
    expect((await ask(plain("exhibitors", "none"))).total.value).toBe(people.length);
    await inTenantTransaction(organizerId, ({ db }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id: filed } }, data: { archivedAt: null } }));
  });

  it("knows every break-down it is offered with, on real rows", async () => {
    for (const measure of MEASURE_IDS) {
      for (const by of breakDownsOf(measure)) {
        const found = await ask(plain(measure, by));
        expect(found.rows.reduce((sum, { n }) => sum + n, 0), `${measure} by ${by}`).toBeLessThanOrEqual(found.total.n);
        for (const each of [...found.rows, found.total]) if (each.value !== null && each.low !== null) expect(each.low, `${measure} by ${by}`).toBeLessThanOrEqual(each.value);
      }
    }
  });

  it("by segment has n that add up to all, because every exhibitor is in one", async () => {
    const found = await ask(plain("exhibitors", "segment"));
    expect(found.rows.reduce((sum, { n }) => sum + n, 0)).toBe(found.total.n);
  });

  it("is nothing of another organizer's, whatever id is in the address", async () => {
    expect((await ask(plain("revenue", "none", { edition: other.editionId }))).total).toMatchObject({ n: 0, value: 0 });
    expect((await ask(plain("nps", "none"), other)).total.n).toBe(0);
  });
});

describe("anonymous answers", () => {
  it("are counted by edition where enough stand together, and left out where one edition would stand alone", async () => {
    const { rows } = await ask(plain("nps", "edition"));
    const second = row(rows, editions[1]?.id ?? "");
    const last = row(rows, editions[4]?.id ?? "");
    expect(second).toMatchObject({ n: 17, namedOnly: false });
    expect(last).toMatchObject({ n: 0, value: null, namedOnly: true, hidden: "too_few" });
  });

  it("are left out wherever a question narrows to something of an exhibitor's own", async () => {
    const found = await ask(plain("nps", "segment"));
    for (const segment of SEGMENTS) expect(row(found.rows, segment)?.n).toBe(people.filter((person) => person.named && person.segment === segment).length);
    expect((await ask(plain("nps", "none", { segment: "Alpha" }))).total).toMatchObject({ namedOnly: true });
  });

  it("cannot be had back by any questions asked together, however they are combined", async () => {
    const filter = fc.record({
      by: fc.constantFrom("none", "show", "edition", "quarter", "segment", "country", "stage", "firstTimer", "band"),
      show: fc.option(fc.nat(2)),
      edition: fc.option(fc.nat(4)),
      segment: fc.option(fc.constantFrom(...SEGMENTS)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(filter, { minLength: 4, maxLength: 12 }), async (asked) => {
        const given: Query[] = [];
        for (const [index, { by, show, edition, segment }] of asked.entries()) {
          const query = plain("nps", by, { show: show === null ? null : (shows[show] ?? null), edition: edition === null ? null : (editions[edition]?.id ?? null), segment });
          const found = await ask(query);
          for (const [place, each] of [...found.rows, { ...found.total, key: "all" }].entries()) {
            if (each.value === null) continue;
            const inside = people.filter((person) => matches(query, person) && (each.key === "all" || keyOf(query.by, person) === each.key || !known(query.by)));
            // who is in a figure shows by its n: with the anonymous or without
            const counted = each.n === inside.filter(({ named }) => named).length ? [] : inside.filter(({ named }) => !named);
            if (known(query.by) || each.key === "all") {
              expect(each.n).toBe(inside.filter(({ named }) => named).length + counted.length);
              // the named are readable on their cards, so what is left of a figure is its anonymous part
              if (counted.length > 0) given.push({ id: `${index} ${place}`, members: counted.map(({ id }) => id) });
            } else expect(each.n).toBeLessThanOrEqual(people.filter((person) => person.named && matches(query, person)).length);
          }
        }
        expect(suppressQueries([], { alreadyShown: given }).alreadyLeaking).toBe(false);
      }),
      { numRuns: 12 },
    );
  });
});

describe("who may ask", () => {
  const staff = { role: "staff" } as const;
  const manager = { role: "manager" } as const;

  it("what is said of staff, and anything by who looks after an exhibitor, is for managers", () => {
    expect(allowed(staff, plain("TST", "segment")).measure).toBe("exhibitors");
    expect(allowed(staff, plain("AFF", "owner")).by).toBe("none");
    expect(allowed(manager, plain("AFF", "owner")).by).toBe("owner");
    expect(allowed(manager, plain("FRI", "owner")).by).toBe("none");
    expect(allowed(staff, plain("revenue", "none", { owner: here.memberId })).owner).toBeNull();
  });

  it("means by who looks after them cannot be narrowed as well, so that none is the difference of two", () => {
    expect(allowed(manager, plain("nps", "owner", { segment: "Alpha", show: shows[0] ?? null }))).toMatchObject({ by: "owner", segment: null, show: null });
    expect(allowed(manager, plain("nps", "none", { owner: here.memberId })).owner).toBeNull();
  });

  it("by who looks after them nothing under seven is shown", async () => {
    const { rows } = await ask(allowed(manager, plain("nps", "owner")));
    expect(rows.length).toBe(2);
    for (const each of rows) if (each.n < 7) expect(each.value).toBeNull();
  });
});

it("every question of the grammar is read back as it was stored, and what is none is refused", () => {
  for (const measure of MEASURE_IDS) for (const by of breakDownsOf(measure)) for (const chart of chartsOf(by)) expect(exploreQuery.parse(JSON.parse(JSON.stringify(plain(measure, by, { chart }))))).toMatchObject({ measure, by, chart });
  expect(exploreQuery.safeParse({ ...plain("nps", "none"), measure: "1; DROP TABLE answers" }).success).toBe(false);
  expect(exploreQuery.safeParse({ ...plain("exhibitors", "none"), by: "edition" }).success).toBe(false);
  expect(exploreQuery.safeParse({ ...plain("exhibitors", "none"), chart: "line" }).success).toBe(false);
});

function matches({ show, edition, segment }: ExploreQuery, person: Respondent): boolean {
  return (show === null || person.show === show) && (edition === null || person.edition === edition) && (segment === null || person.segment === segment);
}

/** Break-downs whose groups the test can work out by itself; of the others it holds the n. */
function known(by: ExploreQuery["by"]): boolean {
  return by === "none" || by === "show" || by === "edition" || by === "segment";
}

function keyOf(by: ExploreQuery["by"], person: Respondent): string | null {
  return by === "show" ? person.show : by === "edition" ? person.edition : by === "segment" ? person.segment : null;
}
