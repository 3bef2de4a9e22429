import { deflateRawSync } from "node:zlib";

import { describe, expect, test } from "vitest";
import writeXlsxFile, { type Sheet } from "write-excel-file/node";

import { AppError } from "@/lib/errors";
import { guessAnswersMapping } from "@/lib/imports/mapping/guess-answers";
import { readFile } from "@/lib/imports/reading/file";
import { pack } from "@/lib/imports/reading/pack";
import { unpack } from "@/lib/imports/reading/unpack";
import { SURVEYMONKEY } from "../../fixtures/survey-exports";

const read = (bytes: Buffer, sheet = "") => readFile(bytes, { encoding: null, sheet });
const text = (value: string) => ({ value, type: String });
const sheet = (name: string, ...rows: (string | number | Date | boolean | null)[][]): Sheet<never> => ({
  sheet: name,
  data: rows.map((row) => row.map((value) => (value === null ? null : value instanceof Date ? { value, type: Date, format: "yyyy-mm-dd hh:mm" } : typeof value === "number" ? { value, type: Number } : typeof value === "boolean" ? { value, type: Boolean } : text(value)))),
});
const workbook = (...sheets: ReturnType<typeof sheet>[]): Promise<Buffer> => writeXlsxFile(sheets).toBuffer();

/** A workbook with one part replaced. */
async function changed(bytes: Buffer, name: RegExp, change: (xml: string) => string): Promise<Buffer> {
  return pack(unpack(bytes, () => true, 1e9).map((file) => (name.test(file.name) ? { name: file.name, data: Buffer.from(change(file.data.toString())) } : file)));
}

