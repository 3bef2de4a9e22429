import { expect, test } from "vitest";

import { readPastedRates } from "@/lib/rates/paste";
import { rateInput } from "@/lib/rates/schema";
import { fieldErrors } from "../support/field-errors";

const march = { currency: "usd", day: "2026-03-02", rate: "0,92310000" };

test("a rate is kept as it was typed, to the last digit, and its currency in capitals", () => {
  expect(rateInput.parse(march)).toEqual({ currency: "USD", day: new Date("2026-03-02T00:00:00Z"), rate: "0.92310000" });
});

test("no rate is 0, negative, a word or longer than it can be kept", () => {
  expect(fieldErrors(rateInput, { ...march, rate: "0.000" })).toEqual({ rate: "too_small" });
  expect(fieldErrors(rateInput, { ...march, rate: "-1" })).toEqual({ rate: "not_a_number" });
  expect(fieldErrors(rateInput, { ...march, rate: "1.123456789" })).toEqual({ rate: "too_large" });
  expect(fieldErrors(rateInput, { ...march, currency: "dollar" })).toEqual({ currency: "not_a_currency" });
});

test("a pasted list says which line is wrong and why; a currency has one rate a day", () => {
  const { rates, problems } = readPastedRates("currency;day;rate\nUSD;2026-03-02;0.92\nUSD;2026-03-02;0.93\nCNY;2026-13-01;0.12\nGBP;2026-03-02;1.2;x");
  expect(rates.map(({ currency, rate }) => [currency, rate])).toEqual([["USD", "0.92"]]);
  expect(problems.map(({ line, field, code }) => [line, field, code])).toEqual([
    [3, "day", "already_exists"],
    [4, "day", "not_a_date"],
    [5, "line", "too_long"],
  ]);
});
