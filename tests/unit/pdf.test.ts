import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

import { inRuns } from "@/lib/pdf/fonts";
import { Report } from "@/lib/pdf/report";
import { sfntFromWoff } from "@/lib/pdf/sfnt-from-woff";

const woff = fs.readFileSync(path.join("node_modules", "@fontsource", "noto-sans-sc", "files", "noto-sans-sc-chinese-simplified-400-normal.woff"));

describe("a font inside a WOFF file", () => {
  it("comes out with every table whole, aligned to four bytes", () => {
    const font = sfntFromWoff(woff);
    expect(font.length).toBe(woff.readUInt32BE(16));
    for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
      const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
      expect(offset % 4).toBe(0);
      expect(offset + length).toBeLessThanOrEqual(font.length);
      if (font.toString("latin1", at, at + 4) === "head") continue; // its own checksum stands inside it
      expect(checksum(font.subarray(offset, offset + length)), font.toString("latin1", at, at + 4)).toBe(font.readUInt32BE(at + 4));
    }
  });

  it("is refused where it is none", () => expect(() => sfntFromWoff(Buffer.from("PK not a font"))).toThrow("not a WOFF"));
});

/** The checksum of an OpenType table: its 32-bit words added up. */
function checksum(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

describe("a report", () => {
  it("is a PDF of as many pages as its rows need", async () => {
    const report = new Report({ title: "届次报告 Łódź 2026", author: "展缘", foot: "Lantern Quay" });
    report.heading("Trust").paragraph("信任 64（52–76）。").intervals([{ label: "善意", low: 52, value: 64, high: 76, text: "64 (52–76), n 31" }], { from: 0, to: 100, references: [60] });
    report.table([{ title: "Exhibitor", width: 0.7 }, { title: "Score", width: 0.3, align: "right" }], Array.from({ length: 120 }, (_, row) => [`参展商 ${row}`, String(row)]));
    const pdf = await report.finish();
    expect(pdf.toString("latin1", 0, 5)).toBe("%PDF-");
    expect(pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)).toHaveLength(4);
  });

  it("changes the face only where letters need it", () => {
    expect(inRuns("Łódź 2026")).toEqual(["Łódź 2026"]);
    expect(inRuns("届次 Škoda 展位")).toEqual(["届次 ", "Š", "koda 展位"]);
  });
});
