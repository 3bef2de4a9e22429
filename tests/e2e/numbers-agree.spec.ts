import type { Page } from "@playwright/test";

import { nightlyAlarms } from "@/lib/alarms/nightly";
import { setArchived } from "@/lib/exhibitors/mutations";
import { today } from "@/lib/format/days";
import { createParticipation } from "@/lib/participations/mutations";
import { takeSnapshots } from "@/lib/portfolio/history/mutations";
import { makePromise, settlePromise } from "@/lib/promises/mutations";
import { inLongTenantTransaction, inTenantTransaction } from "@/lib/tenant/with-tenant";
import { daysAgo } from "../integration/support/small-organizer";
import { seedSurveyedShow, type SurveyedShow } from "../integration/support/surveyed-show";
import { cells, chartTable, figureOf, rowNamed, tableUnder } from "./support/tables";
import { expect, signIn, type SmallOrganizer, test } from "./support/test";

const NOW = today("Europe/Berlin");
const BOOKED = 21;
const STAGES = ["Discovery", "Exploration", "Expansion", "Commitment", "Dissolution"] as const;

interface World extends SurveyedShow {
  /** The edition ahead, which some of the surveyed have booked. */
  readonly next: string;
  readonly showId: string;
}

/** A surveyed show with an edition ahead, a leaver who was filed away, broken promises with their alarms, and today written down. */
async function seed({ organizerId, memberId }: SmallOrganizer, show: SurveyedShow): Promise<World> {
  const world = await inLongTenantTransaction(organizerId, async (tenant) => {
    const { showId } = await tenant.db.edition.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: show.newest } } });
    const { id: next } = await tenant.db.edition.create({ data: { organizerId, showId, name: "2027", startsOn: daysAgo(-320), endsOn: daysAgo(-323), bookingDeadline: daysAgo(-60) } });
    for (const { id: exhibitorId } of show.exhibitors.slice(0, BOOKED)) {
      await createParticipation(tenant, { exhibitorId, editionId: next, status: "booked", hall: null, stand: null, area: 20, amount: 1500, bookedOn: daysAgo(20), cancelledOn: null, multiYear: false }, NOW);
    }
    for (const { id: exhibitorId } of show.exhibitors.slice(0, 4)) {
      const { id } = await makePromise(tenant, { exhibitorId, contactId: null, editionId: null, text: "A corner stand", madeOn: daysAgo(40), dueOn: daysAgo(12) }, { memberId, today: NOW });
      await settlePromise(tenant, { id, outcome: "broken", settledOn: daysAgo(11), reason: null }, NOW);
    }
    // the last one has not booked again
    await setArchived(tenant, show.exhibitors.at(-1)?.id ?? "", true);
    return { ...show, next, showId };
  });
  await nightlyAlarms(organizerId, NOW);
  await inTenantTransaction(organizerId, (tenant) => takeSnapshots(tenant, [NOW]));
  return world;
}

async function explored(page: Page, home: string, question: string): Promise<string[][]> {
  await page.goto(`${home}/explore?${question}`);
  return await cells(page.locator("main table").first());
}

