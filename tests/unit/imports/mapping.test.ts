import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

import { importedDefinition } from "@/lib/imports/mapping/definition";
import { guessAnswersMapping } from "@/lib/imports/mapping/guess-answers";
import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { headerKey } from "@/lib/imports/mapping/header-key";
import { questionIds } from "@/lib/imports/mapping/question-ids";
import { readAnswerColumns } from "@/lib/imports/mapping/read-columns";
import { noticesOf } from "@/lib/imports/planning/notices";
import { decode } from "@/lib/imports/reading/encoding";
import { readTable } from "@/lib/imports/reading/table";
import { mappingSchema, USUAL_RULES } from "@/lib/imports/schema";
import { formDefinition } from "@/lib/surveys/schema";
import { ANSWERS, CHINESE_LIST, GERMAN_LIST } from "../../fixtures/import-files";

const table = (bytes: Buffer) => readTable(decode(bytes).text);
const answers = () => guessAnswersMapping(table(ANSWERS), { title: "Autumn", locale: "en" });

describe("columns by their headers", () => {
  test("a Chinese list", () => {
    expect(guessExhibitorsMapping(table(CHINESE_LIST))).toMatchObject({
      columns: {
        externalKey: "客户编号", name: "公司名称", country: "国家", city: "城市", contactName: "联系人", contactPhone: "手机号", contactEmail: "邮箱", contactRole: "职务",
        show: "展会名称", edition: "届次", status: "状态", hall: "展馆", stand: "展位号", area: "面积", amount: "合同金额", bookedOn: "签约日期",
      },
    });
  });

  test("a German list, with commas before its decimals", () => {
    expect(guessExhibitorsMapping(table(GERMAN_LIST))).toMatchObject({
      decimal: "comma",
      dates: "dmy",
      columns: { externalKey: "Kunden-Nr.", name: "Firma", area: "Fläche (m²)", amount: "Betrag", bookedOn: "Gebucht am", show: "Messe", edition: "Jahr", website: "Webseite" },
    });
  });

  test("a list of invoices: its amount and its date are the invoice's, in German and Chinese too; without a number an invoice amount is what the place costs", () => {
    const columnsOf = (header: string) => guessExhibitorsMapping(readTable(`${header}\n${header.replace(/[^,;]+/g, "x")}\n`)).columns;
    expect(columnsOf("Invoice no,Company,Edition,Invoice date,Due date,Amount,Currency,Paid on")).toEqual({
      invoiceNumber: "Invoice no", name: "Company", edition: "Edition", invoiceIssuedOn: "Invoice date", invoiceDueOn: "Due date", invoiceAmount: "Amount", invoiceCurrency: "Currency", invoicePaidOn: "Paid on",
    });
    expect(columnsOf("Rechnungsnummer;Firma;Jahr;Rechnungsdatum;Fällig am;Rechnungsbetrag;Bezahlt am")).toMatchObject({ invoiceNumber: "Rechnungsnummer", invoiceIssuedOn: "Rechnungsdatum", invoiceDueOn: "Fällig am", invoiceAmount: "Rechnungsbetrag", invoicePaidOn: "Bezahlt am" });
    expect(columnsOf("发票号码,公司名称,届次,开票日期,到期日,发票金额,币种,付款日期")).toMatchObject({ invoiceNumber: "发票号码", invoiceIssuedOn: "开票日期", invoiceDueOn: "到期日", invoiceAmount: "发票金额", invoiceCurrency: "币种", invoicePaidOn: "付款日期" });
    expect(columnsOf("Company,Year,Stand,Invoice amount")).toEqual({ name: "Company", edition: "Year", stand: "Stand", amount: "Invoice amount" });
  });

  test("answers: who, when, which questions on which scale, and the bank's items by their ids", () => {
    const mapping = answers();
    expect(mapping).toMatchObject({ respondent: { by: "name", column: "Company" }, answeredOn: { column: "Submitted" }, edition: { column: "Edition" }, dates: "mdy", decimal: "point" });
    expect(mapping.questions.map(({ column, scale }) => [column, scale])).toEqual([
      ["TOI1", { min: 1, max: 7 }],
      ["TOI2", { min: 1, max: 7 }],
      ["SAT1", { min: 1, max: 7 }],
      ["Harsh1", { min: 1, max: 7 }],
      ["Harsh2", { min: 1, max: 7 }],
      ["Comment", null],
    ]);
    expect(mapping.constructs).toEqual([
      { name: "TOI", columns: ["TOI1", "TOI2"], standsFor: "TOI" },
      { name: "SAT", columns: ["SAT1"], standsFor: "SAT" },
      { name: "Harsh", columns: ["Harsh1", "Harsh2"], standsFor: null },
    ]);
  });

  test("the order of columns does not matter for remembering them", () => {
    expect(headerKey(["Firma", "Ort"])).toBe(headerKey(["ORT", "Firma "]));
    expect(headerKey(["Firma", "Ort"])).not.toBe(headerKey(["Firma", "Stadt"]));
  });
});

