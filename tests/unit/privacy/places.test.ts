import { describe, expect, test } from "vitest";

import { COLUMNS } from "@/lib/privacy/columns";
import { NOTHING, patternsOf } from "@/lib/privacy/erasing/patterns";
import { ELSEWHERE, PLACES } from "@/lib/privacy/erasing/places";

const OF_A_PERSON = ["person", "words", "answers", "copy"] as const;

test("an erasure looks at every column that may name a person, or says what becomes of it", () => {
  const concerned = Object.entries(COLUMNS).flatMap(([table, kinds]) => OF_A_PERSON.flatMap((kind) => (kinds[kind] ?? []).map((column) => `${table}.${column}`)));
  const looked = new Set(PLACES.flatMap(({ table, texts, documents }) => [...texts, ...documents].map((column) => `${table}.${column}`)));
  expect(concerned.filter((column) => !looked.has(column) && ELSEWHERE[column] === undefined)).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((column) => !concerned.includes(column))).toEqual([]);
});

describe("what is looked for", () => {
  const of = (name: string, company: string) => patternsOf({ names: [name], emails: [], phones: [] }, company);
  /** The alternatives of an expression that name somebody by this word. */
  const saying = (text: string, word: string) => text.split("|").filter((part) => part.includes(word)).length;

  test("is the name both ways round and the addresses, its parts only in texts about the company, and every former one", () => {
    const { anywhere, here } = patternsOf({ names: ["Mara Ashdown", "Mara Quill"], emails: ["mara@kettles.example"], phones: ["+44 20 5550 1234"] }, "Kettles Ltd");
    for (const word of ["Mara\\s+Ashdown", "Ashdown\\s+Mara", "Mara\\s+Quill", "mara@kettles\\.example", "mara%40kettles"]) expect(anywhere.exact).toContain(word);
    expect(saying(here.exact, "Quill")).toBeGreaterThan(saying(anywhere.exact, "Quill"));
  });
  test("leaves the company its name", () => {
    const { anywhere, here } = of("Mara Ashdown", "Ashdown & Sons");
    expect(saying(here.exact, "Ashdown")).toBe(saying(anywhere.exact, "Ashdown"));
    expect(saying(here.exact, "Mara")).toBeGreaterThan(saying(anywhere.exact, "Mara"));
  });
  test("takes a short or single name for somebody only beside their own company", () => {
    expect(of("Li", "Kettles").anywhere).toBe(NOTHING);
    expect(of("Li", "Kettles").here).not.toBe(NOTHING);
    expect(of("王小明", "壶业").anywhere.exact).toBe("(?:王小明|%E7%8E%8B%E5%B0%8F%E6%98%8E)");
  });
  test("takes what is too short for a telephone number for one only beside their own company", () => {
    const { anywhere, here } = patternsOf({ names: [], emails: [], phones: ["12 00 00", "77"] }, "Kettles");
    expect(anywhere).toBe(NOTHING);
    expect(here.hint).toBe("12 00 00");
  });
});
