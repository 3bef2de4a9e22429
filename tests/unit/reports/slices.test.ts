import { describe, expect, it } from "vitest";

import { differences } from "@/lib/results/differences";
import { fieldOf } from "@/lib/results/map-fields";
import { type Counted, select } from "@/lib/reports/slices";
import type { Figure } from "@/lib/reports/types";

const counted = (sizes: Readonly<Record<string, number>>): Counted<number>[] => Object.entries(sizes).map(([segment, n]) => ({ segment, value: 50, n }));
const figure = (value: number, se: number): Figure => ({ value, se, low: value - 2 * se, high: value + 2 * se, n: 40 });

describe("what may be shown of a figure", () => {
  it("is everything where every segment is large enough", () => {
    const answers = counted({ A: 8, B: 7 });
    expect(select(answers, "all")).toMatchObject({ n: 15 });
    expect(select(answers, { segment: "B" }).values).toHaveLength(7);
  });

  it("leaves out a segment of fewer than five, and the one whose difference to the whole it is", () => {
    const answers = counted({ A: 12, B: 3 });
    expect(select(answers, "all").values).toHaveLength(15);
    expect(select(answers, { segment: "B" })).toEqual({ values: null, n: 3, hidden: "too_few" });
    expect(select(answers, { segment: "A" })).toEqual({ values: null, n: 12, hidden: "complementary" });
  });

  it("is nothing of a segment that nobody belongs to, and is not asked where nobody answered", () => {
    expect(select(counted({ A: 12 }), { segment: "Z" })).toMatchObject({ values: null, hidden: "too_few" });
    expect(select([], "all")).toEqual({ values: null, n: 0, hidden: "not_asked" });
  });
});

describe("differences between two editions", () => {
  it("are marked when they hold among all that are looked at together", () => {
    const found = differences([
      { key: "large", now: figure(70, 1), then: figure(60, 1) },
      { key: "small", now: figure(61, 2), then: figure(60, 2) },
    ]);
    expect(found.get("large")).toEqual({ by: 10, marked: true, word: "rose" });
    expect(found.get("small")).toMatchObject({ marked: false, word: "within_noise" });
  });

  it("are not marked when one in twenty would look like that by luck", () => {
    const alone = differences([{ key: "edge", now: figure(54.2, 1.5), then: figure(50, 1.5) }]);
    const amongMany = differences([{ key: "edge", now: figure(54.2, 1.5), then: figure(50, 1.5) }, ...Array.from({ length: 19 }, (_, index) => ({ key: `other ${index}`, now: figure(50, 1.5), then: figure(50, 1.5) }))]);
    expect(alone.get("edge")?.marked).toBe(true);
    expect(amongMany.get("edge")?.marked).toBe(false);
  });

  it("need a figure on both sides", () => {
    expect(differences([{ key: "gone", now: figure(70, 1), then: { value: null, hidden: "too_few", n: 3 } }]).size).toBe(0);
  });
});

describe("a service on the map", () => {
  it("is undecided where an interval crosses a line, or where it does not hold among so many", () => {
    expect(fieldOf({ quadrant: "concentrate_here", undecided: false, clear: true })).toBe("concentrate_here");
    expect(fieldOf({ quadrant: "concentrate_here", undecided: true, clear: false })).toBe("undecided");
    expect(fieldOf({ quadrant: "keep_it_up", undecided: false, clear: false })).toBe("undecided");
  });
});
