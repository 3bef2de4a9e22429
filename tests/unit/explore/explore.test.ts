import { describe, expect, it } from "vitest";

import { nodeOf } from "@/lib/explore/node-of";
import { admitted, node } from "@/lib/responses/anonymous";
import { axisOf } from "@/lib/explore/axis";
import { questionField, saveTile, scheduleInput } from "@/lib/explore/boards/schema";
import { duePeriod } from "@/lib/explore/boards/period";
import { figure } from "@/lib/explore/figure";
import { addressOf, MEASURE_IDS, queryInAddress } from "@/lib/explore/schema";
import { figureText, intervalText, keyText } from "@/lib/explore/texts";
import { MEASURES } from "@/lib/explore/types";
import { MESSAGES } from "@/lib/i18n/messages";

const english = { locale: "en", currency: "EUR" } as const;
const chinese = { locale: "zh", currency: "EUR" } as const;
const total = { key: null, n: 9, value: 7_200, low: null, high: null, hidden: null, namedOnly: false };

describe("a question in the address", () => {
  it("is written and read back the same", () => {
    const query = queryInAddress({ measure: "nps", by: "quarter", chart: "line", segment: "Core & more", stage: "commitment" });
    expect(queryInAddress(addressOf(query))).toEqual(query);
    expect(saveTile.parse({ question: questionField(query), board: "", name: "B" }).question).toEqual(query);
  });

  it("that makes no sense falls back on what does", () => {
    expect(queryInAddress({ measure: "secrets", by: "owner()", chart: "pie", show: "1" })).toEqual({ measure: "exhibitors", by: "none", chart: "bars", show: null, edition: null, segment: null, owner: null, stage: null, selection: null });
    expect(queryInAddress({ measure: "exhibitors", by: "edition", chart: "line" })).toMatchObject({ by: "none", chart: "bars" });
  });

  it("knows more than twenty measures, each with a name and a meaning in both languages", () => {
    expect(MEASURE_IDS.length).toBeGreaterThanOrEqual(20);
    for (const locale of ["en", "zh"] as const) for (const id of MEASURE_IDS) expect([MESSAGES[locale].explore.measures[id], MESSAGES[locale].explore.meaning[id]].every((text) => text.length > 0)).toBe(true);
  });
});

describe("which groups may count their anonymous answers", () => {
  const edition = (id: string, show: string, n: number) => ({ edition: id, show, n });

  it("are those of which no subtraction leaves fewer than five", () => {
    expect([...admitted([edition("a", "x", 8), edition("b", "x", 6)])].sort()).toEqual([node.all, node.edition("a"), node.edition("b"), node.show("x")].sort());
    const few = admitted([edition("a", "x", 3), edition("b", "x", 20)]);
    expect(few.has(node.all)).toBe(true);
    expect(few.has(node.edition("a")) || few.has(node.edition("b"))).toBe(false);
  });

  it("are none where all of them are fewer than five", () => {
    expect(admitted([edition("a", "x", 4)]).size).toBe(0);
  });

  it("are named by show and edition alone; anything of an exhibitor's own makes the question one for named answers", () => {
    const query = queryInAddress({ measure: "nps", by: "edition" });
    expect([nodeOf(query, "e1"), nodeOf(query, undefined), nodeOf(query, null)]).toEqual([node.edition("e1"), node.all, null]);
    expect(nodeOf({ ...query, segment: "Core" }, "e1")).toBeNull();
    expect(nodeOf(queryInAddress({ measure: "nps", by: "segment" }), "Core")).toBeNull();
    expect(nodeOf(queryInAddress({ measure: "nps", by: "quarter" }), "2026-01-01")).toBeNull();
  });
});

