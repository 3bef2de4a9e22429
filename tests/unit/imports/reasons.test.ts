import fs from "node:fs";

import { describe, expect, it } from "vitest";
import { z } from "zod";

import { csvText } from "@/lib/format/csv";
import { REASON_HEADERS } from "@/lib/imports/reading/reasons";
import { readTable } from "@/lib/imports/reading/table";

const words = z.object({ problemFile: z.object({ row: z.string(), problem: z.string() }) });

describe("the file of rows that need somebody", () => {
  it("begins with the words that the reader knows again, in both languages", () => {
    const said = ["en", "zh"].map((language) => words.parse(JSON.parse(fs.readFileSync(`messages/${language}/imports.json`, "utf8"))).problemFile);
    expect(said.map(({ row, problem }) => [row, problem])).toEqual(REASON_HEADERS);
  });

  it("comes back as the file it was taken from, to the letter", () => {
    const rows = [["=1+1", "-Harbour"], ["+49 221 555", "-12"], ["'quoted'", "@home"]];
    const { headers, rows: read } = readTable(csvText([["Row", "Problem", "Company", "City"], ...rows.map((cells, i) => [String(i + 7), "City: …", ...cells])]));
    expect(headers).toEqual(["Company", "City"]);
    expect(read.map(({ cells }) => cells)).toEqual(rows);
  });

  it("leaves a file alone that only happens to have such a column", () => {
    expect(readTable("Row,Company\n1,Alder\n").headers).toEqual(["Row", "Company"]);
  });
});
