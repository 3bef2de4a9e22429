import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

import { closeConnections, connections } from "@/lib/db/client";
import { DIRECT_TYPES } from "@/lib/db/direct-types";
import { sql } from "@/lib/tenant/sql";
import { inTenantTransaction, rehearse, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

await freshDatabase();
const organizers = z.array(z.object({ organizerId: z.uuid() }));
let one: SmallOrganizer;
let two: SmallOrganizer;

beforeAll(async () => {
  one = await seedSmallOrganizer("one");
  two = await seedSmallOrganizer("two");
});
afterAll(closeConnections);

describe("the one door to an organizer's data", () => {
  it("a query outside withTenant fails before it reaches the database", async () => {
    await expect(connections().prisma.exhibitor.count()).rejects.toThrow("outside withTenant");
  });

  it("a lazy query that leaves withTenant unawaited still runs inside it", async () => {
    const count = await withTenant(one.organizerId, ({ db }) => db.exhibitor.count());
    expect(count).toBe(1);
  });

  it("without naming the organizer a query sees that organizer's rows alone", async () => {
    const names = await withTenant(one.organizerId, ({ db }) => db.exhibitor.findMany({ select: { name: true } }));
    expect(names).toEqual([{ name: "one Kettles Ltd" }]);
  });

  it("2,000 mixed operations at once, one in seven failing, never show a wrong row", async () => {
    const work = Array.from({ length: 2000 }, async (_, i) => {
      const mine = i % 2 === 0 ? one : two;
      const theirs = i % 2 === 0 ? two : one;
      const fail = i % 7 === 0;
      const task = i % 3 === 0
        ? inTenantTransaction(mine.organizerId, async ({ db }) => {
            const rows = await db.contact.findMany({ select: { organizerId: true } });
            if (fail) throw new Error("on purpose");
            return rows;
          })
        : i % 3 === 1
        ? inTenantTransaction(mine.organizerId, async ({ ask }) => {
            // below Prisma the wall is the same: a foreign organizer's row cannot be made, and the rest of the transaction goes with it
            if (fail) await ask(sql`INSERT INTO shows (organizer_id, id, name, updated_at) VALUES (${theirs.organizerId}::uuid, ${randomUUID()}::uuid, ${`wrong ${i}`}, now())`);
            return organizers.parse((await ask(sql`SELECT organizer_id AS "organizerId" FROM contacts`)).rows);
          })
        : withTenant(mine.organizerId, async ({ db }) => {
            // a foreign organizer's row cannot be made: the statement fails, its transaction is rolled back
            if (fail) await db.show.create({ data: { organizerId: theirs.organizerId, name: `wrong ${i}` } });
            return await db.contact.findMany({ select: { organizerId: true } });
          });
      const outcome = await task.then((rows) => ({ rows }), () => ({ rows: null }));
      expect(outcome.rows === null).toBe(fail);
      for (const row of outcome.rows ?? []) expect(row.organizerId).toBe(mine.organizerId);
    });
    await Promise.all(work);
    expect(await withTenant(one.organizerId, ({ db }) => db.show.count())).toBe(1);
  });

  it("a transaction that fails leaves nothing", async () => {
    await expect(
      inTenantTransaction(one.organizerId, async ({ db, organizerId }) => {
        await db.show.create({ data: { organizerId, name: "half" } });
        throw new Error("on purpose");
      }),
    ).rejects.toThrow("on purpose");
    expect(await withTenant(one.organizerId, ({ db }) => db.show.count({ where: { name: "half" } }))).toBe(0);
  });

  it("a statement asked directly and one that Prisma sends see each other's work, and end together", async () => {
    const seen: number[] = [];
    await expect(
      inTenantTransaction(one.organizerId, async ({ db, ask, organizerId }) => {
        await ask(sql`INSERT INTO shows (organizer_id, id, name, updated_at) VALUES (${organizerId}::uuid, ${randomUUID()}::uuid, 'direct', now())`);
        seen.push(await db.show.count({ where: { organizerId, name: "direct" } }));
        await db.show.create({ data: { organizerId, name: "direct too" } });
        seen.push((await ask(sql`SELECT FROM shows WHERE organizer_id = ${organizerId}::uuid AND name LIKE 'direct%'`)).count);
        throw new Error("on purpose");
      }),
    ).rejects.toThrow("on purpose");
    expect(seen).toEqual([1, 2]);
    expect(await withTenant(one.organizerId, ({ db }) => db.show.count({ where: { name: { startsWith: "direct" } } }))).toBe(0);
  });

  it("statements asked together are taken in the order in which they were asked, and fail together", async () => {
    const id = randomUUID();
    await inTenantTransaction(one.organizerId, async ({ ask, organizerId }) => {
      const insert = ask(sql`INSERT INTO shows (organizer_id, id, name, updated_at) VALUES (${organizerId}::uuid, ${id}::uuid, 'first', now())`);
      const read = ask(sql`SELECT name FROM shows WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid`);
      expect((await Promise.all([insert, read]))[1].rows).toEqual([{ name: "first" }]);
      await ask(sql`DELETE FROM shows WHERE organizer_id = ${organizerId}::uuid AND id = ${id}::uuid`);
    });
    const together = inTenantTransaction(one.organizerId, ({ ask, organizerId }) =>
      Promise.all([ask(sql`SELECT 1 / 0`), ask(sql`INSERT INTO shows (organizer_id, id, name, updated_at) VALUES (${organizerId}::uuid, ${id}::uuid, 'second', now())`)]),
    );
    await expect(together).rejects.toThrow("division by zero");
    expect(await withTenant(one.organizerId, ({ db }) => db.show.count({ where: { id } }))).toBe(0);
  });

  describe("a statement that is read directly", () => {
    const day = new Date("2026-03-29T00:00:00Z");
    const everyType = sql`SELECT ${randomUUID()}::uuid AS id, 'x'::text AS words, 7::int AS int, 9007199254740993::int8 AS big, 1.5::float4 AS single, 2.25::float8 AS double, true AS yes,
      '2026-03-29'::date AS day, ${day}::date AS asked, '2026-03-29 01:30:00.123+02'::timestamptz AS moment, '2026-03-29 01:30:00'::timestamp AS clock, '{"a": [1, null]}'::jsonb AS document,
      ARRAY['a', NULL, 'c']::text[] AS list, ARRAY[1, 2]::int[] AS numbers, 'inbound'::direction AS choice, NULL::date AS nothing`;

    it("gives the rows that Prisma gives, type by type, in a transaction and outside", async () => {
      const bySelf = await withTenant(one.organizerId, ({ read }) => read(everyType));
      const inIt = await inTenantTransaction(one.organizerId, ({ read }) => read(everyType));
      const byPrisma = await withTenant(one.organizerId, ({ db }) => db.$queryRaw(everyType));
      expect(bySelf).toEqual(byPrisma);
      expect(inIt).toEqual(byPrisma);
      expect(bySelf).toMatchObject([{ asked: day, day, big: 9007199254740993n, list: ["a", null, "c"], choice: "inbound" }]);
    });

    it("refuses decimals, which would lose digits or their kind without a word", async () => {
      await expect(withTenant(one.organizerId, ({ read }) => read(sql`SELECT 1.10::numeric AS amount`))).rejects.toThrow("float8 or text");
      expect(await withTenant(one.organizerId, ({ read }) => read(sql`SELECT 1.10::numeric::text AS amount`))).toEqual([{ amount: "1.10" }]);
    });

    it("sees its organizer's rows alone, what its transaction has written, and nothing outside", async () => {
      const names = sql`SELECT name FROM exhibitors ORDER BY name`;
      expect(await withTenant(one.organizerId, ({ read }) => read(names))).toEqual([{ name: "one Kettles Ltd" }]);
      expect(await withTenant(two.organizerId, ({ read }) => read(names))).toEqual([{ name: "two Kettles Ltd" }]);
      const within = await inTenantTransaction(one.organizerId, async (tenant) =>
        await rehearse(tenant, async ({ db, organizerId, read }) => {
          await db.exhibitor.create({ data: { organizerId, name: "one More Ltd" } });
          return await read(names);
        }),
      );
      expect(within).toEqual([{ name: "one Kettles Ltd" }, { name: "one More Ltd" }]);
      await expect(connections().read("SELECT 1", [], DIRECT_TYPES)).rejects.toThrow("outside withTenant");
    });
  });

  describe("small questions that are asked together", () => {
    const where = sql`SELECT pg_backend_pid() AS connection, transaction_timestamp()::text AS began`;
    const names = sql`SELECT name FROM exhibitors ORDER BY name`;

    it("in the same moment share one transaction of their organizer, and see its rows alone", async () => {
      const asked = ({ organizerId }: typeof one) => withTenant(organizerId, ({ readTogether }) => Promise.all([readTogether(where), readTogether(names), readTogether(where)]));
      const [mine, theirs] = await Promise.all([asked(one), asked(two)]);
      expect([mine[1], theirs[1]]).toEqual([[{ name: "one Kettles Ltd" }], [{ name: "two Kettles Ltd" }]]);
      expect(mine[0]).toEqual(mine[2]);
      expect(theirs[0]).toEqual(theirs[2]);
      expect(theirs[0]).not.toEqual(mine[0]);
      const later = await withTenant(one.organizerId, ({ readTogether }) => readTogether(where));
      expect(later).not.toEqual(mine[0]);
    });

    it("and of which one fails are answered all the same, each by itself", async () => {
      const [first, failed, last] = await withTenant(one.organizerId, ({ readTogether }) => Promise.allSettled([readTogether(names), readTogether(sql`SELECT 1 / 0 AS n`), readTogether(names)]));
      expect([first, last]).toEqual(Array.from({ length: 2 }, () => ({ status: "fulfilled", value: [{ name: "one Kettles Ltd" }] })));
      expect(String(failed?.status === "rejected" && failed.reason)).toContain("division by zero");
    });

    it("within a transaction see what it wrote, and outside of any organizer are refused", async () => {
      const within = await inTenantTransaction(one.organizerId, async (tenant) =>
        await rehearse(tenant, async ({ db, organizerId, readTogether }) => {
          await db.exhibitor.create({ data: { organizerId, name: "one More Ltd" } });
          return await readTogether(names);
        }),
      );
      expect(within).toEqual([{ name: "one Kettles Ltd" }, { name: "one More Ltd" }]);
      await expect(connections().readTogether("SELECT 1", [], DIRECT_TYPES)).rejects.toThrow("outside withTenant");
    });
  });

  it("a statement that comes after its transaction is refused, whether that was kept or undone", async () => {
    const kept = await inTenantTransaction(one.organizerId, async ({ ask }) => ask);
    await expect(kept(sql`SELECT 1`)).rejects.toThrow("after the end of its transaction");
    const undone: (typeof kept)[] = [];
    await expect(
      inTenantTransaction(one.organizerId, async ({ ask }) => {
        undone.push(ask);
        throw new Error("on purpose");
      }),
    ).rejects.toThrow("on purpose");
    for (const ask of undone) await expect(ask(sql`SELECT 1`)).rejects.toThrow("after the end of its transaction");
    expect(undone).toHaveLength(1);
  });

  it("a nested write runs in one transaction and keeps to the organizer", async () => {
    const created = await withTenant(two.organizerId, ({ db, organizerId }) =>
      db.show.create({ data: { organizerId, name: "nested", editions: { create: [{ name: "2027", startsOn: new Date("2027-03-01"), endsOn: new Date("2027-03-04") }] } }, include: { editions: true } }),
    );
    expect(created.editions[0]?.organizerId).toBe(two.organizerId);
  });

  it("a connection carries no organizer over to its next user", async () => {
    await withTenant(one.organizerId, ({ db }) => db.show.count());
    const settings = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const { rows } = await connections().doorPool.query<{ setting: string | null }>("SELECT nullif(current_setting('app.organizer_id', true), '') AS setting");
        return rows[0]?.setting ?? null;
      }),
    );
    expect(settings.every((setting) => setting === null)).toBe(true);
  });
});
