import { describe, expect, test } from "vitest";

import { foldName } from "@/lib/imports/reading/names";
import { countryOf, roleOf, statusOf } from "@/lib/imports/reading/words";
import { findEdition, type KnownEdition } from "@/lib/imports/planning/known-editions";
import { KnownExhibitors } from "@/lib/imports/planning/known-exhibitors";

describe("whether two lists mean one company", () => {
  test.each([
    ["Müller & Söhne GmbH & Co. KG", "MULLER & SOHNE"],
    ["ＡＣＭＥ Ltd.", "Acme Limited"],
    ["Acme Co., Ltd", "acme"],
    ["上海展缘科技有限公司", "上海展缘科技"],
    ["苏州灯彩股份有限公司", "苏州灯彩有限公司"],
    ["株式会社トヨタ", "トヨタ"],
    ["ABC（上海）有限公司", "ABC(上海)"],
    ["Café Brûlé SARL", "Cafe Brule S.A.R.L"],
    ["Weiß AG", "Weiss"],
  ])("%s is %s", (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test.each([
    ["广州木语集团", "广州木语"],
    ["Birch Lighting", "Birch Tiles"],
    ["شركة النور", "شركة القمر"],
    ["Limited Editions Ltd", "Editions"],
  ])("%s is not %s", (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  test("a name that is nothing but a legal form keeps it", () => {
    expect(foldName("GmbH")).toBe("gmbh");
    expect(foldName("有限公司")).toBe("有限公司");
  });
});

describe("whom a row speaks about", () => {
  const known = new KnownExhibitors();
  known.add("a", { name: "Alder Ltd", nameLocal: "阿尔德有限公司", externalKey: "K1" });
  known.add("b", { name: "Birch Ltd", nameLocal: null, externalKey: null });
  known.add("c", { name: "Cedar Ltd", nameLocal: null, externalKey: "K3" });
  known.add("d", { name: "CEDAR GmbH", nameLocal: null, externalKey: null });

  test("the key decides before the name", () => {
    expect(known.match({ name: "Another name", nameLocal: null, externalKey: "K1" })).toMatchObject({ kind: "one", id: "a" });
  });

  test("a name finds its company in either script", () => {
    expect(known.match({ name: "阿尔德", nameLocal: null, externalKey: null })).toMatchObject({ kind: "one", id: "a" });
    expect(known.match({ name: "birch", nameLocal: null, externalKey: "K9" })).toMatchObject({ kind: "one", id: "b" });
  });

  test("another key is another company, however alike the names", () => {
    expect(known.match({ name: "Alder Ltd", nameLocal: null, externalKey: "K2" })).toEqual({ kind: "none" });
  });

  test("a name of two companies names neither", () => {
    expect(known.match({ name: "Cedar", nameLocal: null, externalKey: null })).toEqual({ kind: "several" });
  });
});

describe("words of lists", () => {
  test("statuses in three languages", () => {
    expect(["Confirmed", "teilgenommen", "已取消", "报价", "no", "perhaps"].map(statusOf)).toEqual(["booked", "held", "cancelled", "offered", "declined", null]);
  });

  test("a job title says a role when it contains its word", () => {
    expect(["CEO", "总经理", "Head of Marketing", "财务部主管", "Standpersonal", "Gardener"].map(roleOf)).toEqual(["decision_maker", "decision_maker", "marketing", "finance", "booth_staff", "other"]);
  });

  test("countries by code and by name", () => {
    expect(["de", "Deutschland", "德国", "Allemagne", "USA", "中国", "United Kingdom", "Atlantis", "EU"].map(countryOf)).toEqual(["DE", "DE", "DE", "DE", "US", "CN", "GB", null, null]);
  });
});

describe("which edition a row means", () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const edition = (id: string, show: string, nameZh: string | null, name: string, year: number): KnownEdition => ({
    id, showId: show, name, startsOn: day(`${year}-09-10`), endsOn: day(`${year}-09-13`), show: { name: show, nameZh },
  });
  const editions = [edition("1", "Hearth & Harbour", "家与港", "2025", 2025), edition("2", "Hearth & Harbour", "家与港", "2026", 2026), edition("3", "Print World", null, "Print World 2026", 2026)];

  test.each([
    ["Hearth & Harbour", "2025", "1"],
    ["家与港", "2026年", "2"],
    ["", "Hearth & Harbour 2026", "2"],
    ["", "print world 2026", "3"],
    ["Print World", "2026", "3"],
    ["", "2025", "1"],
  ])("show “%s”, edition “%s”", (show, name, id) => {
    expect(findEdition(editions, show, name)?.id).toBe(id);
  });

  test("a year with two editions, an unknown show and an unknown year name none", () => {
    expect([findEdition(editions, "", "in 2026"), findEdition(editions, "Nowhere", "2025"), findEdition(editions, "Print World", "2025"), findEdition(editions, "Print World", "")]).toEqual([null, null, null, null]);
  });
});
