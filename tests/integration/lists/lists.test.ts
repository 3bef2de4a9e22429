import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { columnOf } from "@/lib/lists/columns/column";
import { DESCRIPTIONS } from "@/lib/lists/columns/nouns";
import { countRows, groupRows, listIds, listRows } from "@/lib/lists/data";
import { paramsOf } from "@/lib/lists/address";
import { listState } from "@/lib/lists/state";
import { LIST_NOUNS, type ListNoun } from "@/lib/lists/types";
import { withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";
import { COMPANIES, type ListedOrganizer, seedListedOrganizer } from "./organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
let quay: ListedOrganizer;

beforeAll(async () => {
  await superuser.connect();
  quay = await seedListedOrganizer("quay");
  // another organizer with rows everywhere: nothing of it may ever be counted
  await seedListedOrganizer("other");
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

const state = (noun: ListNoun, query: string) => listState(DESCRIPTIONS[noun], paramsOf(query));
const names = async (noun: ListNoun, query: string) => (await rows(noun, query)).map((row) => String(row.values[0]));
const rows = (noun: ListNoun, query: string) => withTenant(quay.organizerId, (tenant) => listRows(tenant, DESCRIPTIONS[noun], state(noun, query), TODAY, 500));
const count = (noun: ListNoun, query: string) => withTenant(quay.organizerId, (tenant) => countRows(tenant, DESCRIPTIONS[noun], state(noun, query), TODAY));
const plain = async (statement: string, values: unknown[] = []) => (await superuser.query<{ v: string }>(statement, [quay.organizerId, ...values])).rows.map(({ v }) => v);
const X = "FROM exhibitors x WHERE x.organizer_id = $1 AND x.archived_at IS NULL";
const iso = (date: Date) => date.toISOString().slice(0, 10);

/** What the address says, and the same asked of the tables by hand. */
const ASKED: readonly (readonly [string, ListNoun, string, string])[] = [
  ["all exhibitors by name", "exhibitors", "", `SELECT x.name AS v ${X} ORDER BY x.name, x.id`],
  ["a part of the name, with signs that are no pattern", "exhibitors", "q=0_%25", `SELECT x.name AS v ${X} AND position('0_%' IN x.name) > 0 ORDER BY x.name`],
  ["one segment", "exhibitors", "segment=Core", `SELECT x.name AS v ${X} AND x.segment = 'Core' ORDER BY x.name`],
  ["two segments", "exhibitors", "segment=Core&segment=Fringe", `SELECT x.name AS v ${X} AND x.segment IN ('Core', 'Fringe') ORDER BY x.name`],
  ["no segment", "exhibitors", "segment.empty=yes", `SELECT x.name AS v ${X} AND x.segment IS NULL ORDER BY x.name`],
  ["a city that contains, by country and name downwards", "exhibitors", "city.has=h&sort=country.desc,name.desc", `SELECT x.name AS v ${X} AND x.city ILIKE '%h%' ORDER BY x.country DESC NULLS LAST, x.name DESC`],
  ["a tag", "exhibitors", "tag=key+account", `SELECT x.name AS v ${X} AND EXISTS (SELECT FROM exhibitor_tags t WHERE t.exhibitor_id = x.id AND t.tag = 'key account') ORDER BY x.name`],
  ["without any tag", "exhibitors", "tag.empty=yes", `SELECT x.name AS v ${X} AND NOT EXISTS (SELECT FROM exhibitor_tags t WHERE t.exhibitor_id = x.id) ORDER BY x.name`],
  ["nobody looks after them", "exhibitors", "owner.empty=yes", `SELECT x.name AS v ${X} AND x.owner_member_id IS NULL ORDER BY x.name`],
  ["a range of money", "exhibitors", "revenue.from=2000&revenue.to=9000&sort=revenue", `SELECT x.name AS v FROM exhibitors x JOIN relationships r ON r.exhibitor_id = x.id WHERE x.organizer_id = $1 AND r.revenue BETWEEN 2000 AND 9000 ORDER BY r.revenue DESC, x.name`],
  ["without trust", "exhibitors", "trust.empty=yes", `SELECT x.name AS v ${X} AND NOT EXISTS (SELECT FROM relationship_scores s WHERE s.exhibitor_id = x.id AND s.construct IN ('TOG', 'TOI', 'TOC') AND s.answers + s.records > 0) ORDER BY x.name`],
  ["a range of space, the largest first", "participations", "area.from=12.5&area.to=20&sort=area.desc", "SELECT e.name AS v FROM participations x JOIN exhibitors e ON e.id = x.exhibitor_id WHERE x.organizer_id = $1 AND x.area BETWEEN 12.5 AND 20 ORDER BY x.area DESC, x.id DESC"],
  ["a range of days", "participations", `bookedOn.from=${iso(daysAgo(195))}&bookedOn.to=${iso(daysAgo(190))}&sort=bookedOn.asc`, `SELECT e.name AS v FROM participations x JOIN exhibitors e ON e.id = x.exhibitor_id WHERE x.organizer_id = $1 AND x.booked_on BETWEEN '${iso(daysAgo(195))}' AND '${iso(daysAgo(190))}' ORDER BY x.booked_on, x.id`],
  ["a status", "participations", "status=offered&sort=exhibitor.asc", "SELECT e.name AS v FROM participations x JOIN exhibitors e ON e.id = x.exhibitor_id WHERE x.organizer_id = $1 AND x.status = 'offered' ORDER BY e.name, x.id"],
  ["contacts of a role, by name", "contacts", "role=marketing", "SELECT x.name AS v FROM contacts x WHERE x.organizer_id = $1 AND x.role = 'marketing' ORDER BY x.name, x.id"],
  ["contacts without an address", "contacts", "email.empty=yes&sort=name.desc", "SELECT x.name AS v FROM contacts x WHERE x.organizer_id = $1 AND x.email IS NULL ORDER BY x.name DESC, x.id DESC"],
  ["open promises, first the one due first", "promises", "outcome=open&sort=dueOn.asc", "SELECT x.text AS v FROM promises x WHERE x.organizer_id = $1 AND x.status = 'open' ORDER BY x.due_on, x.id"],
  ["what was given by them, newest first", "exchanges", "direction=inbound", "SELECT x.text AS v FROM exchanges x WHERE x.organizer_id = $1 AND x.direction = 'inbound' ORDER BY x.occurred_on DESC, x.id DESC"],
  ["open tasks, also those about nobody", "tasks", "status=open&sort=dueOn.asc", "SELECT x.title AS v FROM tasks x WHERE x.organizer_id = $1 AND x.status = 'open' ORDER BY x.due_on, x.id"],
  ["invoices that are overdue", "invoices", "state=overdue", `SELECT x.number AS v FROM invoices x WHERE x.organizer_id = $1 AND x.removed_at IS NULL AND x.paid_on IS NULL AND x.due_on < '${iso(TODAY)}' ORDER BY x.issued_on DESC, x.id DESC`],
  ["editions, the newest first", "editions", "", "SELECT x.name AS v FROM editions x WHERE x.organizer_id = $1 ORDER BY x.starts_on DESC, x.id DESC"],
  ["editions of so many exhibitors", "editions", "booked.from=20", "SELECT x.name AS v FROM editions x WHERE x.organizer_id = $1 AND (SELECT count(*) FROM participations p WHERE p.edition_id = x.id AND p.status IN ('booked', 'held')) >= 20 ORDER BY x.starts_on DESC, x.id DESC"],
  ["shows by name", "shows", "", "SELECT x.name AS v FROM shows x WHERE x.organizer_id = $1 ORDER BY x.name, x.id"],
  ["members by name", "members", "", "SELECT u.name AS v FROM members x JOIN users u ON u.id = x.user_id WHERE x.organizer_id = $1 ORDER BY u.name, x.id"],
  ["members who look after somebody", "members", "exhibitors.from=1", "SELECT u.name AS v FROM members x JOIN users u ON u.id = x.user_id WHERE x.organizer_id = $1 AND EXISTS (SELECT FROM exhibitors e WHERE e.owner_member_id = x.id) ORDER BY u.name, x.id"],
];

/** Invoices, promises and participations in every state that they can have. */
async function manyStates({ organizerId, memberId, showId, exhibitorId }: SmallOrganizer): Promise<void> {
  const steps = [["offered", null, null], ["offered", 5, null], ["booked", null, null], ["booked", null, 3], ["held", null, null], ["cancelled", null, null], ["declined", null, null]] as const;
  for (const [index, [status, applied, missed]] of steps.entries()) {
    await superuser.query(
      `WITH e AS (INSERT INTO editions (organizer_id, id, show_id, name, starts_on, ends_on) VALUES ($1, gen_random_uuid(), $2, 'Step ' || $3::int, $4::date - 900 - $3::int * 30, $4::date - 898 - $3::int * 30) RETURNING id)
       INSERT INTO participations (organizer_id, id, exhibitor_id, edition_id, status, applied_on, no_show_on) SELECT $1, gen_random_uuid(), $5, e.id, $6::participation_status, $4::date - $7::int, $4::date - $8::int FROM e`,
      [organizerId, showId, index, iso(TODAY), exhibitorId, status, applied, missed],
    );
  }
  await superuser.query(
    `INSERT INTO invoices (organizer_id, id, participation_id, number, issued_on, due_on, amount, currency, paid_on)
     SELECT $1, gen_random_uuid(), (SELECT id FROM participations WHERE organizer_id = $1 AND status = 'booked' LIMIT 1), 'S' || n, $2::date - 60, $2::date + due, 10, 'EUR', $2::date + paid
     FROM (VALUES (1, -10, NULL), (2, 0, NULL), (3, 10, NULL), (4, -10, -20), (5, -10, -10), (6, -10, -5)) v(n, due, paid)`,
    [organizerId, iso(TODAY)],
  );
  await superuser.query(
    `INSERT INTO promises (organizer_id, id, exhibitor_id, member_id, text, made_on, due_on, status, settled_on) SELECT $1, gen_random_uuid(), $2, $3, 'P', $4::date - 60, $4::date - 30, s::promise_status, $4::date - settled
     FROM (VALUES ('open', NULL), ('kept', 30), ('kept', 31), ('kept', 29), ('broken', 20), ('withdrawn', 25)) v(s, settled)`,
    [organizerId, exhibitorId, memberId, iso(TODAY)],
  );
}

describe("a list", () => {
  test.each(ASKED)("%s: the same rows in the same order as plain SQL, and their exact count", async (_what, noun, query, statement) => {
    const expected = await plain(statement);
    expect(expected.length).toBeGreaterThan(0);
    expect(await names(noun, query)).toEqual(expected);
    expect(await count(noun, query)).toBe(expected.length);
  });

  test("its pages follow each other without a gap", async () => {
    const pages = [1, 2, 3].map((page) => withTenant(quay.organizerId, (tenant) => listRows(tenant, DESCRIPTIONS.exhibitors, { ...state("exhibitors", ""), page }, TODAY)));
    const ids = (await Promise.all(pages)).map((page) => page.map(({ id }) => id));
    expect(ids.map((page) => page.length)).toEqual([50, 50, COMPANIES - 100]);
    expect(new Set(ids.flat()).size).toBe(COMPANIES);
    expect(ids.flat()).toEqual(await withTenant(quay.organizerId, (tenant) => listIds(tenant, DESCRIPTIONS.exhibitors, state("exhibitors", ""), TODAY, 1000)));
  });

  test("groups count and add up what their rows come to", async () => {
    const query = "group=status&cols=exhibitor,area,amount";
    const { sums, groups } = await withTenant(quay.organizerId, (tenant) => groupRows(tenant, DESCRIPTIONS.participations, state("participations", query), TODAY));
    const { rows: expected } = await superuser.query("SELECT status::text AS value, count(*)::int AS count, sum(area)::float8 AS area, sum(amount)::float8 AS amount FROM participations WHERE organizer_id = $1 GROUP BY 1 ORDER BY 2 DESC", [quay.organizerId]);
    expect(sums).toEqual(["area", "amount"]);
    expect(groups.map(({ value, count: n, sums: [area, amount] }) => ({ value, count: n, area, amount }))).toEqual(expected);
  });

  test("of alarms leaves out those that are held out, and one of stands names who has each", async () => {
    const small = await seedSmallOrganizer("held");
    const alarmIds = () => withTenant(small.organizerId, async (tenant) => (await listRows(tenant, DESCRIPTIONS.alarms, state("alarms", ""), TODAY)).map(({ id }) => id));
    const [first = ""] = await alarmIds();
    await withTenant(small.organizerId, ({ db, organizerId }) => db.alarm.update({ where: { organizerId_id: { organizerId, id: first } }, data: { heldOut: true } }));
    expect(await alarmIds()).not.toContain(first);
    const [stand] = await withTenant(small.organizerId, (tenant) => listRows(tenant, DESCRIPTIONS.stands, state("stands", "taken=yes&cols=number,exhibitor"), TODAY));
    expect(stand).toMatchObject({ values: ["H1-101", "held Kettles Ltd"], beside: { exhibitorId: small.exhibitorId, editionId: small.editionId, showId: small.showId } });
  });

  test("computed states are found one by one as they are counted together", async () => {
    const small = await seedSmallOrganizer("states");
    await manyStates(small);
    for (const [noun, column] of [["invoices", "state"], ["promises", "outcome"], ["participations", "step"]] as const) {
      const { groups } = await withTenant(small.organizerId, (tenant) => groupRows(tenant, DESCRIPTIONS[noun], state(noun, `group=${column}`), TODAY));
      expect(groups.length).toBeGreaterThan(3);
      const of = columnOf(DESCRIPTIONS[noun], column);
      for (const { value, count: n } of groups) {
        expect(of?.being?.({ organizerId: small.organizerId, day: TODAY, show: null, edition: null, filters: [], within: null }, value ?? "")).toBeTruthy();
        expect(await withTenant(small.organizerId, (tenant) => countRows(tenant, DESCRIPTIONS[noun], state(noun, `${column}=${value}`), TODAY))).toBe(n);
      }
    }
  });

  test.each(LIST_NOUNS)("of %s can show every column, order by each that can be, and group by each that can be", async (noun) => {
    const { columns } = DESCRIPTIONS[noun];
    const small = await seedSmallOrganizer("each");
    await withTenant(small.organizerId, async (tenant) => {
      const all = { ...state(noun, ""), columns: columns.map(({ id }) => id) };
      const [first] = await listRows(tenant, DESCRIPTIONS[noun], all, TODAY);
      expect(first?.values).toHaveLength(columns.length);
      for (const column of columns) {
        if (column.sorts !== false) for (const direction of ["asc", "desc"] as const) expect((await listRows(tenant, DESCRIPTIONS[noun], { ...all, sorts: [{ column: column.id, direction }] }, TODAY)).length).toBeGreaterThan(0);
        if (column.groups) expect((await groupRows(tenant, DESCRIPTIONS[noun], { ...all, group: column.id }, TODAY)).groups.length).toBeGreaterThan(0);
        if (column.filters !== false) {
          const parts = await Promise.all([true, false].map((empty) => countRows(tenant, DESCRIPTIONS[noun], { ...all, filters: [{ column: column.id, how: "empty", empty }] }, TODAY)));
          expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(await countRows(tenant, DESCRIPTIONS[noun], all, TODAY));
        }
      }
    });
  });
});
