import { describe, expect, test } from "vitest";
import { areaUnderCurve, captiveWatch, displayScore, estimatePaths, feldtInterval, htmt, InputError, meanInterval, netPromoterScore, reliability, shareInterval } from "@/lib/relationship-quality";

const data = { a: [1, 2, 3, 4, 5, 6], b: [2, 1, 4, 3, 6, 5], c: [1, 3, 2, 5, 4, 6] };

describe("the level of an interval", () => {
  const calls: readonly [string, (level: number) => unknown][] = [
    ["a share", (level) => shareInterval(3, 9, { level })],
    ["a net promoter score", (level) => netPromoterScore([10, 3], { level })],
    ["a mean", (level) => meanInterval([4, 5, 6], { level })],
    ["a displayed score", (level) => displayScore({ value: 60, se: 8, confidence: 0.5 }, level)],
    ["the captive watch", (level) => captiveWatch({ AFF: { value: 40, se: 8 }, CON: { value: 80, se: 8 }, NOR: null }, { level })],
    ["an area under the curve", (level) => areaUnderCurve([1, 1, 0, 0], [0.9, 0.4, 0.5, 0.1], level)],
    ["Feldt's interval", (level) => feldtInterval(0.7, 50, 4, level)],
    ["HTMT", (confidence) => htmt(data, { X: ["a", "b"], Y: ["c"] }, { bootstrap: 5, confidence })],
    ["a path", (confidence) => estimatePaths(data, { constructs: { X: ["a", "b"], Y: ["c"] }, paths: [["X", "Y"]] }, { bootstrap: 5, confidence })],
  ];
  test.each(calls)("of %s must be a share: 95, 0, 1 and NaN are mistakes, not intervals of NaN", (_, call) => {
    for (const level of [95, 0, 1, Number.NaN]) expect(() => call(level)).toThrow(InputError);
    expect(() => call(0.9)).not.toThrow();
  });
});

test("an item whose others cancel each other has no item-rest correlation, however the rounding falls", () => {
  const a = Array.from({ length: 40 }, (_, i) => 1 + ((i * 7) % 13) * 0.1);
  const columns = { a, b: a.map((value) => 10 - value), c: a.map((value, i) => value + ((i * 5) % 7) * 0.3) };
  const found = reliability(columns, ["a", "b", "c"]).itemRest;
  expect(found.c).toMatchObject({ value: null, reason: { code: "no_variance" } });
  for (const { value } of Object.values(found)) expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
});

test("a pair of constructs without an HTMT is null in a path model, never NaN", () => {
  const columns = { a: [1, 1, 2, 2], b: [1, 2, 1, 2], c: [1, 2, 3, 5] };
  expect(estimatePaths(columns, { constructs: { X: ["a", "b"], Y: ["c"] }, paths: [["X", "Y"]] }, { htmt: true }).value?.htmt?.X?.Y).toBeNull();
});
