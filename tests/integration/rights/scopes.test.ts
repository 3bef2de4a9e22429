import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createExhibitor } from "@/lib/exhibitors/mutations";
import { DESCRIPTIONS } from "@/lib/lists/columns/nouns";
import { countRows, listRows } from "@/lib/lists/data";
import { listState } from "@/lib/lists/state";
import { LIST_NOUNS, type ListNoun } from "@/lib/lists/types";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { countPortfolio } from "@/lib/portfolio/exhibitor-list/data";
import { addMember } from "@/lib/members/mutations";
import { checkScores } from "@/lib/relationships/check-scores";
import { recordEvidence } from "@/lib/relationships/mutations";
import { search } from "@/lib/search/data";
import { closeConnections } from "@/lib/tenant/close-connections";
import { mintOrganizerId, type OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { PASSWORD, seedParentCompany, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const app = new pg.Client({ connectionString: database.appUrl });

/** Tables with an exhibitor that every member sees, each with its reason. */
const SEEN_BY_ALL: Readonly<Record<string, string>> = {
  exhibitor_team_members: "who is in whose team: ids alone, and what the scopes themselves are read from",
};
/** Tables that refer to a kept-back record and are not kept back themselves. */
const REFER_ONLY: Readonly<Record<string, string>> = {
  exhibitor_team_members: "see above",
  not_duplicates: "pairs of ids",
  not_duplicate_contacts: "pairs of ids",
  survey_points: "a code of a stand: its address is on the stand for everybody to see",
  comment_codes: "a code of an answer, by its id",
};

let house: SmallOrganizer;
let stranger: string;
let strangers: { own: OrganizerId; team: OrganizerId };
let owners: { own: OrganizerId; team: OrganizerId };

const reachOf = (memberId: string) => ({
  own: mintOrganizerId(house.organizerId, { scope: { kind: "own", memberId }, reading: false }),
  team: mintOrganizerId(house.organizerId, { scope: { kind: "team", memberId }, reading: false }),
});

beforeAll(async () => {
  await superuser.connect();
  await app.connect();
  house = await seedSmallOrganizer("house");
  await seedParentCompany(house);
  await inTenantTransaction(house.organizerId, ({ db, organizerId }) => db.exhibitor.updateMany({ where: { organizerId }, data: { ownerMemberId: house.memberId } }));
  ({ id: stranger } = await inTenantTransaction(house.organizerId, (tenant) => addMember(tenant, { email: `stranger@${house.workspace}.example`, name: "Stranger", password: PASSWORD, role: "staff", locale: "en" })));
  strangers = reachOf(stranger);
  owners = reachOf(house.memberId);
});

afterAll(async () => {
  await app.end();
  await superuser.end();
  await closeConnections();
});

const scoped = await (async () => {
  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_policies WHERE schemaname = 'public' AND policyname = 'by_scope' AND permissive = 'RESTRICTIVE' AND roles = '{fairbond_app}' AND cmd = 'ALL' ORDER BY 1");
  await client.end();
  return rows.map(({ name }) => name);
})();

async function countAs(scope: string, table: string): Promise<number> {
  await app.query("BEGIN");
  await app.query("SELECT set_config('app.organizer_id', $1, true), set_config('app.scope', $2, true)", [house.organizerId, scope]);
  const { rows } = await app.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  await app.query("ROLLBACK");
  return rows[0]?.n ?? -1;
}

describe("every table that hangs on an exhibitor", () => {
  it("is kept back with it, or says why not", async () => {
    const { rows } = await superuser.query<{ name: string }>("SELECT DISTINCT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'exhibitor_id'");
    expect(rows.map(({ name }) => name).filter((name) => !scoped.includes(name) && !(name in SEEN_BY_ALL))).toEqual([]);
    const referring = await superuser.query<{ name: string }>("SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' AND confrelid::regclass::text = ANY($1)", [scoped.filter((name) => name !== "list_changes")]);
    expect(referring.rows.map(({ name }) => name).filter((name) => !scoped.includes(name) && !(name in REFER_ONLY))).toEqual([]);
  });

  it.each(scoped)("%s shows nothing to whoever looks after nobody, and everything to whoever looks after all", async (table) => {
    const all = await countAs("", table);
    expect(all).toBeGreaterThan(0);
    expect(await countAs(`own ${stranger}`, table)).toBe(0);
    expect(await countAs(`team ${stranger}`, table)).toBe(0);
    expect(await countAs(`own ${house.memberId}`, table)).toBe(all);
    expect(await countAs(`team ${house.memberId}`, table)).toBe(all);
  });
});

describe("a member who sees a part", () => {
  it("finds and counts their own exhibitors alone", async () => {
    const count = (proof: OrganizerId) => withTenant(proof, (tenant) => countPortfolio(tenant, NO_FILTERS, null));
    const found = async (proof: OrganizerId) => (await withTenant(proof, (tenant) => search(tenant, "Kettles", 5))).groups.flatMap(({ items }) => items.map(({ path }) => path));
    expect(await count(house.organizerId)).toBe(2);
    expect(await count(strangers.own)).toBe(0);
    expect(await found(strangers.own)).toEqual([]);
    expect(await count(owners.own)).toBe(2);
    expect(await found(owners.own)).toEqual(await found(house.organizerId));
  });

  it.each(LIST_NOUNS)("reads the list of %s without anybody who is kept back, with every column and its count", async (noun: ListNoun) => {
    const of = DESCRIPTIONS[noun];
    const state = { ...listState(of, {}), columns: of.columns.map(({ id }) => id) };
    const read = (proof: OrganizerId) => withTenant(proof, async (tenant) => ({ rows: await listRows(tenant, of, state, TODAY), n: await countRows(tenant, of, state, TODAY) }));
    const [all, theirs, mine] = await Promise.all([read(house.organizerId), read(strangers.own), read(owners.own)]);
    const ofExhibitors = ({ rows }: typeof all) => rows.filter(({ beside }) => (beside.exhibitorId ?? null) !== null).length;
    expect(all.n).toBeGreaterThan(0);
    expect(mine).toEqual(all);
    expect(ofExhibitors(theirs)).toBe(0);
    expect(JSON.stringify(theirs.rows)).not.toMatch(/Kettles/);
    expect(theirs.n).toBe(theirs.rows.length);
    expect(theirs.n).toBeLessThanOrEqual(all.n);
  });

  it("is in the team, or is not: the team's scope sees what the own one does not", async () => {
    await inTenantTransaction(house.organizerId, ({ db, organizerId }) => db.exhibitorTeamMember.create({ data: { organizerId, exhibitorId: house.exhibitorId, memberId: stranger } }));
    const count = (proof: OrganizerId) => withTenant(proof, ({ db, organizerId }) => db.contact.count({ where: { organizerId, exhibitorId: house.exhibitorId } }));
    expect([await count(strangers.own), await count(strangers.team)]).toEqual([0, 1]);
    await inTenantTransaction(house.organizerId, ({ db, organizerId }) => db.exhibitorTeamMember.deleteMany({ where: { organizerId, memberId: stranger } }));
    expect(await count(strangers.team)).toBe(0);
  });

  it("writes nothing to an exhibitor that they do not see, though they know its id", async () => {
    await expect(inTenantTransaction(strangers.own, ({ db, organizerId }) => db.contact.create({ data: { organizerId, exhibitorId: house.exhibitorId, name: "Smuggled" } }))).rejects.toThrow(/row-level security/);
    const changed = await inTenantTransaction(strangers.own, ({ db, organizerId }) => db.exhibitor.updateMany({ where: { organizerId, id: house.exhibitorId }, data: { name: "Taken" } }));
    expect(changed.count).toBe(0);
    const gone = await inTenantTransaction(strangers.own, ({ db, organizerId }) => db.contact.deleteMany({ where: { organizerId } }));
    expect(gone.count).toBe(0);
  });

  it("makes an exhibitor of their own with what hangs on it, and its scores are what the log says", async () => {
    const plain = { nameLocal: null, segment: null, country: null, city: null, website: null, note: null };
    const made = await inTenantTransaction(strangers.own, async (tenant) => {
      const { id } = await createExhibitor(tenant, { name: "Own Lamps", externalKey: "own-1", ...plain, ownerMemberId: stranger });
      await tenant.db.contact.create({ data: { organizerId: tenant.organizerId, exhibitorId: id, name: "Ada" } });
      await recordEvidence(tenant, id, [{ construct: "EMO", channel: "mood", value: 75, observedOn: TODAY, source: "interaction", sourceId: id, weight: 1, named: false, showId: null }], TODAY);
      return id;
    }, stranger);
    expect(await withTenant(strangers.own, ({ db, organizerId }) => db.exhibitor.findMany({ where: { organizerId }, select: { id: true } }))).toEqual([{ id: made }]);
    expect(await withTenant(strangers.own, ({ db, organizerId }) => db.recordChange.count({ where: { organizerId } }))).toBeGreaterThan(0);
    expect((await checkScores(house.organizerId, TODAY)).differing).toEqual([]);
  });
});

describe("a search of a part", () => {
  it("finds one's own among many that have the same word and are kept back", async () => {
    const many = Array.from({ length: 400 }, (_, place) => ({ organizerId: house.organizerId, name: `Works ${place} Zwickel`, ownerMemberId: house.memberId }));
    await inTenantTransaction(house.organizerId, ({ db }) => db.exhibitor.createMany({ data: many }));
    await inTenantTransaction(house.organizerId, ({ db, organizerId }) => db.exhibitor.create({ data: { organizerId, name: "Yards of Zwickel", ownerMemberId: stranger } }));
    const found = (proof: OrganizerId) => withTenant(proof, (tenant) => search(tenant, "zwickel", 5)).then(({ groups }) => groups.flatMap(({ items }) => items.map(({ title }) => title.map(({ text }) => text).join(""))));
    expect(await found(strangers.own)).toEqual(["Yards of Zwickel"]);
    expect(await found(house.organizerId)).toHaveLength(5);
  });
});

describe("whoever only looks", () => {
  it("reads, and is refused every write by the database itself", async () => {
    const looking = mintOrganizerId(house.organizerId, { scope: null, reading: true });
    expect(await withTenant(looking, ({ db, organizerId }) => db.exhibitor.count({ where: { organizerId } }))).toBeGreaterThan(0);
    await expect(withTenant(looking, ({ db, organizerId }) => db.exhibitor.updateMany({ where: { organizerId }, data: { city: "Elsewhere" } }))).rejects.toThrow(/read-only/);
    await expect(inTenantTransaction(looking, ({ db, organizerId }) => db.exhibitor.updateMany({ where: { organizerId }, data: { city: "Elsewhere" } }))).rejects.toThrow(/read-only/);
  });
});
