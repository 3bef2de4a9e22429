import { describe, expect, test } from "vitest";

import { isUnanswered, type Ladder, ladderOf, numberIn, onScale } from "@/lib/imports/reading/scale-words";

const SEVEN: Ladder = ladderOf(["Agree", "Somewhat agree"]);
const FIVE: Ladder = ladderOf(["Agree", "Disagree", "Strongly agree"]);
const read = (cell: string, scale: { min: number; max: number; reverse?: boolean } = { min: 1, max: 7 }, ladder = SEVEN) => onScale(cell, { reverse: false, ...scale }, { decimal: "point", ladder });

describe("a word of a scale", () => {
  test.each([
    ["Strongly disagree", 1], ["Disagree", 2], ["Somewhat disagree", 3], ["Neither agree nor disagree", 4], ["slightly agree", 5], ["AGREE", 6], ["Strongly agree", 7],
    ["非常不同意", 1], ["不同意", 2], ["有点不同意", 3], ["中立", 4], ["比较同意", 5], ["同意", 6], ["完全同意", 7], ["非常满意", 7], ["一般", 4],
  ])("%s is %d of seven where the file shows a ladder of seven", (word, step) => {
    expect(read(word)).toBe(step);
  });

  test("between middle and end it is read on five steps where the file has five, and on seven not at all", () => {
    expect(["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"].map((word) => read(word, { min: 1, max: 5 }, FIVE))).toEqual([1, 2, 3, 4, 5]);
    expect(["Disagree", "Agree"].map((word) => read(word, { min: 1, max: 7 }, FIVE))).toEqual(["unclear", "unclear"]);
    expect(["Strongly disagree", "Neutral", "Strongly agree"].map((word) => read(word, { min: 1, max: 7 }, FIVE))).toEqual([1, 4, 7]);
    expect(read("Agree", { min: 1, max: 5 }, SEVEN)).toBe("unclear");
  });

  test("比较同意 is the fourth of five where nobody says 同意", () => {
    expect(read("比较同意", { min: 1, max: 5 }, ladderOf(["比较同意", "非常同意", "一般"]))).toBe(4);
  });

  test("stands for the ends alone on a scale of ten, which has no middle", () => {
    expect([read("Extremely likely", { min: 0, max: 10 }), read("极有可能推荐", { min: 0, max: 10 }), read("不可能推荐", { min: 0, max: 10 }), read("Neutral", { min: 1, max: 10 }), read("Agree", { min: 0, max: 10 })]).toEqual([10, 10, 0, "unclear", "unclear"]);
  });

  test("of satisfaction says nothing clear under a sentence that complains", () => {
    expect(read("Very satisfied", { min: 1, max: 7, reverse: true })).toBe("unclear");
    expect(read("Strongly agree", { min: 1, max: 7, reverse: true })).toBe(7);
  });

  test("that is none is none", () => {
    expect(["Maybe", "yes", "Hall 3", "more than 5", "5 of 7", "2 or 3"].map((cell) => read(cell))).toEqual([null, null, null, null, null, null]);
  });
});

describe("a number with its words", () => {
  test.each([
    ["7", 7], ["7 - Strongly agree", 7], ["7 – Strongly agree", 7], ["7 = completely", 7], ["1: Strongly disagree", 1], ["4 (neutral)", 4], ["5分", 5], ["3 stars", 3], ["非常同意（7）", 7], ["Strongly agree (7)", 7], ["Extremely likely - 10", 10], ["6 Agree", 6],
  ])("%s is %d", (cell, value) => {
    expect(numberIn(cell, "point")?.value).toBe(value);
  });

  test("against its words is unclear: somebody counted the other way round, or on another scale", () => {
    expect(read("1 - Strongly agree")).toBe("unclear");
    expect(read("5 - Strongly agree")).toBe("unclear");
    expect(read("5 - Strongly agree", { min: 1, max: 5 }, FIVE)).toBe(5);
  });

  test("a question that was not reached or left empty is unanswered", () => {
    expect(["(跳过)", "（空）", "跳过"].map(isUnanswered)).toEqual([true, true, true]);
    expect(isUnanswered("空气很好")).toBe(false);
  });
});