describe("a mapping as a form", () => {
  test("columns become questions, and the file's constructs groups beside the product's", () => {
    const definition = formDefinition.parse(importedDefinition(answers()));
    expect(definition.sections[0]?.questions.map(({ id, construct }) => [id, construct])).toEqual([["TOI1", "TOI"], ["TOI2", "TOI"], ["SAT1", "SAT"], ["Harsh1", null], ["Harsh2", null], ["Comment", null]]);
    expect(definition.groups.map(({ name }) => name)).toEqual(["TOI", "SAT", "Harsh"]);
  });

  test("any header makes a question id of its own", () => {
    const ids = [...questionIds(["Q1. How satisfied?", "Q1) How satisfied!", "总体满意度", "?!", "x".repeat(200)]).values()];
    expect(new Set(ids).size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u);
  });

  test("a mapping file that names what the product does not have is refused", () => {
    expect(mappingSchema.safeParse({ ...answers(), constructs: [{ name: "Luck", columns: ["TOI1"], standsFor: "LUCK" }] }).success).toBe(false);
    expect(mappingSchema.safeParse({ ...answers(), surprise: 1 }).success).toBe(false);
    expect(mappingSchema.safeParse({ kind: "exhibitors", columns: { name: "Firma" } }).success).toBe(true);
  });
});

describe("the documentation", () => {
  const examples = [...readFileSync(path.resolve(import.meta.dirname, "../../../docs/imports.md"), "utf8").matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""]) => json);

  test("every mapping file in docs/imports.md is one", () => {
    expect(examples).toHaveLength(2);
    for (const example of examples) expect(mappingSchema.safeParse(JSON.parse(example)).error).toBeUndefined();
  });
});

describe("what is said about the file as a whole", () => {
  test("a column that is not there, and nothing chosen for the name", () => {
    expect(noticesOf(table(GERMAN_LIST), { kind: "exhibitors", columns: { city: "Town" }, own: {}, decimal: "comma", dates: "dmy", edition: null, system: null, rules: USUAL_RULES })).toEqual([
      { file: 0, code: "missing_column", column: "Town" },
      { file: 0, code: "no_name", column: null },
    ]);
  });

  test("one column cannot be evidence of two things, nor two constructs of one", () => {
    const mapping = answers();
    const twice = { ...mapping, constructs: [...mapping.constructs, { name: "Trust", columns: ["TOI1"], standsFor: "TOG" as const }] };
    expect(noticesOf(table(ANSWERS), twice)).toContainEqual({ file: 0, code: "double_construct", column: "TOI" });
    expect(noticesOf(table(ANSWERS), { ...mapping, constructs: [...mapping.constructs, { name: "All", columns: ["TOI1", "Harsh1"], standsFor: null }] }).map(({ code }) => code)).not.toContain("double_construct");
  });

  test("an attitude of one show without an edition stays a survey result", () => {
    expect(noticesOf(table(ANSWERS), { ...answers(), edition: null })).toContainEqual({ file: 0, code: "no_show", column: "SAT" });
  });

  test("dates that can be read both ways are told", () => {
    const ambiguous = readTable("Exhibitor,Booking date\nAlder,3/4/2025\nBirch,5/6/2025\n");
    expect(noticesOf(ambiguous, guessExhibitorsMapping(ambiguous))).toEqual([{ file: 0, code: "no_edition", column: "Booking date", others: 0 }, { file: 0, code: "ambiguous_dates", column: "Booking date" }]);
  });

  test("dates that only a date with points decides are told too, until somebody has chosen the month first", () => {
    const hinted = readTable("Exhibitor,Booking date\nAlder,3/4/2025\nBirch,5.6.2025\n");
    expect(noticesOf(hinted, guessExhibitorsMapping(hinted))).toEqual([{ file: 0, code: "no_edition", column: "Booking date", others: 0 }, { file: 0, code: "dates_by_point", column: "Booking date" }]);
    expect(noticesOf(hinted, { ...guessExhibitorsMapping(hinted), dates: "mdy" })).toEqual([{ file: 0, code: "no_edition", column: "Booking date", others: 0 }, { file: 0, code: "ambiguous_dates", column: "Booking date" }]);
  });

  test("a warning about numbers names the column that can be read two ways, not its neighbour", () => {
    const amounts = readTable("Exhibitor,Area,Amount\nAlder,12,1.234\nBirch,24,2.500\n");
    expect(noticesOf(amounts, guessExhibitorsMapping(amounts))).toEqual([{ file: 0, code: "no_edition", column: "Area", others: 1 }, { file: 0, code: "ambiguous_decimals", column: "Amount" }]);
    const settled = readTable('Exhibitor,Area,Amount\nAlder,"12,5",1.234\nBirch,24,2.500\n');
    expect(noticesOf(settled, guessExhibitorsMapping(settled))).toEqual([{ file: 0, code: "no_edition", column: "Area", others: 1 }]);
  });

  test("scales that were guessed from the answers are told until somebody has looked at the columns", () => {
    const mapping = answers();
    const guessed = { file: 0, code: "scale_guessed", column: "Harsh1", others: 1 };
    expect(noticesOf(table(ANSWERS), mapping)).toContainEqual(guessed);
    expect(noticesOf(table(ANSWERS), { ...mapping, questions: mapping.questions.map((question) => ({ ...question, guessed: false })) })).not.toContainEqual(guessed);
    const fields = Object.fromEntries(table(ANSWERS).headers.map((header, i) => [`use.${i}`, mapping.questions.some(({ column, scale }) => column === header && scale !== null) ? "question" : "ignore"]));
    const chosen = { decimal: "point", dates: "dmy", editionId: "", title: "Autumn", language: "en", rowName: "", day: null } as const;
    expect(readAnswerColumns(table(ANSWERS).headers, fields, chosen, [], mapping).questions.every((question) => !question.guessed)).toBe(true);
  });
});
