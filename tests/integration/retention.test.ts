import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { NO_FILTERS, type PortfolioFilters } from "@/lib/portfolio/schema";
import { listEditions, readMoves } from "@/lib/retention/data";
import { readLoyaltyMap } from "@/lib/retention/loyalty";
import { mayShow, readReferral } from "@/lib/retention/referral";
import { cohortsOf, moneyOf, pairsOf, paceOf, recoveredOf } from "@/lib/retention/shape";
import { type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();
let mine: SmallOrganizer;
let showId: string;
const on = (text: string) => new Date(`${text}T00:00:00Z`);
const ask = <T>(question: (tenant: Tenant) => Promise<T>) => withTenant(mine.organizerId, question);

/** Of each exhibitor of the fair: what is on record at its editions 2023, 2024, 2025 and 2027 (still ahead); space in brackets. */
const LIFE: Readonly<Record<string, { readonly segment: string; readonly archived?: boolean; readonly at: readonly (string | null)[] }>> = {
  stays: { segment: "Core", at: ["held 20", "held 30", "held 30", "booked 24"] },
  declines: { segment: "Core", at: ["held 20", "held 10", "declined", null] },
  returns: { segment: "Core", at: ["held 20", null, "held 20", "offered"] },
  silent: { segment: "Fringe", archived: true, at: ["held 20", null, null, null] },
  cancels: { segment: "Fringe", at: [null, "held 40", "cancelled", null] },
  fresh: { segment: "Fringe", at: [null, "held 10", "held 10", null] },
};

beforeAll(async () => {
  mine = await seedSmallOrganizer("retention");
  const { organizerId } = mine;
  await ask(async ({ db }) => {
    const show = await db.show.create({ data: { organizerId, name: "Fair" } });
    showId = show.id;
    const editions = [];
    for (const year of [2023, 2024, 2025, 2027]) editions.push(await db.edition.create({ data: { organizerId, showId, name: `${year}`, startsOn: on(`${year}-06-01`), endsOn: on(`${year}-06-04`), bookingDeadline: on(`${year}-02-01`) } }));
    for (const [name, { segment, archived, at }] of Object.entries(LIFE)) {
      const { id: exhibitorId } = await db.exhibitor.create({ data: { organizerId, name, segment, archivedAt: archived ? TODAY : null } });
      for (const [place, record] of at.entries()) {
        const [status, area] = record?.split(" ") ?? [];
        if (status !== "held" && status !== "booked" && status !== "declined" && status !== "cancelled" && status !== "offered") continue;
        const size = area === undefined ? null : Number(area);
        // everybody books 20 days after the edition before, and "fresh" has no booking day
        const bookedOn = place === 0 || name === "fresh" || size === null ? null : on(`${[2022, 2023, 2024, 2025][place]}-06-24`);
        await db.participation.create({ data: { organizerId, exhibitorId, editionId: editions[place]?.id ?? "", status, area: size, amount: size === null ? null : size * 100, bookedOn } });
      }
      if (name === "stays") {
        const complained = { raisedOn: on("2024-05-01"), answerDueOn: on("2024-05-03"), resolveDueOn: on("2024-05-15") };
        await db.complaint.create({ data: { organizerId, exhibitorId, memberId: mine.memberId, text: "No power on the first morning", severity: "serious", ...complained } });
      }
      if (name === "declines") await db.exhibitorPromise.create({ data: { organizerId, exhibitorId, memberId: mine.memberId, text: "A corner stand", madeOn: on("2024-01-01"), dueOn: on("2024-02-01"), status: "broken", settledOn: on("2024-03-01") } });
    }
  });
});
afterAll(closeConnections);

const filtered = (more: Partial<PortfolioFilters> = {}): PortfolioFilters => ({ ...NO_FILTERS, show: showId, ...more });
const read = (filters: PortfolioFilters) => ask(async (tenant) => ({ editions: await listEditions(tenant, filters), moves: await readMoves(tenant, filters) }));

describe("from one edition to the next", () => {
  it("counts who stayed, left in which way, returned and came new; archived leavers stay in the denominator", async () => {
    const { editions, moves } = await read(filtered());
    const pairs = pairsOf(editions, moves, TODAY).map(({ from, to, retention, money, ...counts }) => ({ pair: `${from.name} ${to.name}`, share: retention && [retention.k, retention.n], ...counts, lost: money.lost }));
    expect(pairs).toEqual([
      { pair: "2023 2024", share: [2, 4], decided: true, before: 4, retained: 2, declined: 0, cancelled: 0, silent: 2, won: 2, returned: 0, after: 4, lost: 4000 },
      { pair: "2024 2025", share: [2, 4], decided: true, before: 4, retained: 2, declined: 1, cancelled: 1, silent: 0, won: 0, returned: 1, after: 3, lost: 5000 },
      { pair: "2025 2027", share: [1, 3], decided: false, before: 3, retained: 1, declined: 0, cancelled: 0, silent: 2, won: 0, returned: 0, after: 1, lost: 3000 },
    ]);
  });

  it("adds up: those before are the stayers and the leavers, those after the stayers, the new and the returned", async () => {
    for (const filters of [filtered(), filtered({ segment: "Core" }), filtered({ segment: "Fringe" }), NO_FILTERS]) {
      const { editions, moves } = await read(filters);
      for (const pair of pairsOf(editions, moves, TODAY)) {
        expect(pair.retained + pair.declined + pair.cancelled + pair.silent).toBe(pair.before);
        expect(pair.retained + pair.won + pair.returned).toBe(pair.after);
      }
    }
  });

  it("measures space and money of those who stayed, and the yield over what has both", async () => {
    const { editions, moves } = await read(filtered());
    expect(pairsOf(editions, moves, TODAY)[0]?.money).toEqual({ up: 1, same: 0, down: 1, areaChange: 0, amountChange: 0, lost: 4000, won: 5000, returned: 0 });
    expect(moneyOf(editions, moves).map(({ edition, stands, area, perSquareMetre }) => [edition.name, stands, area, perSquareMetre])).toEqual([["2023", 4, 80, 100], ["2024", 4, 90, 100], ["2025", 3, 60, 100], ["2027", 1, 24, 100]]);
  });
});

describe("first-timers", () => {
  it("are followed from their first stand; the first edition on record has none, an edition ahead is no answer yet", async () => {
    const { editions, moves } = await read(filtered());
    const { cohorts, steps } = cohortsOf(editions, moves, TODAY);
    expect(cohorts.map(({ edition, size, there }) => [edition.name, size, there])).toEqual([["2024", 2, [1, null]], ["2025", 0, [null]]]);
    expect(steps.map(({ later, share }) => [later, share?.k, share?.n])).toEqual([[1, 1, 2]]);
  });
});

describe("when they book again", () => {
  it("counts bookings by day over all who had a stand, and those without a day apart", async () => {
    const { editions, moves } = await read(filtered());
    const [first, second] = paceOf(editions, moves, TODAY);
    expect(first?.marks.map(({ by, share }) => [by, share?.k, share?.n])).toEqual([["d0", 0, 4], ["d30", 2, 4], ["d60", 2, 4], ["d90", 2, 4], ["deadline", 2, 4]]);
    expect([second?.undated, second?.marks[1]?.share?.k]).toEqual([1, 1]);
  });

  it("says nothing of a day that has not come", async () => {
    const { editions, moves } = await read(filtered());
    expect(paceOf(editions, moves, on("2024-06-30"))[1]?.marks.map(({ share }) => share === null)).toEqual([false, true, true, true, true]);
  });
});

describe("recovery, referral and loyalty", () => {
  it("counts as recovered who came back after a complaint or a broken promise, of all who had one", async () => {
    const { editions, moves } = await read(filtered());
    expect(recoveredOf(editions, moves, TODAY)).toEqual({ k: 1, n: 2 });
  });

  it("hides the recommendation of few, and of all but few, whatever the filter", async () => {
    expect([mayShow(4, 4, false), mayShow(5, 5, false), mayShow(5, 9, true), mayShow(5, 10, true), mayShow(4, 40, true), mayShow(40, 40, true)]).toEqual([false, true, false, true, false, true]);
    expect(await ask((tenant) => readReferral(tenant, filtered(), TODAY))).toEqual({ referral: null, referralAnswers: 0 });
  });

  it("places nobody of whom attitude or a second edition is missing", async () => {
    expect(await ask((tenant) => readLoyaltyMap(tenant, filtered(), TODAY))).toMatchObject({ placed: 0, spurious: null });
  });
});

describe("an organizer without a second edition", () => {
  it("has no pairs, no cohorts and no shares", async () => {
    const none = { ...NO_FILTERS, show: "00000000-0000-7000-8000-000000000000" };
    const { editions, moves } = await read(none);
    expect([pairsOf(editions, moves, TODAY), cohortsOf(editions, moves, TODAY), paceOf(editions, moves, TODAY)]).toEqual([[], { cohorts: [], steps: [] }, []]);
  });
});
