import { describe, expect, it } from "vitest";

import { quartersLater } from "@/lib/relationships/quarters/calendar";
import { readTwoWay, TalkBook } from "@/lib/relationships/quarters/two-way";

const start = new Date("2026-01-01T00:00:00Z");
const quarter = { start, lastDay: new Date("2026-03-31T00:00:00Z") };
const talk = (exhibitorId: string, back: number, inbound: number, outbound: number) => ({ exhibitorId, quarterStart: quartersLater(start, -back), inbound, outbound });
const read = (talks: ReturnType<typeof talk>[], active: readonly string[], withEntry = active.length) => readTwoWay({ quarter, active, withEntry }, new TalkBook(talks));

describe("a quarter's talk in both directions", () => {
  it("as many contacts as is usual, balanced, is 75; one-sided it is 25; none at all is nought", () => {
    const { values } = read([talk("even", 0, 2, 2), talk("told", 0, 0, 4), talk("c", 0, 4, 0), talk("d", 0, 4, 0)], ["even", "told", "c", "d", "silent"]);
    expect(values.get("even")).toBe(75);
    expect(values.get("told")).toBe(25);
    expect(values.get("silent")).toBe(0);
  });

  it("is held against the exhibitor's own four quarters before, with the organizer's median as a fifth", () => {
    const lively = [1, 2, 3, 4].map((back) => talk("lively", back, 5, 5));
    const { values } = read([...lively, talk("lively", 5, 100, 100), talk("lively", 0, 2, 2), talk("other", 0, 2, 2)], ["lively", "other"]);
    const norm = (4 * 10 + 4) / 5;
    expect(values.get("lively")).toBeCloseTo((100 + (100 * 4) / (4 + norm)) / 2, 12);
  });

  it("an exhibitor without a stand that was in touch is read too; one that was not is left out", () => {
    const { values, active } = read([talk("a", 0, 1, 1), talk("lead", 0, 1, 0), talk("gone", 3, 1, 0)], ["a"]);
    expect([...values.keys()].sort()).toEqual(["a", "lead"]);
    expect(active).toBe(1);
  });

  it("says nothing where fewer than half were in touch within a year, or most were silent in this quarter", () => {
    expect(read([talk("a", 0, 1, 1)], ["a", "b", "c"], 1)).toMatchObject({ readable: false, values: new Map() });
    expect(read([talk("a", 0, 1, 1)], ["a", "b", "c"], 3)).toMatchObject({ readable: false, median: 0, values: new Map() });
    expect(read([], [], 0)).toMatchObject({ readable: false, active: 0 });
  });
});
