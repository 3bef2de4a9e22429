import { describe, expect, it } from "vitest";

import { placeOf } from "@/lib/format/network";
import { Guesses } from "@/lib/invitations/guesses";

const MINUTE = 60_000;

/** How many of so many tries in a row were still answered as unknown. */
function answered(guesses: Guesses, tries: number, place: (index: number) => string, now = 0): number {
  return Array.from({ length: tries }, (_, index) => guesses.tooMany(place(index), now)).filter((over) => !over).length;
}

describe("wrong links", () => {
  it("are too many after sixty from one place within ten minutes", () => {
    expect(answered(new Guesses(), 100, () => "hall")).toBe(60);
  });

  it("are forgotten ten minutes after the first", () => {
    const guesses = new Guesses();
    answered(guesses, 61, () => "hall");
    expect(guesses.tooMany("hall", 10 * MINUTE - 1)).toBe(true);
    expect(guesses.tooMany("hall", 10 * MINUTE)).toBe(false);
  });

  it("of one place are not held against another", () => {
    const guesses = new Guesses();
    answered(guesses, 80, () => "hall");
    expect(guesses.tooMany("office", 0)).toBe(false);
  });

  it("are too many altogether when every try names another place", () => {
    expect(answered(new Guesses(), 5_000, (index) => `made up ${index}`)).toBe(3_000);
  });

  it("do not fill the memory: of very many places the quiet ones are forgotten first", () => {
    const guesses = new Guesses();
    answered(guesses, 25_000, (index) => `made up ${index}`);
    expect(guesses.remembered).toBe(10_000);
  });
});

describe("the place of a request", () => {
  it.each([
    ["198.51.100.7", "198.51.100.7"],
    ["::ffff:198.51.100.7", "198.51.100.7"],
    ["1.2.3.4, 198.51.100.7", "198.51.100.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    [null, ""],
  ])("of %s is %s: the last station's word, of new addresses the household", (header, place) => {
    expect(placeOf(header)).toBe(place);
  });
});
