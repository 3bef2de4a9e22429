import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { leaving, type Waiting } from "@/lib/responses/anonymous/company";
import { isReceipt, jarKey, newReceipt, seal, unseal } from "@/lib/responses/anonymous/seal";
import { shuffled } from "@/lib/responses/anonymous/shuffled";

const many = (count: number, of: Partial<Waiting> = {}): Waiting[] => Array.from({ length: count }, () => ({ formVersionId: "v", language: "en", segment: "Core", ...of }));
const open = { over: false, out: () => 0 };
const over = { over: true, out: () => 0 };

describe("who may leave the jar", () => {
  it("lets five of one language and segment out with their segment, and nobody before", () => {
    expect(leaving(many(4), open).leave).toEqual([]);
    expect(leaving(many(5), open)).toEqual({ leave: many(5), stay: [] });
  });

  it("lets ten of one language out without their segments, five at the end", () => {
    const mixed = [...many(4), ...many(4, { segment: "Gifts" })];
    expect(leaving(mixed, open).leave).toEqual([]);
    expect(leaving([...mixed, ...many(2, { segment: null })], open).leave).toEqual(many(10, { segment: null }));
    expect(leaving(mixed, over).leave).toEqual(many(8, { segment: null }));
  });

  it("keeps a lone language to the end and after it, until five of it are outside", () => {
    expect(leaving(many(2, { language: "zh" }), over).stay).toHaveLength(2);
    expect(leaving(many(2, { language: "zh" }), { over: true, out: () => 5 }).leave).toHaveLength(2);
  });

  it("never lets out anybody who can be told from fewer than four others, and loses nobody", () => {
    const one = fc.record({ formVersionId: fc.constantFrom("v", "w"), language: fc.constantFrom("en", "zh"), segment: fc.constantFrom("A", "B", "C", null) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), fc.boolean(), (waiting, isOver) => {
        const { leave, stay } = leaving(waiting, { over: isOver, out: () => 0 });
        expect(leave.length + stay.length).toBe(waiting.length);
        for (const { formVersionId, language, segment } of leave) {
          expect(leave.filter((other) => other.formVersionId === formVersionId && other.language === language && (segment === null || other.segment === segment)).length).toBeGreaterThanOrEqual(5);
        }
      }),
      { seed: 11 },
    );
  });
});

describe("the seal of the jar", () => {
  const key = jarKey("a secret of sixteen or more", "organizer");

  it("gives back any text, and to another key or after a touch nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 3_000 }), (text) => {
        expect(unseal(key, seal(key, text))).toBe(text);
      }),
      { seed: 12, numRuns: 50 },
    );
    expect(unseal(jarKey("a secret of sixteen or more", "another"), seal(key, "x"))).toBeNull();
    const touched = Buffer.from(seal(key, "x"), "base64");
    touched[40] = (touched[40] ?? 0) ^ 1;
    expect(unseal(key, touched.toString("base64"))).toBeNull();
    expect(unseal(key, "short")).toBeNull();
  });

  it("looks different every time, and as long for a word as for a page", () => {
    expect(seal(key, "x")).not.toBe(seal(key, "x"));
    expect(seal(key, "x")).toHaveLength(seal(key, "y".repeat(900)).length);
  });

  it("knows a receipt by its shape", () => {
    expect(isReceipt(newReceipt())).toBe(true);
    for (const text of ["", "a", null, 5, `${newReceipt()}=`, "x".repeat(23)]) expect(isReceipt(text)).toBe(false);
  });
});

describe("shuffling", () => {
  it("keeps everything and makes every order", () => {
    const orders = new Set(Array.from({ length: 400 }, () => shuffled([1, 2, 3]).join("")));
    expect(orders.size).toBe(6);
  });
});
