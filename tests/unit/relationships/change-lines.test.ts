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

test("scores stand without decimals and within the scale, with the range in which four in five lie", () => {
  expect(changeLines(change(63.6, 60.7))).toMatchObject([{ before: 64, after: 61, low: 52, high: 70 }]);
  expect(changeLines(change(1.2, -0.4))).toMatchObject([{ before: 1, after: 0, low: 0 }]);
});

test("points have one decimal, a sign and a real minus", () => {
  expect([signedPoints(-2.94), signedPoints(0.44), signedPoints(-0.04)]).toEqual(["−2.9", "+0.4", "0.0"]);
});

test("a correction reads as one change from before the first to after the second", () => {
  const both = addChanges(change(60, 63, "exploration"), change(63, 58));
  expect(both.moves).toMatchObject([{ before: 60, after: 58, parts: [{ channel: "promise", points: -2 }] }]);
  expect(both.stageBefore).toBe("exploration");
});
