import { expect, it } from "vitest";
import { pompScore } from "../../lib/relationship-quality/scores/pomp";
import fixtures from "./data/scoring_fixtures.json";

// scoring_fixtures.json, pomp: worked numbers of measurement.md (a); tolerance 1e-9.
it.each(fixtures.pomp)("answers $v on $lo–$hi score $score", ({ v, rev, lo, hi, score }) => {
  const reversed = rev.map((mark) => mark === 1);
  const { value } = pompScore(v, reversed, { min: lo, max: hi });
  if (score === null) expect(value).toBeNull();
  else expect(Math.abs((value ?? Number.NaN) - score)).toBeLessThan(1e-9);
});
