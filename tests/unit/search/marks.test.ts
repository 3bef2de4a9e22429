import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { excerpt, marked } from "@/lib/search/marks";

const shown = (text: string, query: string) => marked(text, query).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join("");

describe("what was searched for is marked", () => {
  test.each([
    ["Quillfeather Kettles", "kett", "Quillfeather [Kett]les"],
    ["Größe & Müller", "muller", "Größe & [Müller]"],
    ["上海银行业展览", "银行", "上海[银行]业展览"],
    ["上海银行业展览", "yinhang", "上海[银行]业展览"],
    ["上海银行业展览", "yhy", "上海[银行业]展览"],
    ["Acme", "zzz", "Acme"],
    ["to be or not to be", "to be", "[to] [be] or not [to] [be]"],
  ])("%s, searched for %s", (text, query, expected) => expect(shown(text, query)).toBe(expected));

  test("the pieces together are the text, whatever is searched for", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => void expect(marked(text, query).map((piece) => piece.text).join("")).toBe(text)));
  });
});

describe("an excerpt", () => {
  const long = `${"before ".repeat(60)}forklift${" after".repeat(60)}`;
  const cut = excerpt(marked(long, "forklift"));
  const text = cut.map((piece) => piece.text).join("");

  test("holds the marked word and says that there is more on both sides", () => {
    expect(cut.find((piece) => piece.marked)?.text).toBe("forklift");
    expect(text.startsWith("…") && text.endsWith("…")).toBe(true);
    expect(text.length).toBeLessThanOrEqual(162);
  });

  test("of a short text is the text", () => expect(excerpt(marked("a forklift", "lift")).map((piece) => piece.text).join("")).toBe("a forklift"));
});
