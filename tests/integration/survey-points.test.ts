import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GET, POST } from "@/app/p/[slug]/route";
import { openPoints, pointsLeft } from "@/lib/campaigns/points/data";
import { closePoint, createPoints } from "@/lib/campaigns/points/mutations";
import { closeConnections } from "@/lib/db/client";
import { newReceipt } from "@/lib/responses/anonymous/seal";
import { withdrawResponse } from "@/lib/responses/withdrawal/mutations";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { codeSheet } from "@/lib/pdf/code-sheet";
import { freshDatabase } from "../setup/fresh-database";
import { pdfText } from "./support/pdf-text";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

const urls = await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
const NOW = new Date();
const superuser = new pg.Client({ connectionString: urls.superUrl });
let one: SmallOrganizer;

beforeAll(async () => {
  await superuser.connect();
  one = await seedSmallOrganizer("hall");
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

async function campaign(naming: "named" | "anonymous"): Promise<string> {
  const id = await withTenant(one.organizerId, async ({ db, organizerId }) => {
    const { editionId, formVersionId, memberId } = one;
    const data = { organizerId, editionId, formVersionId, memberId, title: "Pulse", status: "running", naming, audience: {}, texts: {}, opensAt: new Date(NOW.getTime() - 864e5), closesAt: new Date(NOW.getTime() + 864e6) } as const;
    return (await db.campaign.create({ data, select: { id: true } })).id;
  });
  return id;
}

const make = (campaignId: string, set: "edition" | "halls" | "stands", kiosk = false) => inTenantTransaction(one.organizerId, (tenant) => createPoints(tenant, { campaignId, set, kiosk }));
const points = (campaignId: string) => withTenant(one.organizerId, (tenant) => openPoints(tenant, campaignId, "http://show.example"));
const slugOf = ({ address }: { address: string }) => address.split("/").at(-1) ?? "";

async function post(slug: string, fields: Record<string, string>, { cookie = "", receipt = newReceipt() } = {}) {
  const body = new URLSearchParams({ receipt, ...Object.fromEntries(Object.entries(fields).map(([item, text]) => [`a.${item}`, text])) });
  const response = await POST(new Request(`http://show.example/p/${slug}?lang=en`, { method: "POST", body, headers: { cookie, "x-forwarded-for": "203.0.113.9", "user-agent": "Phone" } }), { params: Promise.resolve({ slug }) });
  return { status: response.status, text: await response.text() };
}
const visitor = async (slug: string) => {
  const response = await GET(new Request(`http://show.example/p/${slug}?lang=en`), { params: Promise.resolve({ slug }) });
  return { cookie: (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "", text: await response.text() };
};

describe("survey points", () => {
  it("are made once for the show, its halls and its stands, and again only where one was closed", async () => {
    const id = await campaign("named");
    expect(await withTenant(one.organizerId, (tenant) => pointsLeft(tenant, id))).toEqual({ edition: true, halls: 1, stands: 1 });
    for (const set of ["edition", "halls", "stands"] as const) expect([await make(id, set), await make(id, set)]).toEqual([1, 0]);
    const [show, hall, stand] = await points(id);
    expect([show?.kind, hall?.hall, stand?.stand, stand?.exhibitor?.id]).toEqual(["edition", "H1", "H1-101", one.exhibitorId]);
    await inTenantTransaction(one.organizerId, (tenant) => closePoint(tenant, id, show?.id ?? "", NOW));
    expect((await visitor(slugOf(show ?? { address: "" }))).text).toContain("This survey is closed");
    expect(await make(id, "edition")).toBe(1);
  });

  it("print on paper with place and address, in both languages", async () => {
    const pdf = await codeSheet({ title: "Show 2026", lines: ["How is it going?", "现场感受如何？"], cards: Array.from({ length: 7 }, (_, at) => ({ place: `Hall 1 · Stand ${at}`, of: "Kettles Ltd", address: `http://show.example/p/abc${at}` })) });
    const text = pdfText(pdf);
    for (const words of ["Stand 6", "Kettles Ltd", "现场感受如何？", "show.example/p/abc6"]) expect(text).toContain(words);
  });

  it("at a stand of a named campaign store the answers under its exhibitor without a contact, once a day and device, and they become evidence", async () => {
    const id = await campaign("named");
    await make(id, "stands");
    const slug = slugOf((await points(id))[0] ?? { address: "" });
    const first = await visitor(slug);
    expect(first.text).toContain("You answer for your company");
    expect(first.text).not.toContain("Ashdown");
    const receipt = newReceipt();
    expect((await post(slug, { PUL1: "6", EMO2: "5" }, { cookie: first.cookie, receipt })).text).toContain("Thank you. Your answers have been received.");
    // the same form again, because its reply got lost
    expect((await post(slug, { PUL1: "6", EMO2: "5" }, { cookie: first.cookie, receipt })).status).toBe(200);
    expect((await post(slug, { PUL1: "1" }, { cookie: first.cookie })).text).toContain("This device has answered here today");
    expect((await post(slug, { PUL1: "2" }, { cookie: (await visitor(slug)).cookie })).status).toBe(200);
    const { rows } = await superuser.query("SELECT id, exhibitor_id, contact_id, invitation_id FROM responses WHERE campaign_id = $1 ORDER BY id", [id]);
    expect(rows).toEqual([1, 2].map(() => ({ id: expect.any(String), exhibitor_id: one.exhibitorId, contact_id: null, invitation_id: null })));
    const evidence = async () => (await superuser.query("SELECT construct, retracts, reason FROM evidence e WHERE source = 'response' AND source_id = $1 ORDER BY retracts", [rows[0].id])).rows;
    expect((await evidence()).length).toBeGreaterThan(0);

    // a manager takes one back: it stays, counts nowhere, and the log says why
    await inTenantTransaction(one.organizerId, (tenant) => withdrawResponse(tenant, rows[0].id, "a joke by a visitor", NOW, TODAY));
    expect((await evidence()).filter(({ retracts }) => retracts).map(({ reason }) => reason)).toContain("a joke by a visitor");
    await expect(inTenantTransaction(one.organizerId, (tenant) => withdrawResponse(tenant, rows[0].id, "again", NOW, TODAY))).rejects.toMatchObject({ code: "already_settled" });
  });

  it("of an anonymous campaign, and of halls, put the answers into the jar: no exhibitor, no device", async () => {
    const id = await campaign("anonymous");
    await make(id, "stands");
    const slug = slugOf((await points(id))[0] ?? { address: "" });
    expect((await visitor(slug)).text).not.toContain("Kettles");
    for (let place = 0; place < 10; place++) expect((await post(slug, { PUL1: String((place % 5) + 1) }, { cookie: (await visitor(slug)).cookie })).status).toBe(200);
    const { rows } = await superuser.query("SELECT (SELECT count(*)::int FROM responses WHERE campaign_id = $1) AS named, (SELECT count(*)::int FROM anonymous_responses WHERE campaign_id = $1) AS unnamed, (SELECT count(*)::int FROM point_visits v JOIN survey_points p ON p.id = v.point_id WHERE p.campaign_id = $1) AS visits", [id]);
    expect(rows).toEqual([{ named: 0, unnamed: 10, visits: 10 }]);
  });

  it("on a tablet take one after the other from the same device, and a form that is sent again once", async () => {
    const id = await campaign("anonymous");
    await make(id, "edition", true);
    const slug = slugOf((await points(id))[0] ?? { address: "" });
    const receipt = newReceipt();
    for (const one of [receipt, receipt, newReceipt(), newReceipt()]) expect((await post(slug, { PUL1: "3" }, { receipt: one })).status).toBe(200);
    const { rows } = await superuser.query("SELECT jsonb_array_length(waiting) AS waiting FROM anonymous_jars WHERE campaign_id = $1", [id]);
    expect(rows).toEqual([{ waiting: 3 }]);
  });

  it("that nobody made answer as an unknown link does", async () => {
    const { text } = await visitor("zzzzzzzzzzzz");
    expect(text).toContain("We do not know this link");
    expect((await post("zzzzzzzzzzzz", { PUL1: "3" })).status).toBe(404);
  });
});
