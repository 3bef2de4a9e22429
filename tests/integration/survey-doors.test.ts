import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GET, POST } from "@/app/s/[token]/route";
import { POST as keep } from "@/app/s/[token]/draft/route";
import { closeConnections } from "@/lib/db/client";
import { addLink, createInvitation, withdrawInvitation } from "@/lib/invitations/mutations";
import { newToken } from "@/lib/invitations/token";
import { publishForm } from "@/lib/surveys/mutations";
import { bankDefinition } from "@/lib/surveys/starts";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
let one: SmallOrganizer;
let two: SmallOrganizer;

beforeAll(async () => {
  one = await seedSmallOrganizer("quayside");
  two = await seedSmallOrganizer("otherhouse");
});
afterAll(closeConnections);

const invite = ({ organizerId, exhibitorId, contactId, editionId }: SmallOrganizer) => inTenantTransaction(organizerId, (tenant) => createInvitation(tenant, { exhibitorId, contactId, editionId, validDays: 60 }, new Date()));

async function look(token: string, method: "GET" | "POST" = "GET", body = "", from = "198.51.100.7") {
  const headers = { "x-forwarded-for": from };
  const request = new Request(`http://door.example/s/${token}?lang=en`, method === "GET" ? { headers } : { method, body, headers });
  const response = await (method === "GET" ? GET : POST)(request, { params: Promise.resolve({ token }) });
  return { status: response.status, text: await response.text(), headers: Object.fromEntries(response.headers) };
}

/** What only those concerned may read: the names of people, companies and stands. */
const NAMES = /Ashdown|Kettles|H1-101|mara@/;

describe("the answer pages", () => {
  it("say to every unknown link the same, word for word and header for header", async () => {
    const [one, two, odd] = [await look(newToken()), await look(newToken()), await look("not-a-token")];
    expect(two).toEqual(one);
    expect(odd).toEqual(one);
    expect(one.status).toBe(404);
    expect(one.text).not.toMatch(/quayside|otherhouse/);
    expect(await look(newToken(), "POST", "a.SAT1=5")).toEqual(one);
  });

  it("name nobody on a withdrawn or an answered link, and nothing of another organizer on any", async () => {
    const [open, gone, answered] = [await invite(one), await invite(one), await invite(one)];
    await inTenantTransaction(one.organizerId, (tenant) => withdrawInvitation(tenant, gone.id, new Date()));
    await look(answered.token, "POST", "a.SAT1=5");
    expect((await look(open.token)).text).toMatch(NAMES);
    for (const { token } of [gone, answered]) {
      const { text, status, headers } = await look(token);
      expect(status).toBe(410);
      expect(`${text} ${JSON.stringify(headers)}`).not.toMatch(NAMES);
    }
    for (const { token } of [open, gone, answered]) expect((await look(token)).text).not.toContain("otherhouse");
    expect((await look((await invite(two)).token)).text).not.toContain("quayside");
  });

  it("send the same headers whatever became of the link: only the status tells", async () => {
    const [open, gone] = [await invite(one), await invite(one)];
    await inTenantTransaction(one.organizerId, (tenant) => withdrawInvitation(tenant, gone.id, new Date()));
    const unknown = (await look(newToken())).headers;
    expect((await look(open.token)).headers).toEqual(unknown);
    expect((await look(gone.token)).headers).toEqual(unknown);
    expect(unknown).toMatchObject({ "cache-control": "no-store, private", "referrer-policy": "no-referrer" });
  });

  it("tell the search engines by name that they are for no list, in the same page for whoever asks", async () => {
    const { token } = await invite(one);
    for (const to of [token, newToken()]) {
      const { text } = await look(to);
      for (const engine of ["googlebot", "bingbot", "baiduspider", "sogou", "360spider", "yandex"]) expect(text).toContain(`<meta name="${engine}" content="noindex,nofollow,noarchive">`);
    }
  });

  it("open by a badge's own link as by the first, and both are spent by one answer", async () => {
    const first = await invite(one);
    const badge = await inTenantTransaction(one.organizerId, (tenant) => addLink(tenant, first.id, new Date()));
    expect(badge).not.toBe(first.token);
    expect((await look(badge)).status).toBe(200);
    expect((await look(badge, "POST", "a.SAT1=5")).status).toBe(200);
    expect((await look(first.token)).text).toContain("This survey has been answered");
    await expect(inTenantTransaction(one.organizerId, (tenant) => addLink(tenant, first.id, new Date()))).rejects.toMatchObject({ code: "already_answered" });
  });

  it("ask a place from which sixty unknown links were tried to come back later, and go on opening every link that is right, there and elsewhere", async () => {
    const hall = "203.0.113.9";
    const { token } = await invite(one);
    const tries = await Promise.all(Array.from({ length: 60 }, () => look(newToken(), "GET", "", hall)));
    expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([404]));
    const more = await look(newToken(), "GET", "", hall);
    expect(more.status).toBe(429);
    expect(more.headers["retry-after"]).toBe("600");
    expect(more.text).toContain("Many links that we do not know were tried from your network");
    expect(await look("not-a-token", "POST", "a.SAT1=5", hall)).toEqual(more);
    expect((await look(newToken())).status).toBe(404);
    expect((await look(token, "GET", "", hall)).status).toBe(200);
    expect((await look(token, "POST", "a.SAT1=5", hall)).status).toBe(200);
  });

  it("offer no other language on a form that is in one, and speak that one to everybody", async () => {
    const { token, id } = await invite(one);
    await inTenantTransaction(one.organizerId, async (tenant) => {
      const version = await publishForm(tenant, { key: "chinese", title: "中文问卷", definition: { ...bankDefinition("onsite"), languages: ["zh"] } });
      await tenant.db.invitation.update({ where: { organizerId_id: { organizerId: one.organizerId, id } }, data: { formVersionId: version.id } });
    });
    const { text } = await look(token);
    expect(text).toContain('<html lang="zh-Hans">');
    expect(text).not.toContain('class="languages"');
    const asked = await look(token, "POST", "language=en&a.PUL1=5");
    expect(asked.text).toContain('<html lang="zh-Hans">');
    expect((await look((await invite(one)).token)).text).toContain('class="languages"');
  });

  it("keep a draft without a word: 204, 409 once it is answered, 404 for an unknown link", async () => {
    const { token } = await invite(one);
    const draft = async (to: string) => {
      const response = await keep(new Request(`http://door.example/s/${to}/draft`, { method: "POST", body: "a.SAT1=6&language=en" }), { params: Promise.resolve({ token: to }) });
      return [response.status, await response.text()];
    };
    expect(await draft(token)).toEqual([204, ""]);
    expect((await look(token)).text).toMatch(/name="a.SAT1" (checked="" )?value="6"( checked="")?|checked="" name="a.SAT1" value="6"/);
    await look(token, "POST", "a.SAT1=5");
    expect(await draft(token)).toEqual([409, ""]);
    expect(await draft(newToken())).toEqual([404, ""]);
  });
});
