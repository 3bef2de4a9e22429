import type { Page } from "@playwright/test";
import { randomBytes } from "node:crypto";

import { nightlyAlarms } from "@/lib/alarms/nightly";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { today } from "@/lib/format/days";
import { foundOrganizer } from "@/lib/organizers/mutations";
import { createParticipation } from "@/lib/participations/mutations";
import { takeSnapshots } from "@/lib/portfolio/history/mutations";
import { inLongTenantTransaction, inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { daysAgo, PASSWORD } from "../integration/support/small-organizer";
import { expect, signIn, speak, test } from "./support/test";

const NOW = today("Europe/Berlin");
/** The manager's pages that need no record of their own. */
const PAGES = ["", "/stages", "/stages/expansion", "/exhibitors", "/reports", "/retention", "/drivers", "/people", "/predictions", "/alarms", "/alarms/rules", "/alarms/playbooks", "/alarms/effect", "/reliability"];
const QUESTIONS = ["exhibitors&by=segment", "revenue&by=edition&chart=line", "retention&by=show", "AFF&by=stage", "nps&by=edition", "responseRate&by=none", "complaintsSolved&by=quarter&chart=line", "interactionsPerExhibitor&by=country", "yield&by=band"];

interface World {
  readonly email: string;
  readonly home: string;
  readonly pages: readonly string[];
}

/** An organizer that has just been founded, filled by `fill`, which says the pages of its own. */
async function found(name: string, fill: (tenant: TenantTransaction, memberId: string) => Promise<readonly string[]>): Promise<World> {
  const workspace = `${name}-${randomBytes(4).toString("hex")}`;
  const email = `owner@${workspace}.example`;
  const { organizerId, memberId } = await foundOrganizer({ workspace, name: `${name} Exhibitions`, locale: "en", timeZone: "Europe/Berlin", currency: "EUR", ownerEmail: email, ownerName: "Owner", ownerPassword: PASSWORD });
  const own = await inLongTenantTransaction(organizerId, (tenant) => fill(tenant, memberId));
  await nightlyAlarms(organizerId, NOW);
  await inTenantTransaction(organizerId, (tenant) => takeSnapshots(tenant, [NOW]));
  return { email, home: `/${workspace}`, pages: [...PAGES, ...own, ...QUESTIONS.map((question) => `/explore?measure=${question}`)] };
}

const company = (index: number, ownerMemberId: string) => ({ name: `Company ${index}`, nameLocal: null, externalKey: null, segment: index % 2 === 0 ? "Core" : "Fringe", country: "DE", city: null, website: null, note: null, ownerMemberId });

const WORLDS: Readonly<Record<string, () => Promise<World>>> = {
  "no data": () => found("nothing", async () => []),
  "one exhibitor": () =>
    found("single", async (tenant, memberId) => {
      const { id } = await createExhibitor(tenant, company(0, memberId));
      return [`/exhibitors/${id}`, `/exhibitors/${id}/stage`];
    }),
  "history but no surveys": () =>
    found("silent", async (tenant, memberId) => {
      const { db, organizerId } = tenant;
      const show = await db.show.create({ data: { organizerId, name: "Quiet Fair" } });
      const editions = [];
      for (const ago of [800, 430, 65, -300]) editions.push(await db.edition.create({ data: { organizerId, showId: show.id, name: `No ${ago}`, startsOn: daysAgo(ago), endsOn: daysAgo(ago - 3), bookingDeadline: daysAgo(ago + 120) } }));
      const ids = [];
      for (let index = 0; index < 12; index++) {
        const { id } = await createExhibitor(tenant, company(index, memberId));
        ids.push(id);
        for (const [place, edition] of editions.entries()) {
          if ((index + place) % 4 === 3 || (place === 3 && index % 2 === 0)) continue;
          await createParticipation(tenant, { exhibitorId: id, editionId: edition.id, status: place === 3 ? "booked" : "held", hall: null, stand: null, area: 12 + index, amount: 4000, bookedOn: place === 3 ? daysAgo(10) : edition.bookingDeadline, cancelledOn: null, multiYear: false }, NOW);
        }
      }
      return [`/exhibitors/${ids[0]}`, `/exhibitors/${ids[0]}/stage`, `/reports/${editions[2]?.id}`];
    }),
};

/** What a page with little or no data must not do: fail, say nothing, offer nothing, print what is no number, draw an empty chart. */
async function wrongWith(page: Page, address: string): Promise<string[]> {
  const response = await page.goto(address);
  if (response?.status() !== 200) return [`${address}: ${response?.status()}`];
  await expect(page.locator("main h1")).toHaveCount(1);
  // what is still being read takes its place before it is judged
  await expect(page.locator("main [aria-busy=true]:not(form)")).toHaveCount(0);
  const text = await page.locator("main").innerText();
  const { html, labels, acts, empty } = await page.locator("main").evaluate((main) => {
    const charts = [...main.querySelectorAll("[data-chart]")];
    return {
      html: main.innerHTML,
      labels: [...main.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label") ?? "").join("\n"),
      acts: [...main.querySelectorAll("a[href], button")].filter((act) => act.closest("[role=search], .chart-acts") === null).length,
      empty: charts.filter((chart) => chart.querySelectorAll("tbody tr").length === 0).map((chart) => chart.getAttribute("data-chart") ?? ""),
    };
  });
  const found = /\b(NaN|Infinity|undefined|null)\b|∞|Invalid Date|\[object/.exec(`${text}\n${labels}`)?.[0] ?? /\b(NaN|Infinity)\b/.exec(html)?.[0];
  return [
    ...(found ? [`${address}: says ${found}`] : []),
    ...(/[.。]/.test(text) ? [] : [`${address}: no sentence: ${text.slice(0, 120)}`]),
    ...(acts > 0 ? [] : [`${address}: nothing to do there`]),
    ...empty.map((chart) => `${address}: empty chart ${chart}`),
  ];
}

for (const [what, seed] of Object.entries(WORLDS)) {
  test(`with ${what}, every page of the manager says what will be here and what to do, in both languages`, async ({ page }) => {
    test.setTimeout(300_000);
    const { email, home, pages } = await seed();
    await signIn(page, email);
    const problems: string[] = [];
    for (const locale of ["en", "zh"] as const) {
      await speak(page, locale);
      for (const address of pages) problems.push(...(await wrongWith(page, `${home}${address}`)).map((problem) => `${locale} ${problem}`));
    }
    expect(problems).toEqual([]);
  });
}
