import { expect, test } from "vitest";

import { readPasted } from "@/lib/shows/floor/paste";

test("a pasted list is read with semicolons or tabs, in either language, past its heading and empty lines", () => {
  expect(readPasted("Number;m²;Type;Price\n\nH1-101;24;Corner;9600\nH1-102;12,5;单开口;4800.50\nH1-103")).toEqual({
    problems: [],
    stands: [
      { number: "H1-101", area: 24, kind: "corner", price: "9600" },
      { number: "H1-102", area: 12.5, kind: "row", price: "4800.50" },
      { number: "H1-103", area: null, kind: null, price: null },
    ],
  });
  expect(readPasted("A1\t36\tisland\t").stands).toEqual([{ number: "A1", area: 36, kind: "island", price: null }]);
});

test("every problem names its line, what stands there, the field and the reason", () => {
  const { problems } = readPasted("A1;0;row;100\nA2;24;round;12,345\n;9;row;1\nA1;9;row;1\na;1;row;1;more");
  expect(problems.map(({ line, field, code }) => [line, field, code])).toEqual([
    [1, "area", "too_small"],
    [2, "price", "not_money"],
    [2, "kind", "not_a_choice"],
    [3, "number", "required"],
    [4, "number", "already_exists"],
    [5, "line", "too_long"],
  ]);
  expect(problems[1]?.text).toBe("A2;24;round;12,345");
});
