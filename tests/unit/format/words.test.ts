import { expect, test } from "vitest";

import { companyName } from "@/lib/format/company-name";
import { figure, money, shortMoney } from "@/lib/format/money";
import { monthText } from "@/lib/format/month-text";
import { shortCount } from "@/lib/format/short-count";
import { signed } from "@/lib/format/signed";

test("a difference carries a sign, and a difference of nothing none", () => {
  expect([signed(4.4), signed(-2.94, 1), signed(-0.2), signed(0.04, 1)]).toEqual(["+4", "−2.9", "0", "0.0"]);
});

test("money is written in whole units, and short where it is large", () => {
  expect([money(38400, "EUR", "en"), shortMoney(5_860_000, "EUR", "en"), figure(1886924, "en")]).toEqual(["€38,400", "€5.86m", "1,886,924"]);
  expect(shortMoney(5_860_000, "EUR", "zh")).toBe("586 万欧元");
});

test("a count fits under a mark", () => {
  expect([shortCount(84, "en"), shortCount(9091, "en"), shortCount(25_300, "zh")]).toEqual(["84", "9.1k", "2.5万"]);
});

test("a month is a word and a year", () => {
  const day = new Date("2026-09-14T00:00:00Z");
  expect([monthText(day, "en"), monthText(day, "zh")]).toEqual(["Sep 2026", "2026 年 9 月"]);
});

test("a company is called by the name in the reader's script where both are given", () => {
  const both = { name: "Banxia Pottery", nameLocal: "半夏陶坊" };
  expect(companyName(both, "zh")).toEqual({ name: "半夏陶坊", other: "Banxia Pottery" });
  expect(companyName(both, "en")).toEqual({ name: "Banxia Pottery", other: "半夏陶坊" });
  expect(companyName({ name: "Osterwind Glas GmbH", nameLocal: null }, "zh")).toEqual({ name: "Osterwind Glas GmbH", other: null });
});
