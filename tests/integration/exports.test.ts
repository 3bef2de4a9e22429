import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";

import { closeConnections } from "@/lib/db/client";
import { answersFile } from "@/lib/exports/answers-file";
import { readAnonymous } from "@/lib/exports/data";
import { campaignDocument } from "@/lib/exports/document";
import type { FileChoice } from "@/lib/exports/schema";
import { fileWords } from "@/lib/exports/words";
import { MESSAGES } from "@/lib/i18n/messages";
import { getCampaignHead } from "@/lib/results/data";
import { viewsOf } from "@/lib/results/guard";
import { getResults } from "@/lib/results/results";
import { getWatch } from "@/lib/results/watch/data";
import { EVERYBODY, inside, type View, viewKey } from "@/lib/results/view";
import { ensureCoreForm } from "@/lib/surveys/mutations";
import { type FormDefinition, questionsOf } from "@/lib/surveys/schema";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { createTranslator } from "use-intl/core";
import { freshDatabase } from "../setup/fresh-database";
import { type AnsweredCampaign, seedAnsweredCampaign } from "./support/answered-campaign";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

await freshDatabase();
let organizer: SmallOrganizer;
let definition: FormDefinition;
let campaign: AnsweredCampaign;

beforeAll(async () => {
  organizer = await seedSmallOrganizer("exports");
  const { organizerId, memberId, editionId } = organizer;
  const core = await inTenantTransaction(organizerId, (tenant) => ensureCoreForm(tenant));
  definition = core.definition;
  campaign = await seedAnsweredCampaign(organizerId, {
    definition, versionId: core.id, editionId, memberId, title: "Taken", seed: 5, flags: [["speeding", "straightLining"]], leaveOutFrom: 2,
    named: [{ segment: "Large", language: "en", n: 6, comments: 3 }, { segment: "Middle", language: "zh", n: 2 }, { segment: "Tiny", language: "en", n: 3, mood: 0.2 }],
    anonymous: [
      { segment: "Large", language: "en", n: 9, comments: 9 }, { segment: "Large", language: "zh", n: 6, comments: 3 }, { segment: "Middle", language: "zh", n: 7 }, { segment: "Middle", language: "en", n: 3, comments: 3 },
      { segment: "Tiny", language: "zh", n: 2 }, { segment: null, language: "en", n: 5 }, { segment: "Large", language: "en", n: 1, without: ["SAC2"] }, { segment: "Large", language: "en", n: 5, without: ["AFF1"] }, { segment: "Middle", language: "zh", n: 2, without: ["NPS", "SAT1"] },
    ],
  });
  await inTenantTransaction(organizerId, async ({ db }) => {
    const [first] = await db.response.findMany({ where: { organizerId, campaignId: campaign.campaignId }, orderBy: { id: "asc" }, take: 1 });
    const words = questionsOf(definition).find(({ scale }) => scale.kind === "text")?.id ?? "";
    await db.answer.updateMany({ where: { organizerId, responseId: first?.id ?? "", item: words }, data: { text: '=HYPERLINK("http://example.net")' } });
    await db.answer.updateMany({ where: { organizerId, responseId: first?.id ?? "", item: "SAT1" }, data: { value: null } });
  });
});
afterAll(closeConnections);

