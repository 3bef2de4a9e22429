import { describe, expect, test } from "vitest";

import { guessAnswersMapping } from "@/lib/imports/mapping/guess-answers";
import { readAnswerColumns } from "@/lib/imports/mapping/read-columns";
import { readFile } from "@/lib/imports/reading/file";
import { ANSWERS } from "../../fixtures/import-files";
import { GOOGLE_FORMS, LIMESURVEY_CODES, LIMESURVEY_TEXT, SURVEYMONKEY, WENJUANXING_NUMBERS, WENJUANXING_TEXT } from "../../fixtures/survey-exports";

const mappingOf = async (bytes: Buffer) => guessAnswersMapping((await readFile(bytes, { encoding: null, sheet: "" })).table, { title: "Autumn", locale: "en" });

const EXPORTS = [
  { name: "LimeSurvey by codes", bytes: LIMESURVEY_CODES, system: "limesurvey", day: "submitdate", who: "COMPANY", knownBy: ["id", "submitdate"], constructs: ["TOI", "SAT", "HALL[SQ001]", "NPS"], language: "en" },
  { name: "LimeSurvey by code and text", bytes: LIMESURVEY_TEXT, system: "limesurvey", day: "submitdate. Date submitted", who: "G01Q01. Company name", knownBy: ["id. Response ID", "submitdate. Date submitted"], constructs: ["TOI", "SAT", "NPS"], language: "en" },
  { name: "Google Forms", bytes: GOOGLE_FORMS, system: "google_forms", day: "Timestamp", who: "Company name", knownBy: ["Timestamp", "Company name"], constructs: ["TOI", "SAT", "NPS"], language: "en" },
  { name: "SurveyMonkey", bytes: SURVEYMONKEY, system: "surveymonkey", day: "End Date", who: "Company name", knownBy: ["Respondent ID"], constructs: ["TOI", "SAT", "NPS"], language: "en" },
  { name: "Wenjuanxing by text in GBK", bytes: WENJUANXING_TEXT, system: "wenjuanxing", day: "提交答卷时间", who: "1、公司名称", knownBy: ["序号", "提交答卷时间"], constructs: ["TOI", "SAT", "NPS"], language: "zh" },
  { name: "Wenjuanxing by number in UTF-8", bytes: WENJUANXING_NUMBERS, system: "wenjuanxing", day: "提交答卷时间", who: "1、公司名称", knownBy: ["序号", "提交答卷时间"], constructs: ["TOI", "SAT", "NPS"], language: "zh" },
] as const;

describe("an export of a survey tool", () => {
  test.each(EXPORTS)("of $name is known by what it adds, and its questions by their code or their words", async ({ bytes, system, day, who, knownBy, constructs, language }) => {
    const mapping = await mappingOf(bytes);
    expect(mapping).toMatchObject({ system, language, answeredOn: { column: day }, respondent: { by: "name", column: who }, knownBy });
    expect(mapping.constructs.map(({ name }) => name)).toEqual(constructs);
    const bank = mapping.questions.filter(({ scale, guessed }) => scale !== null && !guessed);
    expect(bank.map(({ scale }) => scale)).toEqual([{ min: 1, max: 7 }, { min: 1, max: 7 }, { min: 0, max: 10 }]);
    // the last question is in words
    expect(mapping.questions.at(-1)?.scale).toBeNull();
  });

  test("of SurveyMonkey is read in American order though its days allow both", async () => {
    expect((await mappingOf(SURVEYMONKEY)).dates).toBe("mdy");
  });

  test("of another origin is nobody's, and nothing knows its rows again", async () => {
    expect(await mappingOf(ANSWERS)).toMatchObject({ system: null, knownBy: [] });
  });

  test("keeps its tool when the columns are changed, and is known by the columns that were ticked", async () => {
    const mapping = await mappingOf(GOOGLE_FORMS);
    const { table } = await readFile(GOOGLE_FORMS, { encoding: null, sheet: "" });
    const chosen = { title: "Autumn", language: "en", rowName: "", day: null, decimal: "point", dates: "dmy", editionId: "" } as const;
    const changed = readAnswerColumns(table.headers, { "use.0": "day", "use.1": "name", "use.4": "question", "min.4": "0", "max.4": "10", "known.0": "on" }, chosen, [], mapping);
    expect(changed).toMatchObject({ system: "google_forms", knownBy: ["Timestamp"] });
  });
});
