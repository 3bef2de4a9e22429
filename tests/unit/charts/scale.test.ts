import { describe, expect, test } from "vitest";

import { calendarTicks, cutDomain, place, tens } from "@/components/charts/scale";

describe("place", () => {
  const scale = { from: 0, to: 100, start: 5, end: 163 };

  test("puts the ends of the scale at the ends of the drawing", () => {
    expect([place(scale, 0), place(scale, 50), place(scale, 100)]).toEqual([5, 84, 163]);
  });

  test("draws a value beyond the scale at its end", () => {
    expect([place(scale, -3), place(scale, 104)]).toEqual([5, 163]);
  });
});

describe("cutDomain", () => {
  test("holds every value in whole tens", () => {
    expect(cutDomain([44, 64, 53.9, 68.6])).toEqual([40, 80]);
  });

  test("is never narrower than thirty points, so that a small change does not look large", () => {
    expect(cutDomain([61, 62])).toEqual([50, 80]);
    expect(cutDomain([97, 99])).toEqual([70, 100]);
  });

  test("opens beyond the scale where a sum leaves it, because contributions add up unclipped", () => {
    const [from, to] = cutDomain([-3, 104]);
    expect(from).toBeLessThanOrEqual(-3);
    expect(to).toBeGreaterThanOrEqual(104);
  });
});

describe("ticks", () => {
  test("name every tenth, or every twentieth on a long axis", () => {
    expect(tens(40, 80)).toEqual([40, 50, 60, 70, 80]);
    expect(tens(0, 100)).toEqual([0, 20, 40, 60, 80, 100]);
  });

  test("on a line of days are first days of months, at most seven", () => {
    const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
    const ticks = calendarTicks(day("2023-11-09"), day("2026-11-22"));
    expect(ticks).toEqual([day("2024-01-01"), day("2024-07-01"), day("2025-01-01"), day("2025-07-01"), day("2026-01-01"), day("2026-07-01")]);
    expect(calendarTicks(day("2026-11-02"), day("2026-11-20"))).toEqual([]);
    expect(calendarTicks(day("1990-05-01"), day("2026-11-20")).length).toBeLessThanOrEqual(8);
  });
});
