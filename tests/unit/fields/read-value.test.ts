import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { bundleOwn } from "@/lib/fields/bundle";
import { MOST_LETTERS, readOwnValue } from "@/lib/fields/read-value";
import { fieldChange } from "@/lib/fields/schema";
import { hasOptions, ownLabel, type OwnField, type OwnKind } from "@/lib/fields/types";

const OPTIONS = [
  { key: "gold", label: "Gold", labelZh: "金", archived: false },
  { key: "silver", label: "Silver", labelZh: null, archived: false },
  { key: "tin", label: "Tin", labelZh: null, archived: true },
];

function field(kind: OwnKind): OwnField {
  return { id: "f", noun: "exhibitors", kind, label: "Level", labelZh: "级别", help: null, helpZh: null, required: false, options: hasOptions(kind) ? OPTIONS : [], archived: false, version: "" };
}

const read = (kind: OwnKind, typed: string | string[], before?: string | string[]) => readOwnValue(field(kind), typed, { isMember: (id) => id === "anna", before });

describe("the value of an own field", () => {
  test.each([
    ["number", "12,5", "12.5"],
    ["number", "007", "7"],
    ["number", "-0", "0"],
    ["number", "1.250000", "1.25"],
    ["money", "1200,50", "1200.5"],
    ["day", "2026-02-28", "2026-02-28"],
    ["text", "  two words ", "two words"],
    ["link", "https://example.com/a", "https://example.com/a"],
    ["person", "anna", "anna"],
    ["choice", "gold", "gold"],
    ["text", "   ", null],
  ] as const)("of kind %s reads %j as %j", (kind, typed, value) => {
    expect(read(kind, typed)).toEqual({ value });
  });

  test.each([
    ["number", "1,200.50", "not_a_number"],
    ["number", "1".repeat(13), "too_large"],
    ["number", "1.1234567", "not_a_number"],
    ["money", "1.234", "not_money"],
    ["day", "2026-02-30", "not_a_date"],
    ["day", "28.02.2026", "not_a_date"],
    ["text", "x".repeat(MOST_LETTERS + 1), "too_long"],
    ["link", "javascript:alert(1)", "not_an_address"],
    ["person", "somebody else's", "unknown_reference"],
    ["choice", "bronze", "not_a_choice"],
    ["choice", "tin", "not_a_choice"],
  ] as const)("of kind %s refuses %j with the code %s", (kind, typed, problem) => {
    expect(read(kind, typed)).toEqual({ problem });
  });

  test("of several choices keeps the order of the field, each once", () => {
    expect(read("choices", ["silver", "gold", "silver"])).toEqual({ value: ["gold", "silver"] });
  });

  test("keeps a choice that was archived since it was made", () => {
    expect(read("choice", "tin", "tin")).toEqual({ value: "tin" });
    expect(read("choices", ["tin", "gold"], ["tin"])).toEqual({ value: ["gold", "tin"] });
  });

  test("of any figure is read again as the same text", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.integer({ min: 0, max: 999_999 }), (whole, decimals) => {
        const first = read("number", `${whole},${String(decimals).padStart(6, "0")}`);
        expect("value" in first && typeof first.value === "string" && read("number", first.value)).toEqual(first);
      }),
    );
  });
});

test("a field is called in the reader's language, or by the name that it has", () => {
  expect(ownLabel(field("text"), "zh")).toBe("级别");
  expect(ownLabel({ label: "Level", labelZh: null }, "zh")).toBe("Level");
});

test("a form's own fields travel as one value, several choices as a list that the form finds again", () => {
  const id = "0199a000-0000-7000-8000-000000000001";
  const [one, several, none] = [id, id.replace(/1$/, "2"), id.replace(/1$/, "3")];
  const form = new FormData();
  form.set("ownFields", "yes");
  form.set(`own-${one}`, "text");
  form.append("ownLists", `own-${several}`);
  form.append("ownLists", `own-${none}`);
  form.append(`own-${several}`, "a");
  form.append(`own-${several}`, "b");
  bundleOwn(form);
  expect(JSON.parse(String(form.get("own")))).toEqual({ [one]: "text", [several]: ["a", "b"], [none]: [] });
  expect(form.get(`own-${several}`)).toBe('["a","b"]');
});

test("the choices of a changed field come in the order of their places, each problem at its own field", () => {
  const base = { id: "0199a000-0000-7000-8000-000000000001", seenVersion: "", label: "Level", more: "Bronze | 铜\n\nIron" };
  const said = fieldChange.safeParse({ ...base, "option.label.aa": "Gold", "option.place.aa": "2", "option.label.bb": "Silver", "option.place.bb": "1", "option.archived.bb": "on" });
  expect(said.data?.options).toEqual([
    { key: "bb", label: "Silver", labelZh: null, archived: true },
    { key: "aa", label: "Gold", labelZh: null, archived: false },
  ]);
  expect(said.data?.more).toEqual([{ label: "Bronze", labelZh: "铜" }, { label: "Iron", labelZh: null }]);
  const wrong = fieldChange.safeParse({ ...base, "option.label.aa": "", "option.place.aa": "first" });
  expect(wrong.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([["option.label.aa", "required"], ["option.place.aa", "not_a_number"]]);
});
