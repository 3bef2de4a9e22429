import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { mayKnowOf } from "@/lib/people/access";
import { readPeople } from "@/lib/people/data";
import { NO_FILTERS, type PortfolioFilters } from "@/lib/portfolio/schema";
import { departureRisk, type TiedExhibitor } from "@/lib/relationship-quality";
import { recordEvidence } from "@/lib/relationships/mutations";
import type { MemberRole } from "@/lib/tenant/enums";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { createParticipation } from "@/lib/participations/mutations";
import pg from "pg";
import { freshDatabase } from "../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

const database = await freshDatabase();
let mine: SmallOrganizer;
/** Five members by name; the owner came with the organizer. */
const member: Record<string, string> = {};
const exhibitors: { id: string; segment: string; amount: number; contacts: Record<string, number> }[] = [];

const TEAM: Readonly<Record<string, MemberRole>> = { Ada: "manager", Ben: "staff", Cleo: "staff", Dev: "viewer" };

beforeAll(async () => {
  mine = await seedSmallOrganizer("people");
  const { organizerId } = mine;
  member.Owner = mine.memberId;
  const superuser = new pg.Client({ connectionString: database.superUrl });
  await superuser.connect();
  for (const [name, role] of Object.entries(TEAM)) {
    const { rows } = await superuser.query<{ id: string }>("WITH u AS (INSERT INTO users (id, email, name) VALUES (gen_random_uuid(), $1, $2) RETURNING id) INSERT INTO members (organizer_id, id, user_id, role) SELECT $3, gen_random_uuid(), u.id, $4::member_role FROM u RETURNING id", [`${name}@people.example`, name, organizerId, role]);
    member[name] = rows[0]?.id ?? "";
  }
  await superuser.end();
  // ten that speak with Ada alone, nine with Ben and Ada, eight with Cleo and Ben, three with the owner alone
  const groups: [number, Record<string, number>][] = [[10, { Ada: 4 }], [9, { Ben: 3, Ada: 1 }], [8, { Cleo: 1, Ben: 1 }], [3, { Owner: 5 }], [2, {}]];
  for (const [size, contacts] of groups) {
    for (let index = 0; index < size; index++) {
      const amount = 1000 * (exhibitors.length + 1);
      const segment = index % 3 === 0 ? "Core" : "Fringe";
      const owner = Object.keys(contacts)[0];
      const id = await inTenantTransaction(organizerId, async (tenant) => {
        const { id: exhibitorId } = await createExhibitor(tenant, { name: `Company ${exhibitors.length}`, nameLocal: null, externalKey: null, segment, country: "DE", city: null, website: null, note: null, ownerMemberId: owner === undefined ? null : (member[owner] ?? null) });
        await createParticipation(tenant, { exhibitorId, editionId: mine.editionId, status: "held", hall: null, stand: null, area: 10, amount, bookedOn: daysAgo(200), cancelledOn: null, multiYear: false }, TODAY);
        for (const [name, times] of Object.entries(contacts)) {
          await tenant.db.interaction.createMany({ data: Array.from({ length: times }, (_, time) => ({ organizerId, exhibitorId, memberId: member[name] ?? "", channel: "call" as const, direction: "inbound" as const, occurredOn: daysAgo(30 + 40 * time) })) });
        }
        const answer = { channel: "survey" as const, weight: 4, source: "response" as const, sourceId: crypto.randomUUID(), named: true, showId: null, observedOn: daysAgo(10) };
        if (contacts.Ada === 4) await recordEvidence(tenant, exhibitorId, [{ ...answer, construct: "TST", value: 100 }, ...(["TOG", "TOI", "TOC"] as const).map((construct) => ({ ...answer, construct, value: 5 }))], TODAY);
        return exhibitorId;
      });
      exhibitors.push({ id, segment, amount, contacts });
    }
  }
});
afterAll(closeConnections);

const see = (name: string, filters: PortfolioFilters = NO_FILTERS) => withTenant(mine.organizerId, (tenant) => readPeople(tenant, { memberId: member[name] ?? "", role: TEAM[name] ?? "owner" }, filters, TODAY));

