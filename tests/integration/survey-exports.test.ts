import { afterAll, beforeEach, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { getImport } from "@/lib/imports/data";
import { guessAnswersMapping } from "@/lib/imports/mapping/guess-answers";
import { createImport, discardImport, runImport, undoImport } from "@/lib/imports/mutations";
import { readFile } from "@/lib/imports/reading/file";
import { type AnswersMapping, mappingSchema } from "@/lib/imports/schema";
import type { Summary } from "@/lib/imports/types";
import { inLongTenantTransaction, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { GOOGLE_FORMS, LIMESURVEY_CODES, LIMESURVEY_TEXT, SURVEYMONKEY, WENJUANXING_NUMBERS, WENJUANXING_TEXT } from "../fixtures/survey-exports";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();
afterAll(closeConnections);

let organizer: SmallOrganizer;
beforeEach(async () => {
  organizer = await seedSmallOrganizer("hearth");
  await inTenantTransaction(organizer.organizerId, async ({ db, organizerId }) => {
    const show = await db.show.create({ data: { organizerId, name: "Hearth & Harbour" } });
    await db.edition.create({ data: { organizerId, showId: show.id, name: "2025", startsOn: new Date("2025-09-01T00:00:00Z"), endsOn: new Date("2025-09-03T00:00:00Z") } });
  });
});

async function bringIn(bytes: Buffer, change: Partial<AnswersMapping> = { edition: { show: "Hearth & Harbour", edition: "2025" } }): Promise<{ id: string; summary: Summary }> {
  const file = await readFile(bytes, { encoding: null, sheet: "" });
  const mapping = mappingSchema.parse({ ...guessAnswersMapping(file.table, { title: "Autumn survey", locale: "en" }), ...change });
  const { id } = await inTenantTransaction(organizer.organizerId, (tenant) => createImport(tenant, { ...file, fileName: "export.csv", mapping, memberId: organizer.memberId }, TODAY));
  const { summary } = await withTenant(organizer.organizerId, (tenant) => getImport(tenant, id));
  if (!summary) throw new Error("The import has no summary.");
  return { id, summary };
}

const run = (id: string) => runImport(organizer.organizerId, id, { today: TODAY });
const undo = (id: string) => inLongTenantTransaction(organizer.organizerId, (tenant) => undoImport(tenant, id, { today: TODAY }));

/** What answers of an import say of the relationship now: construct and value, without what was retracted. */
function evidenceOf(importId: string) {
  return withTenant(organizer.organizerId, async ({ db, organizerId }) => {
    const responses = await db.response.findMany({ where: { organizerId, importId, withdrawnAt: null }, select: { id: true, answeredOn: true, exhibitor: { select: { name: true } } }, orderBy: { answeredOn: "asc" } });
    const evidence = await db.evidence.findMany({ where: { organizerId, sourceId: { in: responses.map(({ id }) => id) }, retracts: false }, select: { sourceId: true, construct: true, value: true } });
    return responses.map(({ id, answeredOn, exhibitor }) => ({
      name: exhibitor.name,
      day: answeredOn.toISOString().slice(0, 10),
      said: Object.fromEntries(evidence.filter(({ sourceId }) => sourceId === id).map(({ construct, value }) => [construct, Math.round(Number(value))])),
    }));
  });
}

const WESTERN = ["Alder & Ash Ltd", "Birch Lighting Inc", "Cedar Tiles"];
const CHINESE = ["宁波海港家居有限公司", "苏州灯彩股份有限公司", "广州木语集团"];
const SEPTEMBER = ["2025-09-14", "2025-09-15", "2025-09-16"];
/** 7, 2 and 6 of seven for the promise; for the edition 5 and 4 of seven, or 6 and 3 where the file says so; in percent of the way. */
const BY_WORDS = [{ TOI: 100, SAT: 67 }, { TOI: 17, SAT: 50 }, { TOI: 83 }];

describe("an export of a survey tool becomes evidence once", () => {
  test.each([
    { tool: "LimeSurvey by codes", bytes: LIMESURVEY_CODES, names: WESTERN, days: SEPTEMBER, said: [{ TOI: 100, SAT: 83 }, { TOI: 17, SAT: 33 }, { TOI: 83 }] },
    { tool: "LimeSurvey in words", bytes: LIMESURVEY_TEXT, names: WESTERN, days: SEPTEMBER, said: BY_WORDS },
    { tool: "Google Forms", bytes: GOOGLE_FORMS, names: WESTERN, days: SEPTEMBER, said: BY_WORDS },
    { tool: "SurveyMonkey", bytes: SURVEYMONKEY, names: WESTERN, days: ["2025-09-04", "2025-09-05", "2025-09-06"], said: BY_WORDS },
    { tool: "Wenjuanxing in words", bytes: WENJUANXING_TEXT, names: CHINESE, days: SEPTEMBER, said: BY_WORDS },
    { tool: "Wenjuanxing by numbers", bytes: WENJUANXING_NUMBERS, names: CHINESE, days: SEPTEMBER, said: BY_WORDS },
  ])("$tool: brought in, known when it comes again, taken back, and brought in once more", async ({ bytes, names, days, said }) => {
    const first = await bringIn(bytes);
    expect(first.summary).toMatchObject({ rows: 3, ready: 3, leftOut: 0, problems: [], created: { exhibitors: 3, responses: 3, evidence: 5 } });
    await run(first.id);
    const expected = names.map((name, i) => ({ name, day: days[i], said: said[i] }));
    expect(await evidenceOf(first.id)).toEqual(expected);

    const again = await bringIn(bytes);
    expect(again.summary).toMatchObject({ rows: 3, ready: 3, unchanged: 3, problems: [], created: { exhibitors: 0, responses: 0, evidence: 0 } });
    await inTenantTransaction(organizer.organizerId, (tenant) => discardImport(tenant, again.id));

    await undo(first.id);
    expect(await evidenceOf(first.id)).toEqual([]);
    const retracted = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.evidence.count({ where: { organizerId, retracts: true, reason: "The import of these answers was undone." } }));
    expect(retracted).toBe(5);

    const third = await bringIn(bytes);
    expect(third.summary).toMatchObject({ unchanged: 0, created: { responses: 3, evidence: 5 } });
    await run(third.id);
    expect(await evidenceOf(third.id)).toEqual(expected);
  });

  test("an export that has grown brings in the new answers alone", async () => {
    const [header, ...rows] = GOOGLE_FORMS.toString().split("\n");
    await run((await bringIn(Buffer.from([header, ...rows.slice(0, 2)].join("\n")))).id);
    const { id, summary } = await bringIn(GOOGLE_FORMS);
    expect(summary).toMatchObject({ rows: 3, unchanged: 2, created: { responses: 1, exhibitors: 1 } });
    await run(id);
    expect((await evidenceOf(id)).map(({ name }) => name)).toEqual(["Cedar Tiles"]);
  });

  test("the same row twice within a file counts once, and without columns that know it, twice", async () => {
    const twice = Buffer.from(`${GOOGLE_FORMS.toString()}\n${GOOGLE_FORMS.toString().split("\n")[1]}`);
    expect((await bringIn(twice)).summary).toMatchObject({ rows: 4, unchanged: 1, created: { responses: 3 } });
    expect((await bringIn(twice, { knownBy: [] })).summary).toMatchObject({ rows: 4, unchanged: 0, created: { responses: 4 } });
  });
});

describe("words that leave a scale open", () => {
  test("are named row by row, and read once the scale is said", async () => {
    const five = Buffer.from(GOOGLE_FORMS.toString().replace("Somewhat agree", "Agree").replace("10:12:13 AM GMT+2\",\"Alder & Ash Ltd\",\"Strongly agree", "10:12:13 AM GMT+2\",\"Alder & Ash Ltd\",\"Absolutely"));
    const { summary } = await bringIn(five);
    expect(summary.problems.map(({ row, code, value }) => [row, code, value])).toEqual([
      [2, "not_a_number", "Absolutely"],
      [2, "unclear_word", "Agree"],
      [3, "unclear_word", "Disagree"],
      [4, "unclear_word", "Agree"],
    ]);
    const file = await readFile(five, { encoding: null, sheet: "" });
    const { questions } = guessAnswersMapping(file.table, { title: "Autumn survey", locale: "en" });
    const said = await bringIn(five, { questions: questions.map((question) => (question.scale?.max === 7 ? { ...question, scale: { min: 1, max: 5 } } : question)) });
    expect(said.summary.problems.map(({ row, code }) => [row, code])).toEqual([[2, "not_a_number"]]);
    await run(said.id);
    expect((await evidenceOf(said.id)).map(({ name, said: values }) => [name, values.TOI])).toEqual([["Birch Lighting Inc", 25], ["Cedar Tiles", 75]]);
  });

  test("an export of LimeSurvey that keeps no times is not evidence of 1980", async () => {
    const { summary } = await bringIn(Buffer.from(LIMESURVEY_CODES.toString().replaceAll(/2025-09-1[456] \d\d:\d\d:\d\d/g, "1980-01-01 00:00:00")));
    expect(summary.problems.map(({ row, column, code }) => [row, column, code])).toEqual([[2, "submitdate", "not_a_date"], [3, "submitdate", "not_a_date"], [4, "submitdate", "not_a_date"]]);
  });
});
