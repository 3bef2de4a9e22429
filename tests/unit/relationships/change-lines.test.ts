import { expect, test } from "vitest";

import { changeLines, signedPoints } from "@/components/relationships/change-lines";
import { addChanges } from "@/lib/relationships/add-changes";
import type { RelationshipChange } from "@/lib/relationships/schema";

const change = (before: number, after: number, stageBefore: RelationshipChange["stageBefore"] = "expansion"): RelationshipChange => ({
  exhibitorId: "x",
  moves: [{ construct: "TOI", showId: null, before, beforeSe: 8, after, afterSe: 7, parts: [{ channel: "promise", points: after - before }] }],
  stageBefore,
  stageAfter: "expansion",
  waitsForQuarter: false,
});

test("what is read adds up: the score before and the points make the score after", () => {
  const moved = { ...change(59.64, 69.34), moves: [{ construct: "TOI" as const, showId: null, before: 59.64, beforeSe: 8, after: 69.34, afterSe: 7, parts: [{ channel: "promise" as const, points: 8.26 }, { channel: "mood" as const, points: 1.44 }] }] };
  const [line] = changeLines(moved);
  expect(line).toMatchObject({ before: "59.6", after: "69.3", parts: [{ points: "+8.3" }, { points: "+1.4" }] });
  const tenths = (text: string) => Math.round(10 * Number(text.replace("−", "-")));
  for (let before = 30; before < 60; before += 0.37) {
    for (const by of [-8.85, -0.05, 0.04, 3.25]) {
      const [shown] = changeLines(change(before, before + by));
      expect(tenths(shown?.before ?? "") + tenths(shown?.parts[0]?.points ?? "")).toBe(tenths(shown?.after ?? ""));
    }
  }
});

test("scores stay within the scale, with the range in which four in five lie in whole points", () => {
  expect(changeLines(change(63.6, 60.7))).toMatchObject([{ before: "63.6", after: "60.7", low: 52, high: 70 }]);
  expect(changeLines(change(1.2, -0.4))).toMatchObject([{ before: "1.2", after: "0.0", low: 0 }]);
});

test("points have one decimal, a sign and a real minus", () => {
  expect([signedPoints(-2.94), signedPoints(0.44), signedPoints(-0.04)]).toEqual(["−2.9", "+0.4", "0.0"]);
});

test("a correction reads as one change from before the first to after the second", () => {
  const both = addChanges(change(60, 63, "exploration"), change(63, 58));
  expect(both.moves).toMatchObject([{ before: 60, after: 58, parts: [{ channel: "promise", points: -2 }] }]);
  expect(both.stageBefore).toBe("exploration");
});
