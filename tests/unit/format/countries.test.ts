import { expect, test } from "vitest";

import { isCountry } from "@/lib/format/countries";
import { optionalCountry } from "@/lib/format/input";

test("two letters are a country when somebody lives there: no groups, no placeholders, no old codes", () => {
  expect(["CN", "DE", "TW", "XK", "AQ", "GB"].filter((letters) => !isCountry(letters))).toEqual([]);
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  expect(letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry)).toHaveLength(250);
  expect(["ZZ", "EU", "UK", "DD", "QQ", "XX", "AA", "cn", "D", "", "中国"].filter(isCountry)).toEqual([]);
});

test("a country is typed in small letters too, and another word is refused at its field", () => {
  expect([optionalCountry.parse("de"), optionalCountry.parse(" "), optionalCountry.parse(undefined)]).toEqual(["DE", null, null]);
  expect(optionalCountry.safeParse("zz").error?.issues.map(({ message }) => message)).toEqual(["unknown_country"]);
});
