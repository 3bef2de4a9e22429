import { describe, expect, test } from "vitest";

import { csvCell, csvText } from "@/lib/format/csv";
import { AppError } from "@/lib/errors";
import { decode } from "@/lib/imports/reading/encoding";
import { MAX_ROWS, readHead, readTable } from "@/lib/imports/reading/table";
import { FORMULA_LIST, GERMAN_LIST, longList, RAGGED_LIST } from "../../fixtures/import-files";

describe("a text as a table", () => {
  test("the delimiter is the one that splits header and rows alike", () => {
    expect(readTable(decode(GERMAN_LIST).text)).toMatchObject({ delimiter: ";", rows: [{ number: 2 }, { number: 3 }, { number: 4 }] });
    expect(readTable("a,b;c\n1,\"2;3\"\n").delimiter).toBe(",");
    expect(readTable("a\tb\n1\t2,5\n").delimiter).toBe("\t");
  });

  test("Excel's own first line says the delimiter, and rows keep the numbers that Excel shows", () => {
    expect(readTable("sep=;\r\na;b\r\n1;2,3\r\n")).toMatchObject({ delimiter: ";", headers: ["a", "b"], rows: [{ number: 3, cells: ["1", "2,3"] }] });
  });

  test("a delimiter, a quote and a line end may stand inside a quoted cell", () => {
    expect(readTable('a,b\n"x, ""y""\nz",2\n').rows[0]?.cells).toEqual(['x, "y"\nz', "2"]);
  });

  test("formulas are text", () => {
    expect(readTable(decode(FORMULA_LIST).text).rows.map(({ cells }) => cells[0])).toEqual(['=HYPERLINK("http://evil.example")', "+4712 Supplies", "Plain & Co", "=1+1"]);
  });

  test("empty and repeated headers get names of their own, and empty lines count where a spreadsheet counts them", () => {
    const { headers, rows } = readTable(decode(RAGGED_LIST).text);
    expect(headers).toEqual(["Exhibitor", "City", "City (2)", "#4", "Segment"]);
    expect(rows.map(({ number, cells }) => [number, cells.length])).toEqual([[2, 2], [3, 5], [4, 7], [6, 5], [7, 5]]);
  });

  test.each([
    ["nothing", ""],
    ["a header without rows", "a,b\n"],
    ["a web page", "<!DOCTYPE html>\n<html><body>a,b</body></html>\n"],
    ["a quote that never ends", 'a,b\n"1,2\n3,4\n'],
    ["more columns than any list has", `${"a,".repeat(400)}a\n`],
  ])("%s is no table", (_name, text) => {
    expect(() => readTable(text)).toThrow(new AppError("not_a_csv"));
  });

  test("100,000 rows are read, one more is too many", () => {
    const text = `Company,City\n${"Alder,Hull\n".repeat(MAX_ROWS)}`;
    expect(readTable(text).rows).toHaveLength(MAX_ROWS);
    expect(() => readTable(`${text}One more,Hull\n`)).toThrow(new AppError("too_many_rows"));
  }, 60_000);

  test("the first rows are read without the rest", () => {
    expect(readHead(longList(1_000).toString(), 3).rows.slice(0, 3).map(({ number }) => number)).toEqual([2, 3, 4]);
  });
});

describe("a table as a text", () => {
  test("a cell that a spreadsheet would run is made harmless, a number stays one", () => {
    expect(["=1+1", "+49 221 1", "-Harbour", "@SUM(A1)", "-5,5", "12"].map(csvCell)).toEqual(["'=1+1", "'+49 221 1", "'-Harbour", "'@SUM(A1)", '"-5,5"', "12"]);
  });

  test("what was written is read back", () => {
    const rows = [["Name", "Note"], ['A "quoted" name', "two\nlines; and, marks"]];
    const { text } = decode(Buffer.from(csvText(rows)));
    expect([readTable(text).headers, readTable(text).rows[0]?.cells]).toEqual(rows);
  });
});
