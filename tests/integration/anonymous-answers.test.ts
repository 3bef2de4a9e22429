import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { createInvitation } from "@/lib/invitations/mutations";
import { sendAnswers } from "@/lib/responses/send-answers";
import { answerAnonymously } from "@/lib/responses/anonymous/answer-anonymously";
import { closeJar } from "@/lib/responses/anonymous/jar";
import { newReceipt } from "@/lib/responses/anonymous/seal";
import { getSurveyDoor } from "@/lib/responses/door";
import { keepDraft } from "@/lib/responses/drafts/mutations";
import { coreDefinition } from "@/lib/surveys/core-form";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

const urls = await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
const NOW = new Date("2026-11-19T10:30:00Z");
const superuser = new pg.Client({ connectionString: urls.superUrl });
let one: SmallOrganizer;
let campaignId: string;

beforeAll(async () => {
  await superuser.connect();
  one = await seedSmallOrganizer("jar");
});
beforeEach(async () => {
  campaignId = await newCampaign();
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

const newCampaign = (naming: "named" | "anonymous" | "choice" = "choice") =>
  withTenant(one.organizerId, async ({ db, organizerId }) => {
    const { editionId, formVersionId, memberId } = one;
    const data = { organizerId, editionId, formVersionId, memberId, title: "Asked", status: "running", naming, audience: {}, texts: {}, opensAt: new Date("2026-11-01T00:00:00Z"), closesAt: new Date("2026-12-20T00:00:00Z") } as const;
    return (await db.campaign.create({ data, select: { id: true } })).id;
  });

/** An invitation of the campaign to a contact of its own, at an exhibitor of this segment. */
async function invite(segment = "Core"): Promise<string> {
  return await inTenantTransaction(one.organizerId, async (tenant) => {
    const { db, organizerId } = tenant;
    const plain = { nameLocal: null, externalKey: null, country: null, city: null, website: null, note: null };
    const exhibitor = await createExhibitor(tenant, { name: `Works ${newReceipt()}`, segment, ownerMemberId: one.memberId, ...plain });
    const contact = await db.contact.create({ data: { organizerId, exhibitorId: exhibitor.id, name: "Somebody", role: "other" }, select: { id: true } });
    const { id } = await createInvitation(tenant, { exhibitorId: exhibitor.id, contactId: contact.id, editionId: one.editionId, validDays: 60 }, NOW, { id: one.formVersionId });
    await db.invitation.update({ where: { organizerId_id: { organizerId, id } }, data: { campaignId, openedAt: NOW } });
    return id;
  });
}

const door = (invitationId: string) => withTenant(one.organizerId, (tenant) => getSurveyDoor(tenant, invitationId, NOW));

async function send(invitationId: string, naming: string | null, fields: Record<string, string>, { receipt = newReceipt(), language = "en" as "en" | "zh" } = {}) {
  return await sendAnswers({ organizerId: one.organizerId, door: await door(invitationId) }, { fields, language, naming, receipt, seconds: null, device: null }, NOW);
}

const outside = async () => {
  const { rows } = await superuser.query<{ id: string; segment: string | null; language: string; week: string; text: string }>(
    "SELECT r.id, r.segment, r.language, r.week::text, a.text FROM anonymous_responses r JOIN anonymous_answers a ON a.response_id = r.id AND a.item = 'OPEN' WHERE r.campaign_id = $1", [campaignId]);
  return rows;
};

describe("anonymous answers", () => {
  it("wait until five of their segment and language are there, and then come out together without order or time", async () => {
    for (let place = 1; place <= 4; place++) await send(await invite(), "anonymous", { OPEN: `words ${place}` });
    expect(await outside()).toEqual([]);
    expect(await send(await invite(), "anonymous", { OPEN: "words 5" })).toEqual({ kind: "recorded", named: false });
    const rows = await outside();
    expect(rows.map(({ text }) => text).sort()).toEqual(["words 1", "words 2", "words 3", "words 4", "words 5"]);
    expect(new Set(rows.map(({ segment, language, week }) => `${segment} ${language} ${week}`))).toEqual(new Set(["Core en 2026-11-16"]));
  });

  it("leave no evidence, no response, and of the visit the Monday of its week alone", async () => {
    const id = await invite();
    await send(id, "anonymous", { AFF1: "7", TOI1: "7" });
    const { rows } = await superuser.query("SELECT status, answered_at, opened_at, (SELECT count(*)::int FROM responses r WHERE r.invitation_id = i.id) AS responses FROM invitations i WHERE id = $1", [id]);
    expect(rows).toEqual([{ status: "answered", answered_at: new Date("2026-11-16T00:00:00Z"), opened_at: new Date("2026-11-16T00:00:00Z"), responses: 0 }]);
    const { rows: evidence } = await superuser.query("SELECT id FROM evidence e WHERE exhibitor_id = (SELECT exhibitor_id FROM invitations WHERE id = $1)", [id]);
    expect(evidence).toEqual([]);
  });

  it("of 12 mixed submissions none can be told from the database, read whole by its superuser", async () => {
    const hidden: { invitationId: string; words: string }[] = [];
    for (let place = 0; place < 12; place++) {
      const id = await invite(place % 2 ? "Core" : "Gifts");
      if (place % 4 === 3) await send(id, "named", { OPEN: `by name ${place}` });
      else {
        hidden.push({ invitationId: id, words: `secret ${place}` });
        await send(id, "anonymous", { OPEN: `secret ${place}`, AFF1: String((place % 7) + 1) }, { language: place === 2 ? "zh" : "en" });
      }
    }
    await inTenantTransaction(one.organizerId, (tenant) => closeJar(tenant, campaignId, NOW));

    // who answered without a name, and what: every column there is, with the place and the writing transaction of each row
    const claims = (await superuser.query(`SELECT i.*, i.ctid::text, i.xmin::text, i.xmax::text, i.cmin::text, e.segment FROM invitations i JOIN exhibitors e ON e.id = i.exhibitor_id WHERE i.id = ANY($1)`, [hidden.map(({ invitationId }) => invitationId)])).rows;
    const responses = (await superuser.query(`SELECT r.*, r.ctid::text, r.xmin::text, r.xmax::text, r.cmin::text, a.text FROM anonymous_responses r JOIN anonymous_answers a ON a.response_id = r.id AND a.item = 'OPEN' WHERE r.campaign_id = $1`, [campaignId])).rows;
    const answers = (await superuser.query(`SELECT a.*, a.ctid::text, a.xmin::text FROM anonymous_answers a JOIN anonymous_responses r ON r.id = a.response_id WHERE r.campaign_id = $1`, [campaignId])).rows;
    expect(claims).toHaveLength(9);
    expect(responses.length).toBeGreaterThanOrEqual(5);

    // one writing transaction for all claims: none is before another
    expect(new Set(claims.map(({ xmin }) => xmin)).size).toBe(1);
    expect(new Set(claims.map(({ answered_at, opened_at }) => `${answered_at.toISOString()} ${opened_at.toISOString()}`)).size).toBe(1);
    // no value of an answer's row tells of fewer than five claims: what they share, at least five share
    const shared = (row: Record<string, unknown>) => Object.entries(row).filter(([name, value]) => value !== null && name !== "text" && !["xmax", "cmin", "ctid"].includes(name)).map(([, value]) => (value instanceof Date ? value.toISOString() : String(value)));
    for (const row of [...responses, ...answers]) {
      for (const value of shared(row)) {
        const having = claims.filter((claim) => shared(claim).includes(value)).length;
        expect(having === 0 || having >= 5, String(value)).toBe(true);
      }
    }
    // and nowhere in the database do the words stand beside anything that leads to an invitation
    const { rows: tables } = await superuser.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'");
    const holding: string[] = [];
    for (const { name } of tables) {
      const { rowCount } = await superuser.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE '%secret %' LIMIT 1`);
      if (rowCount) holding.push(name);
    }
    expect(holding).toEqual(["anonymous_answers"]);
    // the Chinese answer has no company of its own language: it stays in the jar, where nobody can read it
    expect(responses.map(({ text }) => text)).not.toContain("secret 2");
    const { rows: jars } = await superuser.query<{ waiting: string[] }>("SELECT waiting FROM anonymous_jars WHERE campaign_id = $1", [campaignId]);
    expect(jars[0]?.waiting).toHaveLength(1);
  });

  it("stand in the table in no order of their coming: over many batches, first in is not first out", async () => {
    const first: number[] = [];
    for (let round = 0; round < 12; round++) {
      campaignId = await newCampaign();
      for (let place = 0; place < 5; place++) await send(await invite(), "anonymous", { OPEN: `place ${place}` });
      const { rows } = await superuser.query<{ text: string }>("SELECT a.text FROM anonymous_responses r JOIN anonymous_answers a ON a.response_id = r.id WHERE r.campaign_id = $1 ORDER BY r.ctid", [campaignId]);
      first.push(rows.findIndex(({ text }) => text === "place 0"));
      expect(rows).toHaveLength(5);
    }
    // all twelve at one place would happen once in 48 million runs
    expect(new Set(first).size).toBeGreaterThan(1);
  });
});

describe("a form that is sent again", () => {
  it("goes on where the server died between claim and answer: nothing is lost, nothing is doubled", async () => {
    const id = await invite();
    const receipt = newReceipt();
    await superuser.query("CREATE FUNCTION refuse_jar() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the machine stopped'; END $$");
    await superuser.query("CREATE TRIGGER refuse_jar BEFORE INSERT OR UPDATE ON anonymous_jars FOR EACH ROW EXECUTE FUNCTION refuse_jar()");
    await expect(send(id, "anonymous", { OPEN: "kept" }, { receipt })).rejects.toThrow("the machine stopped");
    await superuser.query("DROP TRIGGER refuse_jar ON anonymous_jars");
    await superuser.query("DROP FUNCTION refuse_jar");
    expect((await door(id)).state).toBe("answered");
    for (let again = 0; again < 3; again++) expect(await send(id, "anonymous", { OPEN: "kept" }, { receipt })).toEqual({ kind: "recorded", named: false });
    const { rows } = await superuser.query<{ waiting: string[] }>("SELECT waiting FROM anonymous_jars WHERE campaign_id = $1", [campaignId]);
    expect(rows[0]?.waiting).toHaveLength(1);
  });

  it("under another number is told that the link was used", async () => {
    const id = await invite();
    await send(id, "anonymous", { OPEN: "mine" });
    expect(await send(id, "anonymous", { OPEN: "another's" })).toEqual({ kind: "closed" });
    expect(await send(id, "named", { OPEN: "another's" })).toEqual({ kind: "closed" });
  });

  it("of two at the same moment takes one", async () => {
    const id = await invite();
    const kinds = await Promise.all(["a", "b"].map((words) => send(id, "anonymous", { OPEN: words }).then(({ kind }) => kind)));
    expect(kinds.sort()).toEqual(["closed", "recorded"]);
  });
});

describe("named or anonymous", () => {
  it("has to be chosen where there is a choice, and nowhere else", async () => {
    expect(await send(await invite(), null, { OPEN: "x" })).toEqual({ kind: "unchosen" });
    expect(await send(await invite(), "both", { OPEN: "x" })).toEqual({ kind: "unchosen" });
    campaignId = await newCampaign("named");
    expect(await send(await invite(), "anonymous", { OPEN: "x" })).toEqual({ kind: "recorded", named: true });
    campaignId = await newCampaign("anonymous");
    expect(await send(await invite(), "named", { OPEN: "x" })).toEqual({ kind: "recorded", named: false });
  });

  it("stays as it was begun: what was kept by name is never sent without", async () => {
    const id = await invite();
    await inTenantTransaction(one.organizerId, (tenant) => keepDraft(tenant, id, coreDefinition(), { fields: { SAT1: "6" }, language: "en" }, NOW));
    expect(await door(id)).toMatchObject({ begun: true, draft: { answers: { SAT1: "6" }, lastItem: "SAT1" } });
    await expect(answerAnonymously(one.organizerId, id, { fields: { SAT1: "6" }, language: "en", receipt: newReceipt() }, NOW)).rejects.toMatchObject({ code: "not_a_choice" });
    expect(await send(id, "anonymous", { SAT1: "6" })).toEqual({ kind: "recorded", named: true });
    expect((await door(id)).draft).toBeNull();
  });

  it("keeps nothing on the server of a campaign that is anonymous", async () => {
    campaignId = await newCampaign("anonymous");
    const id = await invite();
    const kept = await inTenantTransaction(one.organizerId, (tenant) => keepDraft(tenant, id, coreDefinition(), { fields: { SAT1: "6" }, language: "en" }, NOW));
    expect(kept).toBe(false);
    expect((await door(id)).draft).toBeNull();
  });
});
