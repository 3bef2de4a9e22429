import { describe, expect, test } from "vitest";

import { COLUMNS } from "@/lib/privacy/columns";
import { patternsOf } from "@/lib/privacy/erasing/patterns";
import { ELSEWHERE, PLACES } from "@/lib/privacy/erasing/places";

const OF_A_PERSON = ["person", "words", "answers", "copy"] as const;

test("an erasure looks at every column that may name a person, or says what becomes of it", () => {
  const concerned = Object.entries(COLUMNS).flatMap(([table, kinds]) => OF_A_PERSON.flatMap((kind) => (kinds[kind] ?? []).map((column) => `${table}.${column}`)));
  const looked = new Set(PLACES.flatMap(({ table, texts = [], documents = [] }) => [...texts, ...documents].map((column) => `${table}.${column}`)));
  expect(concerned.filter((column) => !looked.has(column) && ELSEWHERE[column] === undefined)).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((column) => !concerned.includes(column))).toEqual([]);
});

describe("what is looked for", () => {
  test("is the name both ways round, its parts and the addresses; parts only in texts about the company", () => {
    const { anywhere, here } = patternsOf({ name: "Mara Ashdown", email: "mara@kettles.example", phone: null }, "Kettles Ltd");
    expect(anywhere).toHaveLength(3);
    expect(here).toHaveLength(5);
    expect(here.join()).toContain("Ashdown");
  });
  test("leaves the company its name", () => {
    expect(patternsOf({ name: "Mara Ashdown", email: null, phone: null }, "Ashdown & Sons").here.filter((pattern) => /Ashdown/.test(pattern) && !/Mara/.test(pattern))).toEqual([]);
  });
  test("takes a short or single name for somebody only beside their own company", () => {
    expect(patternsOf({ name: "Li", email: null, phone: null }, "Kettles").anywhere).toEqual([]);
    expect(patternsOf({ name: "王小明", email: null, phone: null }, "壶业").anywhere).toEqual(Array(2).fill("(?:王小明|%E7%8E%8B%E5%B0%8F%E6%98%8E)"));
  });
});