describe("a workbook", () => {
  test("is read like a CSV: days and times as ISO, numbers plain, words as they are, rows where they stood", async () => {
    const bytes = await workbook(
      sheet("Answers", ["Company", "Submitted", "TOI1", "Area", "Yes", "Comment"], ["Alder, \"Ash\"", new Date("2025-09-14T00:00:00Z"), 7, 1234.5, true, "=1+1\nnew line"], [null, null, null, null, null, null], ["宁波海港", new Date("2025-09-15T16:40:02Z"), 2.125, 12345678901234, false, "😀"]),
    );
    const { table, encoding, sheet: name, otherSheets } = await read(bytes);
    expect({ encoding, name, otherSheets }).toEqual({ encoding: "xlsx", name: "Answers", otherSheets: [] });
    expect(table.headers).toEqual(["Company", "Submitted", "TOI1", "Area", "Yes", "Comment"]);
    expect(table.rows).toEqual([
      { number: 2, cells: ["Alder, \"Ash\"", "2025-09-14", "7", "1234.5", "TRUE", "=1+1\nnew line"] },
      { number: 4, cells: ["宁波海港", "2025-09-15 16:40:02", "2.1250", "12345678901234", "FALSE", "😀"] },
    ]);
  });

  test("is known by its first bytes and not by its name, and its commas are never delimiters", async () => {
    const { table } = await read(await workbook(sheet("1", ["a; b; c, d, e", "f, g"], ["h; i; j, k, l", "m, n"])));
    expect(table.headers).toEqual(["a; b; c, d, e", "f, g"]);
  });

  test("gives its first sheet with rows, or the one that is asked for by name or number", async () => {
    const bytes = await workbook(sheet("Cover", ["Report"]), sheet("Data", ["Company"], ["Alder"]), sheet("Codebook", ["Code"], ["7"]));
    expect(await read(bytes)).toMatchObject({ sheet: "Data", otherSheets: ["Codebook"] });
    expect(await read(bytes, "codebook")).toMatchObject({ sheet: "Codebook", otherSheets: ["Data"] });
    expect(await read(bytes, "3")).toMatchObject({ sheet: "Codebook" });
    await expect(read(bytes, "Answers")).rejects.toMatchObject({ code: "invalid", fields: { sheet: "unknown_sheet" } });
  });

  test("of SurveyMonkey has two header lines like its CSV", async () => {
    const { table: csv } = await read(SURVEYMONKEY);
    const rows = SURVEYMONKEY.toString().split("\r\n").map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.slice(0, 14).map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "")) ?? []);
    const { table } = await read(await workbook(sheet("Sheet", ...rows.map((row) => row.map((cell) => (cell === "" ? null : cell))))));
    expect(table.headers).toEqual(csv.headers);
    expect(guessAnswersMapping(table, { title: "Autumn", locale: "en" })).toEqual(guessAnswersMapping(csv, { title: "Autumn", locale: "en" }));
  });

  test("keeps the word of a cell that could not be computed", async () => {
    const bytes = await changed(await workbook(sheet("1", ["Company", "Score"], ["Alder", 7])), /sheet1\.xml$/, (xml) => xml.replace(/(<c r="B2"[^>]*?)( t="n")?><v>7<\/v>/, '$1 t="e"><v>#DIV/0!</v>'));
    expect((await read(bytes)).table.rows[0]?.cells).toEqual(["Alder", "#DIV/0!"]);
  });

  test("in the format before 2007, or with a password, is refused by name", async () => {
    await expect(read(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]))).rejects.toThrow(new AppError("old_workbook"));
  });

  test("with more rows than a file may have is refused like a CSV", async () => {
    const rows = Array.from({ length: 100_002 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`).join("");
    const bytes = await changed(await workbook(sheet("1", ["Company"], ["Alder"])), /sheet1\.xml$/, (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
    await expect(read(bytes)).rejects.toThrow(new AppError("too_many_rows"));
  });
});

describe("a bomb", () => {
  test("of a few kilobytes that stand for gigabytes is refused before it unfolds", async () => {
    const bytes = await changed(await workbook(sheet("1", ["Company"], ["Alder"])), /sheet1\.xml$/, (xml) => xml);
    const [first] = unpack(bytes, (name) => name.endsWith("sheet1.xml"), 1e9);
    const deflated = deflateRawSync(Buffer.concat([first?.data ?? Buffer.alloc(0), Buffer.alloc(400_000_000, " ")]));
    expect(deflated.length).toBeLessThan(1_000_000);
    await expect(read(deflatedEntry("xl/worksheets/sheet1.xml", deflated, 10))).rejects.toThrow(new AppError("workbook_too_large"));
  });

  test.each([
    ["a row a thousand million rows below", (xml: string) => xml.replace('<row r="2"', '<row r="1000000000"')],
    ["a cell in a column that no sheet has", (xml: string) => xml.replace('r="A2"', 'r="ZZZZZZ2"')],
    ["one cell far right under many rows", (xml: string) => xml.replace('r="A2"', 'r="XFD200"').replace('<row r="2"', '<row r="200"')],
  ])("with %s is refused before a cell is made", async (_, change) => {
    const bytes = await changed(await workbook(sheet("1", ["Company"], ["Alder"])), /sheet1\.xml$/, change);
    await expect(read(bytes)).rejects.toThrow(new AppError("workbook_too_large"));
  });

  test("of one long word in very many cells is refused by what it would come to", async () => {
    const word = "x".repeat(30_000);
    const bytes = await workbook(sheet("1", ["Company"], ...Array.from({ length: 800 }, () => [word])));
    await expect(read(bytes)).rejects.toThrow(new AppError("workbook_too_large"));
  });

  test("that is cut, empty or no workbook at all is no table", async () => {
    const bytes = await workbook(sheet("1", ["Company"], ["Alder"]));
    for (const wrong of [bytes.subarray(0, bytes.length / 2), Buffer.from("PK\u0003\u0004nothing"), pack([]), pack([{ name: "word/document.xml", data: Buffer.from("<a/>") }]), Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(3_000, 0xff)])]) {
      await expect(read(wrong)).rejects.toThrow(new AppError("not_a_csv"));
    }
  });
});

/** An archive of one deflated file whose heads tell a size of their own. */
function deflatedEntry(name: string, data: Buffer, told: number): Buffer {
  const bytes = pack([{ name, data }]);
  const list = bytes.lastIndexOf(Buffer.from("PK\u0001\u0002"));
  for (const [method, size] of [[8, 22], [list + 10, list + 24]] as const) {
    bytes.writeUInt16LE(8, method);
    bytes.writeUInt32LE(told, size);
  }
  return bytes;
}
