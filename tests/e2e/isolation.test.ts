import fs from "node:fs";
import path from "node:path";

import type { Page } from "@playwright/test";

import { seedSmallOrganizer, type SmallOrganizer } from "../integration/support/small-organizer";
import { ids } from "./support/ids";
import { expect, signIn, test } from "./support/test";

/** Every address of the app, from its own folders: a new page is walked without anybody remembering it. */
function addresses(folder = "app", parts: readonly string[] = []): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return addresses(path.join(folder, entry.name), /^\(.*\)$/.test(entry.name) ? parts : [...parts, entry.name]);
    return /^(page|route)\.tsx?$/.test(entry.name) ? [`/${parts.join("/")}`] : [];
  });
}

const memberAddresses = addresses().filter((address) => address.startsWith("/[workspace]"));

/** An address with its places filled in: the workspace of one organizer, the ids of another. */
function fill(address: string, workspace: string, named: Readonly<Record<string, string>>): string {
  const filled: string[] = [];
  for (const part of address.split("/").slice(1)) {
    const place = /^\[(\w+)\]$/.exec(part)?.[1];
    if (place === undefined) filled.push(part);
    else if (place === "workspace") filled.push(workspace);
    else {
      // [id] is an id of the noun before it; any other place is named after what stands in it
      const key = place === "id" ? `${filled.at(-1)}` : place;
      const value = named[key];
      if (value === undefined) throw new Error(`Teach tests/e2e/support/ids.ts what stands at [${place}] of ${address} (key "${key}").`);
      filled.push(value);
    }
  }
  return `/${filled.join("/")}`;
}

/** What the server answers to this session, word for word: nothing that a script might still hide or add. */
async function seen(page: Page, address: string): Promise<{ status: number; text: string; title: string; end: string }> {
  const response = await page.request.get(address);
  const text = await response.text();
  return { status: response.status(), text, title: /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? "", end: response.url() };
}

/** The words that only the victim's own rows have; its workspace is known to whoever typed the address. */
const VICTIMS_WORDS = /victimhouse (Show|Kettles|Ashdown|note|promise|request|form|Exhibitions|Owner)/;

/** Doors that the seeded rows' own state keeps shut, for their owner too: an import that is done has neither columns to choose nor rows to mend. */
const CLOSED_BY_STATE: ReadonlySet<string> = new Set(["/[workspace]/imports/[id]/columns", "/[workspace]/imports/[id]/problems"]);

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

      // a measure is a word of the glossary, the same for everybody, and no row of anyone
      if (!/\[(?!workspace|measure\])/.test(address)) continue;
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

  test("ids in queries show nothing either", async ({ page }) => {
    const theirs = await ids(victim);
    await signIn(page, attacker.ownerEmail);
    for (const room of ["", "/exhibitors", "/interactions", "/interactions/new", "/promises", "/surveys", "/surveys/new", "/imports"]) {
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
