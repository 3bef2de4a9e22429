import { describe, expect, it } from "vitest";

import { closedQuarters, quartersLater } from "@/lib/relationships/quarters/calendar";

const on = (text: string): Date => new Date(`${text}T00:00:00Z`);
const starts = (first: string, today: string) => closedQuarters(on(first), on(today)).map(({ start, lastDay }) => [start, lastDay].map((day) => day.toISOString().slice(0, 10)));

describe("which quarters are over", () => {
  it("from that of the first record to the newest that ended more than a week ago", () => {
    expect(starts("2025-11-30", "2026-04-08")).toEqual([["2025-10-01", "2025-12-31"], ["2026-01-01", "2026-03-31"]]);
  });

  it("none until a week after the first one's end, so that its last days can be written down", () => {
    expect(starts("2026-01-15", "2026-04-07")).toEqual([]);
    expect(starts("2026-01-15", "2026-04-08")).toHaveLength(1);
  });

  it("none when the first record lies in the future", () => {
    expect(starts("2027-01-15", "2026-04-08")).toEqual([]);
  });

  it("quarters are counted over the turn of the year in both directions", () => {
    expect(quartersLater(on("2026-10-01"), 1)).toEqual(on("2027-01-01"));
    expect(quartersLater(on("2026-01-01"), -1)).toEqual(on("2025-10-01"));
  });
});