async function file(choice: Partial<FileChoice>, view: View = EVERYBODY, locale: "en" | "zh" = "en"): Promise<Buffer> {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "exports" });
  const head = await withTenant(organizer.organizerId, (tenant) => getCampaignHead(tenant, campaign.campaignId));
  const chunks: Uint8Array[] = [];
  const wanted = { read: <T>(work: Parameters<typeof withTenant<T>>[1]) => withTenant(organizer.organizerId, work), campaign: head, view, choice: { format: "csv", writing: "labels", layout: "wide", anonymous: false, ...choice } as const, words: fileWords(t, locale), made: new Date("2026-11-22T09:00:00Z") };
  for await (const chunk of answersFile(wanted)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function table(choice: Partial<FileChoice>, view: View = EVERYBODY, locale: "en" | "zh" = "en"): Promise<string[][]> {
  const text = (await file(choice, view, locale)).toString("utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const rows: string[][] = parse(text.slice(1), { relax_column_count: false });
  return rows;
}

describe("a file of answers", () => {
  it("holds every form under a name, with ids and numbers as codes", async () => {
    const [header, ...rows] = await table({ writing: "codes" });
    expect(header?.slice(0, 3)).toEqual(["respondent", "exhibitor", "contact"]);
    expect(rows).toHaveLength(11);
    const at = (name: string) => header?.indexOf(name) ?? -1;
    expect(rows.slice(1).map((row) => row[at("NPS")])).toEqual(campaign.named.slice(1).map(({ answers }) => String(answers.NPS)));
    // "does not apply", and the form that the rule leaves out
    expect(rows[0]?.[at("SAT1")]).toBe("-9");
    expect(rows.map((row) => row[at("counted")])).toEqual(["0", ...Array<string>(10).fill("1")]);
  });

  it("makes harmless what a spreadsheet would take for a formula", async () => {
    const cells = (await table({ writing: "labels" })).flat();
    expect(cells).toContain('\'=HYPERLINK("http://example.net")');
    expect(cells.some((cell) => cell.startsWith("="))).toBe(false);
  });

  it("speaks the reader's language in header and labels, in words", async () => {
    const [header, first] = await table({}, EVERYBODY, "zh");
    expect(header?.slice(0, 3)).toEqual(["答卷", "参展商", "联系人"]);
    expect(header).toContain(questionsOf(definition).find(({ id }) => id === "SAT1")?.wording.zh);
    expect(first).toContain("不适用");
  });

  it("has a row for each answer when it is long, and follows the filters", async () => {
    const [, ...rows] = await table({ layout: "long", writing: "codes" }, { segment: { name: "Tiny" }, language: "en" });
    expect(rows).toHaveLength(3 * Object.keys(campaign.named.at(-1)?.answers ?? {}).length);
    expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(["Tiny"]));
  });

  it("is a workbook or a system file where that is asked for", async () => {
    expect((await file({ format: "xlsx" })).subarray(0, 4)).toEqual(Buffer.from("PK\u0003\u0004"));
    const sav = await file({ format: "sav", anonymous: true });
    expect(sav.subarray(0, 4).toString()).toBe("$FL2");
    const rows = (await table({ writing: "codes", anonymous: true })).length - 1;
    expect(sav.readInt32LE(80)).toBe(rows);
  });
});

describe("anonymous answers in a file", () => {
  const views = viewsOf(["Large", "Middle", "Tiny", null]);

  async function given(view: View): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    await withTenant(organizer.organizerId, async (tenant) => {
      for await (const { items, parts } of readAnonymous(tenant, await getCampaignHead(tenant, campaign.campaignId), view)) for (const item of items) counts.set(item, parts.filter((part) => part.has(item)).length);
    });
    return counts;
  }

  it("are not in it unless they are asked for, and then without exhibitor, segment, language or day", async () => {
    expect(await table({ writing: "codes" })).toHaveLength(12);
    const [, ...rows] = await table({ writing: "codes", anonymous: true });
    const added = rows.slice(11);
    expect(added.length).toBeGreaterThan(50);
    for (const row of added) expect(row.slice(1, 10)).toEqual(Array<string>(9).fill(""));
  });

  it("are the very forms that the results count in the same view, or none", async () => {
    let some = 0;
    for (const view of views) {
      const [counts, page] = [await given(view), await withTenant(organizer.organizerId, async (tenant) => getResults(tenant, await getCampaignHead(tenant, campaign.campaignId), { ...view }))];
      const kept = campaign.named.filter(({ flags }) => flags.length < 2);
      for (const { id, distributions } of page.questions) {
        const n = counts.get(id) ?? 0;
        const named = kept.filter((form) => inside(view, { ...form, anonymous: false }) && form.answers[id] !== undefined).length;
        const shown = distributions.every(({ hidden }) => hidden === null) ? distributions.reduce((sum, each) => sum + each.n, 0) - named : 0;
        if (n > 0 && distributions.every(({ language, hidden }) => language === null && hidden === null)) expect(n, `${id} ${viewKey(view)}`).toBe(shown);
        if (n > 0) some += 1;
        expect([1, 2, 3, 4], `${id} ${viewKey(view)}`).not.toContain(n);
      }
    }
    expect(some).toBeGreaterThan(20);
  });

  it("leave no group under five when a file or a view of the results is taken from another", async () => {
    const files = await Promise.all(views.map(async (view) => ({ view, counts: await given(view) })));
    const pages = await Promise.all(views.map(async (view) => ({ view, page: await withTenant(organizer.organizerId, async (tenant) => getResults(tenant, await getCampaignHead(tenant, campaign.campaignId), view)) })));
    const kept = campaign.named.filter(({ flags }) => flags.length < 2);
    for (const { id, scale } of questionsOf(definition)) {
      if (scale.kind === "text") continue;
      const known = [
        ...files.map(({ view, counts }) => ({ view, n: counts.get(id) ?? 0 })),
        ...pages.flatMap(({ view, page }) =>
          (page.questions.find((question) => question.id === id)?.distributions ?? []).flatMap(({ language, n, hidden }) => {
            const of = language === null ? view : { ...view, language };
            return hidden === null ? [{ view: of, n: n - kept.filter((form) => inside(of, { ...form, anonymous: false }) && form.answers[id] !== undefined).length }] : [];
          }),
        ),
      ].filter(({ n }) => n > 0);
      expect(known.length).toBeGreaterThan(2);
      for (const one of known) {
        for (const two of known) {
          const within = campaign.anonymous.every((form) => !inside(two.view, { ...form, anonymous: true }) || inside(one.view, { ...form, anonymous: true }));
          if (within) expect([1, 2, 3, 4], `${id}: ${viewKey(one.view)} − ${viewKey(two.view)}`).not.toContain(one.n - two.n);
        }
      }
    }
  });

  it("put no two groups of questions of one person beside each other", async () => {
    const [header, ...rows] = await table({ writing: "codes", anonymous: true });
    const at = (name: string) => header?.indexOf(name) ?? -1;
    const added = rows.slice(11);
    expect(added.some((row) => row[at("NPS")] !== "")).toBe(true);
    expect(added.filter((row) => row[at("NPS")] !== "" && row[at("SAT1")] !== "")).toEqual([]);
  });
});

describe("the report for a board", () => {
  it.each(["en", "zh"] as const)("is a PDF of at least two pages in %s", async (locale) => {
    const [t, r] = [createTranslator({ locale, messages: MESSAGES[locale], namespace: "exports" }), createTranslator({ locale, messages: MESSAGES[locale], namespace: "results" })];
    const pdf = await withTenant(organizer.organizerId, async (tenant) => {
      const head = await getCampaignHead(tenant, campaign.campaignId);
      const [results, watch] = await Promise.all([getResults(tenant, head, EVERYBODY), getWatch(tenant, head.id, head.definition)]);
      return campaignDocument({ campaign: head, results, watch, edition: "Hearth 2026", comparedWith: null, organizer: "Hearth", isDemo: true, day: new Date("2026-11-22T00:00:00Z"), locale, t, r });
    });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1])).toBeGreaterThanOrEqual(2);
  });
});
