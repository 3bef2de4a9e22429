import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { isoDay } from "@/lib/format/days";
import { guessDateOrder, parseDay } from "@/lib/imports/reading/dates";
import { guessDecimal, parseNumber } from "@/lib/imports/reading/numbers";

describe("numbers as people write them", () => {
  test.each([
    ["1.234,56", "comma", 1234.56],
    ["1,234.56", "point", 1234.56],
    ["1'234.50", "point", 1234.5],
    ["1 234,5", "comma", 1234.5],
    ["12.345,60 €", "comma", 12345.6],
    ["¥86,400.00", "point", 86400],
    ["12.5万", "point", 125000],
    ["１２３．５", "point", 123.5],
    ["48 m²", "point", 48],
    ["-5", "point", -5],
    ["0.5", "point", 0.5],
  ] as const)("%s with a decimal %s is %d", (text, decimal, value) => {
    expect(parseNumber(text, decimal)).toBe(value);
  });

  test.each(["", "abc", "1,2,3.4.5", "12,34.5", "1e5", "=1+1", "12 apples", "1.234.56"])("“%s” is no number", (text) => {
    expect(parseNumber(text, "point")).toBeNull();
  });

  test("a column's decimal mark is told by its cells that can be read one way only", () => {
    expect(guessDecimal(["1.234", "12,5"])).toEqual({ decimal: "comma", ambiguous: false });
    expect(guessDecimal(["1,234", "1,234.56"])).toEqual({ decimal: "point", ambiguous: false });
    expect(guessDecimal(["1.234.567"])).toEqual({ decimal: "comma", ambiguous: false });
    expect(guessDecimal(["Long queues, twice", "12.5"])).toEqual({ decimal: "point", ambiguous: false });
  });

  test("where every cell could be either, that is said", () => {
    expect(guessDecimal(["1.234", "2.500"])).toEqual({ decimal: "point", ambiguous: true });
    expect(guessDecimal(["12", "13"])).toEqual({ decimal: "point", ambiguous: false });
  });

  test("what a language writes, its column reads back", () => {
    for (const [locale, decimal] of [["de-DE", "comma"], ["en-GB", "point"], ["zh-CN", "point"], ["fr-FR", "comma"], ["de-CH", "point"]] as const) {
      fc.assert(
        fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
          expect(parseNumber(new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100), decimal)).toBe(cents / 100 + 0);
        }),
        { numRuns: 50 },
      );
    }
  });
});

describe("days as people write them", () => {
  test.each([
    ["2025-03-14", "2025-03-14"],
    ["2025/3/14", "2025-03-14"],
    ["2025年3月14日", "2025-03-14"],
    ["２０２５年３月１４日", "2025-03-14"],
    ["14.03.2025", "2025-03-14"],
    ["14.3.25", "2025-03-14"],
    ["14/3/2025", "2025-03-14"],
    ["14-03-2025", "2025-03-14"],
    ["2025-03-14T10:33:00Z", "2025-03-14"],
    ["14.03.2025 10:33", "2025-03-14"],
    ["14 Mar 2025", "2025-03-14"],
    ["14. März 2025", "2025-03-14"],
    ["March 14, 2025", "2025-03-14"],
    ["45730", "2025-03-14"],
  ])("%s is %s", (text, day) => {
    expect(isoDay(parseDay(text, "dmy") ?? new Date(0))).toBe(day);
  });

  test("3/4 is a day in March or in April, as its column says; points always put the day first", () => {
    expect(isoDay(parseDay("3/4/2025", "dmy") ?? new Date(0))).toBe("2025-04-03");
    expect(isoDay(parseDay("3/4/2025", "mdy") ?? new Date(0))).toBe("2025-03-04");
    expect(isoDay(parseDay("3.4.2025", "mdy") ?? new Date(0))).toBe("2025-04-03");
  });

  test.each(["", "31.02.2025", "14/14/2025", "2025-13-01", "tomorrow", "1/2/1850", "14 Foo 2025", "12"])("“%s” is no day", (text) => {
    expect(parseDay(text, "dmy")).toBeNull();
  });

  test("one date that allows a single order decides for its column; none leaves it open, and that is said", () => {
    expect(guessDateOrder(["3/4/2025", "3/14/2025"])).toEqual({ order: "mdy", ambiguous: false, byPoint: false });
    expect(guessDateOrder(["3/4/2025", "14/3/2025"])).toEqual({ order: "dmy", ambiguous: false, byPoint: false });
    expect(guessDateOrder(["3/4/2025", "1/1/2025"])).toEqual({ order: "dmy", ambiguous: true, byPoint: false });
    expect(guessDateOrder(["3/4/2025", "2025-03-04"])).toEqual({ order: "dmy", ambiguous: true, byPoint: false });
    expect(guessDateOrder(["2025-03-04"])).toEqual({ order: "dmy", ambiguous: false, byPoint: false });
  });

  test("dates that decide against each other leave the others open", () => {
    expect(guessDateOrder(["3/4/2025", "14/3/2025", "3/14/2025"])).toEqual({ order: "dmy", ambiguous: true, byPoint: false });
  });

  test("a date with points hints at the strokes beside it, and it is said that nothing else does", () => {
    expect(guessDateOrder(["3/4/2025", "5.6.2025"])).toEqual({ order: "dmy", ambiguous: false, byPoint: true });
    expect(guessDateOrder(["3/4/2025", "5.6.2025", "3/14/2025"])).toEqual({ order: "mdy", ambiguous: false, byPoint: false });
    expect(guessDateOrder(["3.4.2025", "5.6.2025"])).toEqual({ order: "dmy", ambiguous: false, byPoint: false });
  });
});