describe("a figure", () => {
  const moments = { n: 10, sum: 4, weight: 10, values: [{ value: 10, n: 4 }, { value: 8, n: 3 }, { value: 2, n: 3 }] };

  it("is counted without an interval, and estimated with one", () => {
    expect(figure(MEASURES.revenue, moments)).toEqual({ value: 4, low: null, high: null });
    expect(figure(MEASURES.yield, moments).value).toBe(0.4);
    expect(figure(MEASURES.retention, moments).value).toBe(40);
    const nps = figure(MEASURES.nps, moments);
    expect(nps.value).toBeCloseTo(10, 9);
    expect((nps.low ?? 0) < 10 && (nps.high ?? 0) > 10).toBe(true);
  });

  it("reads in its unit and language, with a real minus and a word between two of them", () => {
    expect(figureText("revenue", 38_400, english)).toBe("€38,400");
    expect(figureText("yield", 346.8, english)).toBe("€347/m²");
    expect(intervalText("retention", { low: 64.2, high: 70.5 }, english)).toBe("64–71 %");
    expect(intervalText("nps", { low: -12, high: 4 }, english)).toBe("−12 to 4");
    expect(intervalText("nps", { low: -12, high: -4 }, chinese)).toBe("−12 至 −4");
    expect(intervalText("revenue", { low: null, high: null }, english)).toBeNull();
  });

  it("stands on its scale from end to end; what is counted begins at nothing", () => {
    expect(axisOf("nps", [total])).toMatchObject({ from: -100, to: 100 });
    expect(axisOf("intention", [total])).toMatchObject({ from: 1, to: 7 });
    expect(axisOf("revenue", [total])).toEqual({ from: 0, to: 8000, ticks: [0, 4000, 8000] });
    expect(axisOf("revenue", [{ ...total, value: null }])).toMatchObject({ from: 0, to: 1 });
  });

  it("has the name of its group in the reader's language", () => {
    const choices = { shows: [{ id: "s", name: "Hearth", nameZh: "家居展", editions: [{ id: "e", name: "2026" }] }], segments: [], owners: [], selections: [] };
    expect([keyText("edition", "e", "en", choices), keyText("edition", "e", "zh", choices), keyText("show", "gone", "en", choices)]).toEqual(["Hearth 2026", "家居展 2026", "archived"]);
    expect([keyText("quarter", "2026-04-01", "en", choices), keyText("quarter", "2026-04-01", "zh", choices)]).toEqual(["Q2 2026", "2026 年 2 季度"]);
    expect([keyText("country", "CN", "zh", choices), keyText("segment", null, "en", choices), keyText("band", "2", "en", choices)]).toEqual(["中国", "not stated", "12 to 24 m²"]);
  });
});

describe("when a board is due", () => {
  const monday = 20_458; // 5 January 2026
  const weekly = { frequency: "weekly", day: 1, hour: 8 } as const;
  const long = { day: monday - 300, hour: 0 };
  const due = (schedule: Parameters<typeof duePeriod>[0], day: number, hour: number, made = long) => duePeriod(schedule, made, { day, hour })?.toISOString().slice(0, 10) ?? null;

  it("is the newest of its days by the organizer's clock, from its hour on", () => {
    expect(due(weekly, monday, 7)).toBe("2025-12-29");
    expect(due(weekly, monday, 8)).toBe("2026-01-05");
    expect(due(weekly, monday + 6, 23)).toBe("2026-01-05");
    expect(due({ frequency: "monthly", day: 28, hour: 8 }, monday, 12)).toBe("2025-12-28");
  });

  it("is never before it was made", () => {
    expect(due(weekly, monday, 12, { day: monday, hour: 9 })).toBeNull();
    expect(due(weekly, monday, 12, { day: monday, hour: 7 })).toBe("2026-01-05");
  });

  it("takes the day that goes with how often", () => {
    const form = { id: "01a20136-d1fc-7419-871c-75776f953ccc", weekday: "3", monthday: "15", hour: "8", members: "01a20136-d1fc-7419-871c-75776f953ccc" };
    expect([scheduleInput.parse({ ...form, frequency: "weekly" }).day, scheduleInput.parse({ ...form, frequency: "monthly" }).day]).toEqual([3, 15]);
    expect(scheduleInput.safeParse({ ...form, frequency: "weekly", members: "" }).success).toBe(false);
  });
});