test("the same number is the same on every page that shows it", async ({ page, organizer }) => {
  test.setTimeout(300_000);
  const world = await seed(organizer, await seedSurveyedShow(organizer));
  const home = `/${organizer.workspace}`;
  await signIn(page, organizer.ownerEmail);

  await test.step("exhibitors and revenue by stage: overview, stage board, a stage's page, list, Explore", async () => {
    for (const filter of ["", `show=${world.showId}`, `edition=${world.newest}`, "segment=Large"]) {
      await page.goto(`${home}?${filter}`);
      const overview = await cells(page.locator("main table").first());
      const revenue = overview[0]?.at(-1) ?? "";
      await page.goto(`${home}/stages?${filter}`);
      const board = await cells(chartTable(page, "stages-by-segment"));
      const time = await cells(chartTable(page, "time-in-stage"));
      const total = rowNamed(board, "All segments");
      const explore = await explored(page, home, `measure=exhibitors&by=stage&${filter}`);
      for (const stage of STAGES) {
        const shown = figureOf(rowNamed(overview, stage).Exhibitors ?? "");
        expect(figureOf(total[stage] ?? ""), `${filter} ${stage} on the stage board`).toBe(shown);
        expect(figureOf(time.find(([name]) => name === stage)?.[1] ?? "0"), `${filter} ${stage} in the times of the stage board`).toBe(shown);
        expect(figureOf(explore.find(([name]) => name === stage)?.[1] ?? "0"), `${filter} ${stage} in Explore`).toBe(shown);
        const key = stage.toLowerCase();
        await page.goto(`${home}/exhibitors?${filter}&stage=${key}`);
        expect(await page.locator("main table tbody tr").count(), `${filter} ${stage} on the list`).toBe(shown);
        const money = await page.locator("main table tbody td:last-child").allInnerTexts();
        expect(money.reduce((sum, text) => sum + figureOf(text), 0), `${filter} ${stage}: money on the list`).toBe(figureOf(rowNamed(overview, stage)[revenue] ?? ""));
      }
      expect(figureOf(explore.at(-1)?.[1] ?? ""), `${filter}: all in Explore`).toBe(figureOf(rowNamed(overview, "All").Exhibitors ?? ""));
    }
  });

  await test.step("open alarms by family: overview, alarms, Explore", async () => {
    for (const filter of ["", "segment=Large"]) {
      await page.goto(`${home}?${filter}`);
      const overview = await cells(chartTable(page, "alarms-by-family"));
      expect(figureOf(rowNamed(overview, /^All/).Alarms ?? ""), "there are alarms to compare").toBeGreaterThan(3);
      await page.goto(`${home}/alarms?${filter}`);
      expect(await cells(chartTable(page, "alarms-by-family"))).toEqual(overview);
      for (const [family, key] of [["Deterioration", "deterioration"], ["Estrangement", "estrangement"], ["External", "external"]] as const) {
        await page.goto(`${home}/alarms?${filter}&family=${key}`);
        const alarms = figureOf(overview.find(([name = ""]) => name.startsWith(family))?.[4] ?? "");
        expect(await page.locator("table.named tbody tr").count(), `${filter} ${family}`).toBe(alarms);
      }
      const explore = await explored(page, home, `measure=alarmsOpen&by=none&${filter}`);
      expect(figureOf(explore.at(-1)?.[1] ?? ""), `${filter} in Explore`).toBe(figureOf(rowNamed(overview, /^All/).Alarms ?? ""));
    }
  });

  await test.step("answers and recommendation of an edition: list of reports, report, Explore", async () => {
    await page.goto(`${home}/reports`);
    const list = await cells(page.locator("main table").last());
    const responses = await explored(page, home, "measure=responses&by=edition");
    const nps = await explored(page, home, "measure=nps&by=edition");
    await page.goto(`${home}/reports/${world.newest}`);
    const report = rowNamed(await cells(chartTable(page, "net-promoter-score")), "Net promoter score");
    for (const [edition, id] of [["2025", world.earlier], ["2026", world.newest]] as const) {
      const name = `Surveyed Fair ${edition}`;
      const answers = rowNamed(responses, name).Responses;
      expect(list.some((row) => row.includes(answers ?? "") && row.some((cell) => cell.includes(edition))), `${name}: ${answers} answers`).toBe(true);
      const [, score] = nps.find(([first]) => first === name) ?? [];
      expect(score, name).toBe(report[edition]);
      const alone = await explored(page, home, `measure=nps&by=none&edition=${id}`);
      expect(alone.at(-1)?.[1], `${name} alone`).toBe(score);
      await page.goto(`${home}/reports/${id}`);
      expect(rowNamed(await cells(chartTable(page, "net-promoter-score")), "Net promoter score")[edition], `${name} in its own report`).toBe(score);
    }
  });

  await test.step("who comes back: overview, retention, Explore, with the archived leaver in every count", async () => {
    await page.goto(home);
    const said = await page.getByText(/2027 rebooked: [\d,]+ of [\d,]+ from 2026/).innerText();
    const [, booked = "", took = ""] = /rebooked: ([\d,]+) of ([\d,]+)/.exec(said) ?? [];
    expect([booked, took]).toEqual([String(BOOKED), String(world.exhibitors.length)]);
    await page.goto(`${home}/retention`);
    const pairs = await cells(chartTable(page, "retention-by-edition-pair"));
    const ahead = rowNamed(pairs, "Surveyed Fair 2026 → 2027");
    expect([ahead.Stayed, ahead["Had a stand"]]).toEqual([booked, took]);
    const decided = rowNamed(pairs, "Surveyed Fair 2025 → 2026");
    const rebooking = await explored(page, home, `measure=rebooking&by=edition&show=${world.showId}`);
    const soFar = rebooking.find(([name]) => name === "Surveyed Fair 2026") ?? [];
    expect(`${soFar[1]} (${soFar[2]?.replace(/ %$/, "")}), n ${soFar[3]}`).toBe((ahead["Retention (95 %)"] ?? "").replace(" so far", ""));
    const retention = await explored(page, home, `measure=retention&by=edition&show=${world.showId}`);
    const back = retention.find(([name]) => name === "Surveyed Fair 2025") ?? [];
    expect(`${back[1]} (${back[2]?.replace(/ %$/, "")}), n ${back[3]}`).toBe(decided["Retention (95 %)"]);
  });

  await test.step("stands, space and revenue of an edition: retention and Explore", async () => {
    await page.goto(`${home}/retention`);
    const money = await cells(tableUnder(page, /^Space and money/));
    for (const [measure, head] of [["stands", "Stands"], ["area", "m²"], ["revenue", "Revenue"]] as const) {
      const explore = await explored(page, home, `measure=${measure}&by=edition`);
      for (const edition of ["2025", "2026", "2027"]) {
        const [, value = ""] = explore.find(([name]) => name === `Surveyed Fair ${edition}`) ?? [];
        expect(figureOf(value.replace(/^[^\d−]+| m²$/g, "")), `${measure} ${edition}`).toBe(figureOf(rowNamed(money, `Surveyed Fair ${edition}`)[head] ?? ""));
      }
    }
  });

  await test.step("mean scores: overview by stage, Explore, the card on retention", async () => {
    await page.goto(home);
    await expect(page.getByRole("heading", { level: 2, name: /differs most between the stages|stage by stage/ })).toBeVisible();
    const means = await cells(chartTable(page, "means-by-stage"));
    await page.goto(`${home}/retention`);
    const card = await page.locator("dl.four").innerText();
    for (const [measure, name] of [["AFF", "Emotional attachment"], ["SAC", "Satisfaction, all years"], ["TOI", "Integrity"]] as const) {
      const row = rowNamed(means, name);
      expect(card.replace(/\s+/g, " "), `${name} on its card`).toContain(`${name} ${row.All}`);
      const explore = await explored(page, home, `measure=${measure}&by=stage`);
      expect(explore.at(-1)?.[1], `${name} of all in Explore`).toBe(row.All?.split(" ")[0]);
      for (const [stage = "", value = ""] of explore.slice(1, -1)) {
        if (/^\d/.test(value)) expect(row[stage], `${name} in ${stage}`).toMatch(new RegExp(`^${value} ±`));
      }
    }
  });
});

