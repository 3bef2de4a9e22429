import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { constructCalibration, recalibrate, startingCalibration } from "@/lib/relationship-quality";
import { groupKey, groupOf } from "@/lib/relationships/group-key";
import { fittedOn } from "@/lib/relationships/recalibration/fit";

const segments = fc.oneof(fc.constantFrom("Food/Drink", "/", "50 %", "%2F", "A%2FB", "A/B"), fc.string({ minLength: 1 }));

describe("the name of a group", () => {
  it("leads back to the segment and the show it was made of, whatever the segment is called", () => {
    fc.assert(
      fc.property(fc.option(fc.uuid(), { nil: null }), segments, (showId, segment) => {
        const key = groupKey(showId, segment);
        expect(groupOf(key ?? "", showId !== null)).toEqual({ showId, segment });
      }),
    );
    expect(groupKey(null, null)).toBeNull();
    expect(groupOf(groupKey("s1", null) ?? "", true)).toEqual({ showId: "s1", segment: null });
  });

  it("two segments whose names begin alike before a slash share no normal", () => {
    const waves = [..."abcdefghijklmnop"].flatMap((_, i) => [
      { group: groupKey(null, "Food/Drink"), score: 80 + (i % 5), variance: 300 },
      { group: groupKey(null, "Food"), score: 30 + (i % 5), variance: 300 },
    ]);
    const data = { waves: { TOI: waves }, behaviour: {} };
    const fitted = recalibrate(startingCalibration(), data, { version: "own-2", day: 20_000 });
    const meanOf = (segment: string) => constructCalibration(fitted, "TOI", groupKey(null, segment)).prior;
    expect(Object.keys(fitted.constructs.TOI.groups).toSorted()).toEqual(["Food", groupKey(null, "Food/Drink")]);
    // Food's own 16 answers average 31.9 and are drawn a little to the mean of all, not to that of Food/Drink
    expect(meanOf("Food").mean).toBeLessThan(42);
    expect(meanOf("Food/Drink").mean).toBeGreaterThan(70);
    // one nobody has answered for takes the mean of all, not that of "Food"
    expect(constructCalibration(fitted, "TOI", groupKey(null, "Food/Tea"))).toMatchObject({ basis: "show", prior: fitted.constructs.TOI.pooled });
    expect(fittedOn(data).answers.TOI?.groups).toEqual({ Food: 16, [groupKey(null, "Food/Drink") ?? ""]: 16 });
  });
});
