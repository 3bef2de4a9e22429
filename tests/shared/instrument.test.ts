import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ITEM_BANK } from "../../lib/relationship-quality/instrument/item-bank";
import { SERVICE_ATTRIBUTES } from "../../lib/relationship-quality/instrument/service-attributes";
import { VALUE_TYPES } from "../../lib/relationship-quality/instrument/value-types";

const shared = process.env.FAIRBOND_SHARED ?? path.resolve(import.meta.dirname, "../../../shared");

/** The rows of one of the instrument's source tables, by column name. */
function table(file: string): Record<string, string>[] {
  const [head = [], ...rows] = readFileSync(path.join(shared, "instrument", file), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ""])));
}

describe("the instrument in the code is the instrument as designed", () => {
  it("item by item: wording, scale ends, reversal, core and forms", () => {
    const ends: Record<string, string> = { agree: "agree7", percent: "0-100 %", text: "text", choices: "multi", yes_no: "yes/no + text", rating: "0-10" };
    expect(
      ITEM_BANK.map(({ id, wording, scale, reverse, core, forms }) => {
        const words = scale.kind === "rating" && scale.low && scale.high ? ` (0 = ${scale.low.en} ${scale.low.zh}, 10 = ${scale.high.en} ${scale.high.zh})` : "";
        return { id, en: wording.en, zh: wording.zh, scale: `${ends[scale.kind]}${words}`, reverse: reverse ? "1" : "0", core: core ? "1" : "0", forms: forms.join("|") };
      }),
    ).toEqual(table("item_bank.csv").map((row) => ({ id: row.id, en: row.wording_en, zh: row.wording_zh, scale: row.scale, reverse: row.reverse, core: row.core, forms: row.forms })));
  });

  it("attribute by attribute and value by value", () => {
    expect(SERVICE_ATTRIBUTES.map(({ id, attribute, wording }) => [id, attribute, wording.en, wording.zh])).toEqual(table("service_attributes.csv").map((row) => [row.id, row.attribute, row.wording_en, row.wording_zh]));
    expect(VALUE_TYPES.map(({ id, valueType, wording }) => [id, valueType, wording.en, wording.zh])).toEqual(table("value_types.csv").map((row) => [row.id, row.value_type, row.wording_en, row.wording_zh]));
  });
});
