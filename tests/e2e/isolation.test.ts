import type { Page } from "@playwright/test";

import { addMember } from "@/lib/members/mutations";
import { BUILT_IN } from "@/lib/rights/access";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { addressDoors } from "../integration/support/doors";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../integration/support/small-organizer";
import { CLOSED_BY_STATE, fill, memberAddresses } from "./support/addresses";
import { ids } from "./support/ids";
import { expect, signIn, test } from "./support/test";

/** What the server answers to this session, word for word: nothing that a script might still hide or add. */
async function seen(page: Page, address: string): Promise<{ status: number; text: string; title: string; end: string }> {
  const response = await page.request.get(address);
  const text = await response.text();
  return { status: response.status(), text, title: /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? "", end: response.url() };
}

/** The words that only the victim's own rows have; its workspace is known to whoever typed the address. */
const VICTIMS_WORDS = /victimhouse (Show|Kettles|Ashdown|note|promise|request|complaint|form|Exhibitions|Owner)/;

test.describe("attacker and victim", () => {
  let victim: SmallOrganizer;
  let attacker: SmallOrganizer;

  test.beforeAll(async () => {
    victim = await seedSmallOrganizer("victimhouse");
    attacker = await seedSmallOrganizer("attackerhouse");
  });

  test("the walk below covers the app", () => {
    expect(memberAddresses.length).toBeGreaterThan(20);
  });

  test("no address shows the attacker anything of the victim, titles included, and the victim's own doors still open", async ({ page, browser }) => {
    test.setTimeout(300_000);
    const theirs = await ids(victim);
    await signIn(page, attacker.ownerEmail);
    for (const address of memberAddresses) {
      const atTheirs = fill(address, victim.workspace, theirs);
      const foreign = await seen(page, atTheirs);
      expect([404, 405], atTheirs).toContain(foreign.status);
      expect(foreign.text, atTheirs).not.toMatch(VICTIMS_WORDS);
      expect(foreign.title, atTheirs).not.toContain("victimhouse");

      // a measure, a stage and a noun are words, the same for everybody, and no row of anyone
      if (!/\[(?!workspace|measure\]|stage\]|noun\])/.test(address)) continue;
      const inMine = fill(address, attacker.workspace, theirs);
      const smuggled = await seen(page, inMine);
      expect([404, 405], inMine).toContain(smuggled.status);
      expect(smuggled.text, inMine).not.toMatch(/victimhouse/);
    }
    const home = await browser.newPage();
    await signIn(home, victim.ownerEmail);
    for (const address of memberAddresses) {
      const own = fill(address, victim.workspace, theirs);
      const door = await seen(home, own);
      expect(CLOSED_BY_STATE.has(address) ? [404] : [200, 400, 405], own).toContain(door.status);
    }
    await home.close();
  });

  test("a viewer sees what the table gives a viewer, and of every other address nothing", async ({ page }) => {
    test.setTimeout(120_000);
    const own = await ids(attacker);
    const email = `viewer@${attacker.workspace}.example`;
    await inTenantTransaction(attacker.organizerId, (tenant) => addMember(tenant, { email, name: "Viewer", password: PASSWORD, role: "viewer", locale: "en" }));
    await signIn(page, email);
    for (const { name, rights } of addressDoors) {
      const address = `/${name.replace(/\/(page\.tsx|route\.ts)$/, "")}`;
      if (rights.every((right) => BUILT_IN.viewer.has(right))) continue;
      const { status } = await seen(page, fill(address, attacker.workspace, own));
      expect([404, 405], address).toContain(status);
    }
  });

  test("ids in queries show nothing either", async ({ page }) => {
    const theirs = await ids(victim);
    await signIn(page, attacker.ownerEmail);
    for (const room of ["", "/exhibitors", "/interactions", "/interactions/new", "/promises", "/requests", "/complaints", "/complaints/new", "/surveys", "/surveys/new", "/imports", "/alarms", "/alarms/rules"]) {
      for (const name of ["exhibitor", "show", "edition", "owner", "contact", "member"]) {
        const value = theirs[`${name}s`] ?? theirs[name];
        if (value === undefined) continue;
        const { status, text } = await seen(page, `/${attacker.workspace}${room}?${name}=${value}`);
        expect([200, 404], `${room}?${name}`).toContain(status);
        expect(text, `${room}?${name}`).not.toMatch(/victimhouse/);
      }
    }
  });

  test("without a session every member's address leads to sign-in", async ({ page }) => {
    const theirs = await ids(victim);
    for (const address of memberAddresses) {
      const { text, status, end } = await seen(page, fill(address, victim.workspace, theirs));
      expect(text, address).not.toMatch(VICTIMS_WORDS);
      expect(new URL(end).pathname === "/sign-in" || status >= 400, address).toBe(true);
    }
  });
});