test("a score is the same on the list and on the exhibitor's page, and why it is so adds up to it", async ({ page, organizer }) => {
  test.setTimeout(300_000);
  await seedSurveyedShow(organizer);
  const home = `/${organizer.workspace}`;
  await signIn(page, organizer.ownerEmail);
  await page.goto(`${home}/exhibitors?sort=attachment&q=Large`);
  // before them stand the box that chooses the row, the name and the stage
  const columns = { Trust: 3, "Satisfaction, this edition": 4, "Emotional attachment": 5 } as const;
  for (const place of [0, 5, 11]) {
    await page.goto(`${home}/exhibitors?sort=attachment&q=Large`);
    const row = page.locator("main table tbody tr").nth(place);
    const listed = await row.locator("td").allInnerTexts();
    await page.goto((await row.locator("a").first().getAttribute("href")) ?? "");
    const own = page.locator("table.scores tr");
    for (const [construct, column] of Object.entries(columns)) {
      const line = own.filter({ has: page.getByText(construct, { exact: true }) }).first();
      expect(await line.locator("td").nth(1).innerText(), `${listed[1]} ${construct}`).toBe(listed[column]);
      // trust is the mean of its three parts: each of them has its own sum
      if (construct === "Trust") continue;
      await line.locator("a").first().click();
      await expect(page.locator("#why h2")).toContainText(`${listed[column]}?`);
      const lines = (await cells(page.locator("#why .chart-figure:has(.wf) table"))).slice(1).map(([, points = ""]) => Math.round(10 * figureOf(points.replace("+", ""))));
      expect(lines.slice(0, -1).reduce((sum, points) => sum + points, 0), `${listed[1]} ${construct}: the sum`).toBe(lines.at(-1));
      expect(String(Math.round((lines.at(-1) ?? 0) / 10)), `${listed[1]} ${construct}: the total`).toBe(listed[column]);
    }
  }
});
