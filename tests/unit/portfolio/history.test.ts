import { describe, expect, test } from "vitest";

import { isoDay } from "@/lib/format/days";
import { comparedDay, usualDays } from "@/lib/portfolio/compare";
import { direction, stoodIn, summed } from "@/lib/portfolio/flow/ladder";
import type { FlowLink } from "@/lib/portfolio/flow/types";
import { daysAfter, firstDays } from "@/lib/portfolio/history/due-days";

const on = (text: string): Date => new Date(`${text}T00:00:00Z`);
const TODAY = on("2026-11-22");

describe("the days that get a snapshot", () => {
  test("after a night off are the missed ones and today, over a month's end too", () => {
    expect(daysAfter(on("2026-10-30"), on("2026-11-02")).map(isoDay)).toEqual(["2026-10-31", "2026-11-01", "2026-11-02"]);
    expect(daysAfter(TODAY, TODAY)).toEqual([]);
  });

  test("of a first run are month ends of two years, Sundays of a quarter and today, none before the first record", () => {
    const days = firstDays(on("2026-08-15"), TODAY).map(isoDay);
    expect(days.slice(0, 4)).toEqual(["2026-08-30", "2026-08-31", "2026-09-06", "2026-09-13"]);
    expect(days.at(-1)).toBe("2026-11-22");
    expect(firstDays(on("2020-01-01"), TODAY).map(isoDay)[0]).toBe("2024-11-30");
    expect(firstDays(null, TODAY).map(isoDay)).toEqual(["2026-11-22"]);
  });
});

describe("the earlier day in the address", () => {
  test("is taken when it lies in the past, and is a month ago otherwise", () => {
    expect(comparedDay({ since: "2025-11-22" }, TODAY)).toEqual({ day: on("2025-11-22"), chosen: true });
    for (const since of ["2026-11-22", "2027-01-01", "yesterday", "1999-01-01", ""]) expect(comparedDay({ since }, TODAY)).toEqual({ day: on("2026-10-23"), chosen: false });
  });

  test("is offered as 30, 91, 182 and 365 days ago", () => {
    expect(usualDays(TODAY).map(({ since }) => since)).toEqual(["2026-10-23", "2026-08-23", "2026-05-24", "2025-11-22"]);
  });
});

describe("the flow", () => {
  const links: FlowLink[] = [
    { from: "exploration", to: "expansion", exhibitors: 3, revenue: 300 },
    { from: "expansion", to: "expansion", exhibitors: 5, revenue: 500 },
    { from: "expansion", to: "dissolution", exhibitors: 2, revenue: 80 },
    { from: "dissolution", to: "exploration", exhibitors: 1, revenue: 10 },
    { from: "new", to: "exploration", exhibitors: 4, revenue: 40 },
  ];

  test("counts coming closer and going further, and coming on record as neither", () => {
    expect(summed(links, "closer")).toEqual({ exhibitors: 4, revenue: 310 });
    expect(summed(links, "further")).toEqual({ exhibitors: 2, revenue: 80 });
    expect(direction({ from: "new", to: "exploration" })).toBe("none");
    expect(direction({ from: "not_enough_evidence", to: "commitment" })).toBe("none");
  });

  test("adds up to where everybody stood", () => {
    expect(stoodIn(links, "expansion")).toBe(7);
    expect(stoodIn(links, "new")).toBe(4);
    expect(stoodIn(links, "commitment")).toBe(0);
  });
});
