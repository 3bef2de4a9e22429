import { describe, expect, test } from "vitest";

import { isAlike } from "@/lib/search/alike";

describe("a word with a typing mistake is the word", () => {
  test.each([
    ["quilfeather", "a letter too few"],
    ["quillfeeather", "a letter too many"],
    ["quillfaether", "two letters swapped"],
    ["qillfeathr", "two letters missing in a long word"],
    ["QUÏLLFEATHER", "another case and an accent"],
    ["kitchen quilfeather", "in another order"],
  ])("%s: %s", (typed) => expect(isAlike(typed, "Quillfeather Kitchenware")).toBe(true));

  test("a short word has to be right", () => {
    expect(isAlike("ket", "cat")).toBe(false);
    expect(isAlike("kett", "keta")).toBe(true);
  });

  test("three mistakes are another word", () => expect(isAlike("quxxlfaxther", "Quillfeather")).toBe(false));

  test("every word has to stand there", () => expect(isAlike("quillfeather lamp", "Quillfeather Kitchenware")).toBe(false));

  test("of four Chinese characters one may be wrong", () => {
    expect(isAlike("上海银航", "上海银行业展览")).toBe(true);
    expect(isAlike("上海", "上饶")).toBe(false);
  });
});
