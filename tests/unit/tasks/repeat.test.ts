import { describe, expect, test } from "vitest";

import { isoDay } from "@/lib/format/days";
import { dueMoment } from "@/lib/tasks/due-moment";
import { daysBetween, nextDay, repeatOf, ruleOf } from "@/lib/tasks/repeat";
import { REPEAT_UNITS } from "@/lib/tasks/repeat-words";

const on = (text: string): Date => new Date(`${text}T00:00:00Z`);
const year = (rule: string, start: string) => daysBetween(rule, on(start), on(start), on(`${Number(start.slice(0, 4)) + 1}${start.slice(4)}`), 400).map(isoDay);

describe("a task that repeats", () => {
  test("monthly from the 31st comes on the last day of shorter months, and on the 31st again after them", () => {
    expect(year(ruleOf({ unit: "month", every: 1, until: null }, on("2027-01-31")), "2027-01-31").slice(0, 6)).toEqual(["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30"]);
    expect(isoDay(nextDay(ruleOf({ unit: "month", every: 1, until: null }, on("2028-01-30")), on("2028-01-30"), on("2028-01-30")) ?? on("1970-01-01"))).toBe("2028-02-29");
  });

  test("yearly from 29 February comes on the 28th of common years", () => {
    const rule = ruleOf({ unit: "year", every: 1, until: null }, on("2028-02-29"));
    expect(daysBetween(rule, on("2028-02-29"), on("2028-01-01"), on("2032-12-31"), 10).map(isoDay)).toEqual(["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]);
  });

  test("every second week keeps its weekday over the year's end", () => {
    expect(year(ruleOf({ unit: "week", every: 2, until: null }, on("2026-12-17")), "2026-12-17").slice(0, 3)).toEqual(["2026-12-17", "2026-12-31", "2027-01-14"]);
  });

  test("on working days leaves out Saturday and Sunday, and ends on its last day", () => {
    const rule = ruleOf({ unit: "weekdays", every: 1, until: on("2026-11-24") }, on("2026-11-20"));
    expect(year(rule, "2026-11-20")).toEqual(["2026-11-20", "2026-11-23", "2026-11-24"]);
    expect(nextDay(rule, on("2026-11-20"), on("2026-11-24"))).toBeNull();
  });

  test("is read back as it was said", () => {
    for (const unit of REPEAT_UNITS) {
      const said = { unit, every: unit === "weekdays" ? 1 : 3, until: on("2028-05-31") };
      expect(repeatOf(ruleOf(said, on("2027-01-31")))).toEqual(said);
    }
  });

  test("at nine in Berlin is at nine before and after the clocks change, which is another moment", () => {
    const at = (day: string) => dueMoment({ dueOn: on(day), dueMinute: 540, timeZone: "Europe/Berlin" })?.toISOString();
    expect(at("2027-03-27")).toBe("2027-03-27T08:00:00.000Z");
    expect(at("2027-03-28")).toBe("2027-03-28T07:00:00.000Z");
    expect(at("2026-10-25")).toBe("2026-10-25T08:00:00.000Z");
  });
});
