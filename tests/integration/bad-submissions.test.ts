import { randomUUID } from "node:crypto";

import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { POST as postSurvey } from "@/app/s/[token]/route";
import { answerFields } from "@/app/s/read-fields";
import { closeConnections } from "@/lib/db/client";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { newToken } from "@/lib/invitations/token";
import { sendAnswers } from "@/lib/responses/send-answers";
import { newReceipt } from "@/lib/responses/anonymous/seal";
import { keptFields } from "@/lib/responses/drafts/schema";
import { keepDraft } from "@/lib/responses/drafts/mutations";
import { coreDefinition } from "@/lib/surveys/core-form";
import { questionsOf } from "@/lib/surveys/schema";
import { hashToken } from "@/lib/tenant/open-invitation";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

const urls = await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
const NOW = new Date();
const superuser = new pg.Client({ connectionString: urls.superUrl });
const definition = coreDefinition();
const ITEMS = questionsOf(definition).map(({ id }) => id);
let one: SmallOrganizer;
let campaignId: string;
let exhibitors: readonly string[];

beforeAll(async () => {
  await superuser.connect();
  one = await seedSmallOrganizer("flood");
  campaignId = await withTenant(one.organizerId, async ({ db, organizerId }) => {
    const { editionId, formVersionId, memberId } = one;
    const data = { organizerId, editionId, formVersionId, memberId, title: "Flood", status: "running", naming: "choice", audience: {}, texts: {}, opensAt: new Date(NOW.getTime() - 864e5), closesAt: new Date(NOW.getTime() + 864e6) } as const;
    return (await db.campaign.create({ data, select: { id: true } })).id;
  });
  const plain = { nameLocal: null, externalKey: null, segment: "Core", country: null, city: null, website: null, note: null, ownerMemberId: one.memberId };
  exhibitors = await inTenantTransaction(one.organizerId, async (tenant) => {
    const made: string[] = [];
    for (let at = 0; at < 10; at++) made.push((await createExhibitor(tenant, { name: `Works ${at}`, ...plain })).id);
    return made;
  });
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

/** Open invitations of the campaign, spread over ten exhibitors. */
async function invite(count: number): Promise<{ id: string; token: string }[]> {
  return await inTenantTransaction(one.organizerId, async ({ db, organizerId }) => {
    const rows = Array.from({ length: count }, (_, at) => ({ id: randomUUID(), contactId: randomUUID(), exhibitorId: exhibitors[at % exhibitors.length] ?? "", token: newToken() }));
    await db.contact.createMany({ data: rows.map(({ contactId, exhibitorId }) => ({ organizerId, id: contactId, exhibitorId, name: "Somebody", role: "other" as const })) });
    const { editionId, formVersionId } = one;
    const data = rows.map(({ id, contactId, exhibitorId, token }) => ({ organizerId, id, contactId, exhibitorId, editionId, formVersionId, campaignId, expiresAt: new Date(NOW.getTime() + 864e6), tokenHash: new Uint8Array(hashToken(token)) }));
    await db.invitation.createMany({ data });
    return rows;
  });
}

const strange = fc.constantFrom(
  "", " ", "0", "8", "-1", "7.5", "1e1", "Infinity", "NaN", "null", "true", "[]", "{}", "\0", "4\0", "\u0001\u0007\u001b[2J", "\u202eשלום\u202c", "👩‍👩‍👧‍👦🏳️‍🌈", "\ud800", "\udfff x", "ａ７", "٧",
  "7;DROP TABLE answers", "'\"\\", "%00", "<script>alert(1)</script>", "x".repeat(1_000_000), "字".repeat(5_001), "5,6", "na", "yes", "10", "11",
);
const value = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 7 }).map(String) }, { weight: 2, arbitrary: strange }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) });
const name = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...ITEMS).map((item) => `a.${item}`) }, { weight: 1, arbitrary: fc.constantFrom("a.", "a.__proto__", "a.constructor", "a.toString", "a.NOPE", "a.SAT1[]", "a.OPEN:words", "a.\0", "send", "language", "seconds") });
/** A form as a browser, a broken script or somebody malicious may send it: any fields in any order, some twice, some missing. */
const form = fc.oneof(
  { weight: 40, arbitrary: fc.array(fc.tuple(name, value), { minLength: 3, maxLength: 26 }) },
  // mostly sound, so that many go all the way
  { weight: 1, arbitrary: fc.array(fc.tuple(fc.constantFrom(...ITEMS.filter((item) => item !== "NPS" && item !== "OPEN")).map((item) => `a.${item}`), fc.integer({ min: 1, max: 7 }).map(String)), { minLength: 1, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("\u202eعربي\u202c 🎪", "two\r\nlines", "a\0b", "\ud83d half", "\u0007bell"), fc.integer({ min: 0, max: 10 })).map(([text, score]): [string, string][] => [["a.OPEN", text], ["a.NPS", String(score)]]) },
);

/** Whatever is half of something: claimed without its answer, answered without its claim, evidence without its response. */
async function partial(): Promise<Record<string, number>> {
  const { rows } = await superuser.query<Record<string, number>>(
    `SELECT
      (SELECT count(*)::int FROM responses r JOIN invitations i ON i.id = r.invitation_id WHERE r.campaign_id = $1 AND i.status <> 'answered') AS unclaimed,
      (SELECT count(*)::int FROM responses r WHERE r.campaign_id = $1 AND NOT EXISTS (SELECT FROM answers a WHERE a.response_id = r.id)) AS empty,
      (SELECT count(*)::int FROM anonymous_receipts WHERE campaign_id = $1 AND NOT used) AS unused,
      (SELECT count(*)::int FROM anonymous_responses r WHERE r.campaign_id = $1 AND NOT EXISTS (SELECT FROM anonymous_answers a WHERE a.response_id = r.id)) AS void,
      (SELECT count(*)::int FROM invitations i WHERE i.campaign_id = $1 AND i.status = 'answered')
        - (SELECT count(*)::int FROM responses WHERE campaign_id = $1) - (SELECT count(*)::int FROM anonymous_responses WHERE campaign_id = $1)
        - coalesce((SELECT jsonb_array_length(waiting) FROM anonymous_jars WHERE campaign_id = $1), 0) AS lost,
      (SELECT count(*)::int FROM evidence e WHERE e.source = 'response' AND NOT e.retracts AND NOT EXISTS (SELECT FROM responses r WHERE r.id = e.source_id)) AS orphans`,
    [campaignId],
  );
  return rows[0] ?? {};
}
const NOTHING_PARTIAL = { unclaimed: 0, empty: 0, unused: 0, void: 0, lost: 0, orphans: 0 };

const said = vi.spyOn(console, "error");

describe("ten thousand bad and good submissions", () => {
  it("give no error and nothing half written: each is recorded whole or refused whole", { timeout: 180_000 }, async () => {
    const forms = fc.sample(form, { numRuns: 10_000, seed: 4 });
    const version = { id: one.formVersionId, definition };
    const kinds: Record<string, number> = {};
    let links: { id: string }[] = [];
    const send = async (pairs: readonly (readonly [string, string])[], at: number, link: { id: string }) => {
      const fields = answerFields(new URLSearchParams(pairs.map(([key, text]) => [key, text])));
      JSON.parse(JSON.stringify(keptFields(definition, fields)));
      const naming = at % 3 === 0 ? "named" : at % 11 === 1 ? null : "anonymous";
      const door = { invitationId: link.id, state: "open", naming: "choice", begun: false, version } as const;
      const { kind } = await sendAnswers({ organizerId: one.organizerId, door }, { fields, language: at % 2 ? "zh" : "en", naming, receipt: newReceipt(), seconds: at, device: null }, NOW);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      if (kind !== "recorded") links.push(link);
    };
    for (let start = 0; start < forms.length; start += 8) {
      if (links.length < 8) links = [...links, ...(await invite(100))];
      await Promise.all(forms.slice(start, start + 8).map((pairs, place) => send(pairs, start + place, links.shift() ?? { id: randomUUID() })));
    }
    expect(kinds.recorded).toBeGreaterThan(300);
    expect(kinds.problems).toBeGreaterThan(5_000);
    expect(kinds.closed ?? 0).toBe(0);
    expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect(await partial()).toEqual(NOTHING_PARTIAL);
  });

  it("are answered with a page each by the route itself, however large or broken, and kept as drafts without an error", { timeout: 120_000 }, async () => {
    const [{ token, id } = { token: "", id: "" }] = await invite(1);
    const statuses = new Set<number>();
    for (const [at, pairs] of fc.sample(form, { numRuns: 80, seed: 5 }).entries()) {
      const body = at % 10 === 0 ? Buffer.from(fc.sample(fc.uint8Array({ maxLength: 300 }), { numRuns: 1, seed: at })[0] ?? []) : new URLSearchParams([...pairs, ["naming", at % 2 ? "nobody" : ""]].map(([key = "", text = ""]) => [key, text])).toString();
      const response = await postSurvey(new Request(`http://door.example/s/${token}`, { method: "POST", body }), { params: Promise.resolve({ token }) });
      statuses.add(response.status);
      expect(await response.text()).toContain("</html>");
    }
    expect([...statuses].filter((status) => ![200, 413, 422].includes(status))).toEqual([]);
    expect(statuses.has(413) && statuses.has(422)).toBe(true);
    for (const pairs of fc.sample(form, { numRuns: 80, seed: 6 })) {
      const sent = answerFields(new URLSearchParams(pairs.map(([key, text]) => [key, text])));
      await inTenantTransaction(one.organizerId, (tenant) => keepDraft(tenant, id, definition, { fields: sent, language: "en" }, NOW));
    }
    expect(said).not.toHaveBeenCalled();
    expect(await partial()).toEqual(NOTHING_PARTIAL);
  });
});
