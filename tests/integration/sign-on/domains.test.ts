import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { workspaceOfDomain } from "@/lib/auth/sign-on/door";
import { listDomains } from "@/lib/sign-on/data";
import { addDomain, noteProof, removeDomain, removeSignOn } from "@/lib/sign-on/mutations";
import { isProven } from "@/lib/sign-on/proof";
import { domainInput } from "@/lib/sign-on/schema";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { type NameServer, openNameServer } from "../support/name-server";
import { refusal } from "../support/refusal";
import { seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

await freshDatabase();
let names: NameServer;
let house: SmallOrganizer;
let rival: SmallOrganizer;

beforeAll(async () => {
  names = await openNameServer();
  [house, rival] = [await seedSmallOrganizer("house"), await seedSmallOrganizer("rival")];
});
afterAll(async () => {
  await names.close();
  await closeConnections();
});
beforeEach(() => {
  names.texts.clear();
  names.silent = false;
});

const within = <T>({ organizerId }: SmallOrganizer, work: Parameters<typeof inTenantTransaction<T>>[1]) => inTenantTransaction(organizerId, work);
/** An organizer's own record for a domain, named there. */
async function named(organizer: SmallOrganizer, domain: string) {
  await within(organizer, (tenant) => addDomain(tenant, domain));
  const row = (await within(organizer, listDomains)).find((each) => each.domain === domain);
  if (!row) throw new Error("The domain was not kept.");
  return { id: row.id, domain, token: row.record.text.replace(/^.*=/, ""), record: row.record };
}
const check = async (organizer: SmallOrganizer, domain: { id: string; domain: string; token: string }) => {
  const proven = await isProven(domain, { servers: [names.address], ...(names.silent ? { timeout: 100, tries: 1 } : {}) });
  if (proven !== null) await within(organizer, (tenant) => noteProof(tenant, domain.id, proven));
  return proven;
};

describe("a domain", () => {
  it("is proven by the record that its name server has, and by nothing else", async () => {
    const domain = await named(house, "kettles.example");
    expect(domain.record.name).toBe("_fairbond.kettles.example");
    expect(await check(house, domain)).toBe(false);
    names.texts.set("_fairbond.kettles.example", ["v=spf1 -all", "fairbond-domain=another"]);
    expect(await check(house, domain)).toBe(false);
    names.texts.set("kettles.example", [domain.record.text]);
    expect(await check(house, domain)).toBe(false);
    names.texts.set("_fairbond.kettles.example", ["v=spf1 -all", domain.record.text]);
    expect(await check(house, domain)).toBe(true);
    expect((await within(house, listDomains)).find(({ id }) => id === domain.id)).toMatchObject({ provenAt: expect.any(Date), checkedAt: expect.any(Date) });
  });

  it("is found by an address once it is proven, and no more when the record is gone", async () => {
    const domain = await named(house, "found.example");
    expect(await workspaceOfDomain("found.example")).toBeNull();
    names.texts.set(domain.record.name, [domain.record.text]);
    await check(house, domain);
    expect(await workspaceOfDomain("FOUND.example")).toBe(house.workspace);
    names.silent = true;
    expect(await check(house, domain), "no answer proves nothing either way").toBeNull();
    expect(await workspaceOfDomain("found.example")).toBe(house.workspace);
    names.silent = false;
    names.texts.clear();
    await check(house, domain);
    expect(await workspaceOfDomain("found.example")).toBeNull();
  });

  it("is one organizer's at a time", async () => {
    const [mine, theirs] = [await named(house, "shared.example"), await named(rival, "shared.example")];
    names.texts.set("_fairbond.shared.example", [mine.record.text, theirs.record.text]);
    await check(house, mine);
    await expect(check(rival, theirs)).rejects.toMatchObject({ code: "P2002" });
    expect(await workspaceOfDomain("shared.example")).toBe(house.workspace);
    await within(house, (tenant) => removeDomain(tenant, mine.id));
    await check(rival, theirs);
    expect(await workspaceOfDomain("shared.example")).toBe(rival.workspace);
  });

  it("of another organizer cannot be proven, removed or read", async () => {
    const theirs = await named(rival, "theirs.example");
    await refusal(within(house, (tenant) => noteProof(tenant, theirs.id, true)), "not_found");
    await refusal(within(house, (tenant) => removeDomain(tenant, theirs.id)), "not_found");
    expect((await within(house, listDomains)).map(({ domain }) => domain)).not.toContain("theirs.example");
  });

  it("is named once, and leads nowhere without a sign-on", async () => {
    const domain = await named(house, "once.example");
    await refusal(named(house, "once.example"), "invalid", { domain: "already_exists" });
    names.texts.set(domain.record.name, [domain.record.text]);
    await check(house, domain);
    await within(house, removeSignOn);
    expect(await workspaceOfDomain("once.example")).toBeNull();
  });

  it.each(["example", "a b.example", "-a.example", "http://a.example", "a.example/", "1.2.3.4", `${"a".repeat(64)}.example`, "a..example", ""])("that is none is refused: %s", (domain) => {
    expect(domainInput.safeParse({ domain }).success).toBe(false);
  });
});
