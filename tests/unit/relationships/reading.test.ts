import { describe, expect, test } from "vitest";

import { displayScore } from "@/lib/relationship-quality";
import { visibleKeys } from "@/lib/relationships/access";
import { attachmentsOf, captiveVerdict } from "@/lib/relationships/captive";
import { headlineScores, pickedKey } from "@/lib/relationships/headline";
import { Z80 } from "@/lib/relationships/ranges";
import { ruleLines } from "@/lib/relationships/rule-lines";
import { timelineCursor } from "@/lib/relationships/timeline/schema";
import type { Score, ScoreKey } from "@/lib/relationships/types";

const score = (key: ScoreKey, more: Partial<Score> = {}): Score => ({
  key, showId: null, reading: { value: 60, se: 8, confidence: 0.7 }, answers: 1, records: 0, newestOn: new Date("2026-10-01T00:00:00Z"), evidenced: true, stale: false, calibrationVersion: 1, ...more,
});
const moved = (key: ScoreKey, change: number, verdict: "fell" | "rose" | "within_noise") => ({ key, change: { change, se: 3, pFell: 0.5, pRose: 0.5, verdict, bySilence: false } });

test("the range that SQL compares is the range that lists draw", () => {
  const drawn = displayScore({ value: 50, se: 10, confidence: 0.5 }, 0.8);
  expect(drawn.high).toBeCloseTo(50 + 10 * Z80, 9);
});

test("dotted lines stand only where a rule reads the score", () => {
  expect(ruleLines("TRUST", "list")).toEqual([60, 65]);
  expect(ruleLines("AFF", "page")).toEqual([57, 65]);
  expect(ruleLines("CON", "list")).toEqual([60]);
  expect(ruleLines("SAT", "page")).toEqual([]);
});

describe("the score that is explained", () => {
  const scores = [score("SAT"), score("TOI"), score("AFF"), score("NOR", { evidenced: false })];

  test("is the one asked for, when something is known of it", () => {
    expect(pickedKey("AFF", scores, [])).toBe("AFF");
    expect(pickedKey("NOR", scores, [])).toBe("TOI");
    expect(pickedKey("nonsense", scores, [])).toBe("TOI");
  });

  test("else the one that surely moved furthest", () => {
    expect(pickedKey(undefined, scores, [moved("SAT", -30, "within_noise"), moved("AFF", -12, "fell")])).toBe("AFF");
  });

  test("is none where nothing is known", () => {
    expect(pickedKey("TOI", [], [])).toBeNull();
  });
});

test("satisfaction and the attachments are those of the main show", () => {
  const scores = [score("TOI"), score("SAT", { showId: "a" }), score("SAT", { showId: "b" })];
  expect(headlineScores(scores, "b").map(({ key, showId }) => [key, showId])).toEqual([["TOI", null], ["SAT", "b"]]);
});

test("what exhibitors say of the staff is for managers", () => {
  expect(visibleKeys({ role: "manager" })).toContain("TST");
  expect(visibleKeys({ role: "staff" })).not.toContain("TST");
  expect(visibleKeys({ role: "viewer" })).not.toContain("FRI");
});

test("an exhibitor is captive when it does not want to stay and cannot well leave, and unknown attachments give no verdict", () => {
  const low = score("AFF", { reading: { value: 40, se: 6, confidence: 0.8 } });
  const high = score("CON", { reading: { value: 80, se: 6, confidence: 0.8 } });
  const attachments = attachmentsOf([low, high]);
  expect(attachments && captiveVerdict(attachments)).toEqual({ verdict: "captive", line: 60 });
  expect(attachmentsOf([low, { ...high, evidenced: false }])).toBeNull();
});

test("a place in the timeline that nobody made is no place", () => {
  const id = "0192d3a4-0000-7000-8000-000000000001";
  expect(timelineCursor(`2026-11-12.promise_settled.${id}`)).toEqual({ day: "2026-11-12", kind: "promise_settled", id });
  for (const text of [null, "", "2026-11-12", `2026-13-40.response.${id}`, `2026-11-12.rumour.${id}`, "2026-11-12.response.1"]) expect(timelineCursor(text)).toBeNull();
});
