import { describe, expect, it } from "vitest";

import { normalQuantile } from "@/lib/relationship-quality";
import { honestyOf } from "@/lib/relationships/measurement/honesty";

/** Surprises that follow the normal curve exactly, stretched and moved. */
function predictions(n: number, { stretch = 1, move = 0 } = {}) {
  return Array.from({ length: n }, (_, i) => {
    const z = normalQuantile((i + 0.5) / n) * stretch + move;
    return { id: String(i), construct: "TOI" as const, day: 20_000, channel: "survey" as const, surprise: z * 20, variance: 400, z };
  });
}

describe("whether the scores know how sure they are", () => {
  it("surprises as large as expected are honest, without a leaning", () => {
    expect(honestyOf(predictions(2000)).all.figures).toMatchObject({ coverage: 95, verdict: "honest", leaning: null });
  });

  it("larger ones mean too sure, smaller ones too careful", () => {
    expect(honestyOf(predictions(2000, { stretch: 1.5 })).all.figures).toMatchObject({ verdict: "too_sure" });
    expect(honestyOf(predictions(2000, { stretch: 0.6 })).all.figures).toMatchObject({ verdict: "too_cautious" });
  });

  it("answers that come out lower again and again are told", () => {
    expect(honestyOf(predictions(2000, { move: -0.2 })).constructs).toMatchObject([{ construct: "TOI", figures: { leaning: "lower" } }]);
  });

  it("fewer than thirty answers say nothing but their number", () => {
    expect(honestyOf(predictions(29)).all).toEqual({ construct: null, n: 29, figures: null });
  });
});