describe("what hangs on one person", () => {
  it("is the heart's departure risk with shares of contacts as ties", async () => {
    const book: TiedExhibitor[] = exhibitors.flatMap(({ id, amount, contacts }) => {
      const all = Object.values(contacts).reduce((sum, n) => sum + n, 0);
      return all === 0 ? [] : [{ exhibitorId: id, amount, ties: Object.fromEntries(Object.entries(contacts).map(([name, n]) => [name, (100 * n) / all])) }];
    });
    const { persons } = await see("Owner");
    // the owner, who looks, is left out, and with him whoever has fewest, so that he cannot be worked out
    expect(persons?.map(({ name }) => name)).toEqual(["Ada", "Ben"]);
    for (const person of persons ?? []) {
      const risk = departureRisk(person.name, book).value;
      expect(person.exhibitors).toBe(risk?.exhibitors.length);
      expect(person.total).toBeCloseTo(risk?.total ?? -1, 6);
      expect(person.exposed).toBeCloseTo(risk?.exposed ?? -1, 6);
      expect(person.onlyTie).toBeCloseTo(risk?.onlyTie ?? -1, 6);
    }
  });

  it("counts exhibitors by how many of the team they spoke with, in money too", async () => {
    const { ties, active } = await see("Dev");
    const money = (from: number, to: number) => exhibitors.slice(from, to).reduce((sum, { amount }) => sum + amount, 0);
    // the small organizer's own exhibitor speaks with its owner and brings 9,600
    expect(ties).toEqual([
      { people: 0, exhibitors: 2, revenue: money(30, 32) },
      { people: 1, exhibitors: 14, revenue: money(0, 10) + money(27, 30) + 9600 },
      { people: 2, exhibitors: 17, revenue: money(10, 27) },
      { people: 3, exhibitors: 0, revenue: 0 },
    ]);
    expect(active).toBe(33);
  });

  it("names exhibitors of one person alone with where their trust lies", async () => {
    const { singles } = await see("Owner");
    expect(singles).toHaveLength(10);
    expect(singles?.[0]).toMatchObject({ memberName: "Ada", contacts: 4, revenue: 10_000, transfer: { direction: "staff_to_organizer", leans: true } });
  });
});

describe("what is said of one person", () => {
  const attempts: PortfolioFilters[] = [NO_FILTERS, { ...NO_FILTERS, segment: "Core" }, { ...NO_FILTERS, segment: "Fringe" }];

  it("is never shown to that person, through no filter, nor in anything that an export is made of", async () => {
    for (const filters of [...attempts, { ...NO_FILTERS, owner: member.Ada ?? "" }]) {
      const seen = await see("Ada", filters);
      const text = JSON.stringify([seen.persons, seen.singles]);
      expect(text).not.toContain(member.Ada);
      expect(text).not.toContain('"Ada"');
      expect(seen.singles?.every(({ contacts }) => contacts === 5)).toBe(true);
    }
  });

  it("is for managers alone: staff and viewers get the team's figures and nobody's name", async () => {
    for (const name of ["Ben", "Cleo", "Dev"]) {
      for (const filters of attempts) {
        const seen = await see(name, filters);
        expect([seen.persons, seen.singles]).toEqual([null, null]);
        expect(JSON.stringify(seen)).not.toMatch(/Ada|Ben|Cleo|Company/);
      }
    }
  });

  it("needs seven exhibitors, and is the same through every filter, so that nothing can be subtracted", async () => {
    const whole = (await see("Owner")).persons;
    expect(whole?.every(({ exhibitors: n }) => n >= 7)).toBe(true);
    for (const filters of attempts) expect((await see("Owner", filters)).persons).toEqual(whole);
  });

  it("leaves out a second person where one alone would be left out and could be worked out from the whole", async () => {
    // the owner has four exhibitors: to Ada two are left out, the owner and herself; to the owner only he himself
    expect((await see("Ada")).persons?.map(({ name }) => name)).toEqual(["Ben", "Cleo"]);
    await withTenant(mine.organizerId, ({ db }) => db.interaction.updateMany({ where: { organizerId: mine.organizerId, memberId: mine.memberId }, data: { withdrawnAt: TODAY } }));
    expect((await see("Ada")).persons?.map(({ name }) => name)).toEqual(["Ben"]);
  });

  it("is said by one rule", () => {
    expect(mayKnowOf({ memberId: "a", role: "manager" }, "b")).toBe(true);
    expect(mayKnowOf({ memberId: "a", role: "owner" }, "a")).toBe(false);
    expect(mayKnowOf({ memberId: "a", role: "staff" }, "b")).toBe(false);
  });
});
