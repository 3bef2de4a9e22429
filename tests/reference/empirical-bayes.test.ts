import { describe, expect, it } from "vitest";
import { empiricalBayes } from "../../lib/relationship-quality/evidence/empirical-bayes";
import fixtures from "./data/scoring_fixtures.json";

// scoring_fixtures.json, eb and eb_zero_tau: DerSimonian–Laird arithmetic; tolerance 1e-9.
describe.each([
  ["exhibitors that really differ", fixtures.eb],
  ["exhibitors whose differences are all noise", fixtures.eb_zero_tau],
])("%s", (_, fixture) => {
  const { value } = empiricalBayes(fixture.y, fixture.v);

  it.each([
    ["Q", value?.q, fixture.Q],
    ["τ²", value?.tau2, fixture.tau2],
    ["μ", value?.mu, fixture.mu],
    ["SE of μ", value?.seMu, fixture.se_mu],
    ...fixture.shrunk.map((expected, i): [string, number | undefined, number] => [`shrunk score ${i + 1}`, value?.shrunk[i], expected]),
  ])("%s equals the reference", (name, actual, expected) => {
    expect(Math.abs((actual ?? Number.NaN) - expected), name).toBeLessThan(1e-9);
  });
});
