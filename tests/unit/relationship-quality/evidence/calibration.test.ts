import { describe, expect, it, vi } from "vitest";
import { constructCalibration, startingCalibration } from "../../../../lib/relationship-quality/evidence/calibration";
import type { Calibration } from "../../../../lib/relationship-quality/evidence/calibration";
import { channelConstructs } from "../../../../lib/relationship-quality/evidence/channels";
import { empiricalBayes } from "../../../../lib/relationship-quality/evidence/empirical-bayes";
import type { EvidencePiece } from "../../../../lib/relationship-quality/evidence/filter";
import { fitBehaviour } from "../../../../lib/relationship-quality/evidence/fit-behaviour";
import { fitPriors } from "../../../../lib/relationship-quality/evidence/fit-priors";
import { diagnoseInnovations, innovations } from "../../../../lib/relationship-quality/evidence/innovations";
import { recalibrate } from "../../../../lib/relationship-quality/evidence/recalibrate";
import { simulateAttitudes } from "../../../../lib/relationship-quality/evidence/simulate-attitudes";
import { tuneConstruct } from "../../../../lib/relationship-quality/evidence/tune-construct";
import { createRandom } from "../../../../lib/relationship-quality/numeric/random";

// Tuning replays three hundred logs some eighty times.
vi.setConfig({ testTimeout: 60_000 });

const start = startingCalibration();

describe("the starting calibration", () => {
  it("reads each attitude by the channels of the table and by no others", () => {
    const channels = (construct: "TOG" | "TOI" | "TOC" | "SAT" | "EMO" | "AFF" | "CON" | "NOR" | "FRI" | "COM") => Object.keys(constructCalibration(start, construct, null).channels).sort();
    expect(channels("TOG")).toEqual(["favours", "request", "staff_note", "survey"]);
    expect(channels("TOI")).toEqual(["complaint", "promise", "staff_note", "survey"]);
    expect(channels("TOC")).toEqual(["first_answer", "problem_solved", "staff_note", "survey"]);
    expect(channels("SAT")).toEqual(["complaint", "pulse", "staff_note", "survey"]);
    expect(channels("EMO")).toEqual(["mood", "pulse", "staff_note", "survey"]);
    expect(channels("AFF")).toEqual(["disclosure", "staff_note", "survey"]);
    expect(channels("CON")).toEqual(["staff_note", "sunk_benefits", "survey"]);
    expect(channels("NOR")).toEqual(["staff_note", "survey"]);
    expect(channels("FRI")).toEqual(["staff_note", "survey", "two_way"]);
    expect(channels("COM")).toEqual(["staff_note", "survey", "two_way"]);
    expect(channelConstructs("complaint")).toEqual(["TOI", "SAT"]);
  });

  it("gives the loadings and leanings of the reference fixture", () => {
    expect(constructCalibration(start, "TOI", null).channels.promise).toEqual({ m: 85, lambda: 1 / 3, beta2: 75, sigma2: 1275 });
    expect(constructCalibration(start, "TOG", null).channels.request).toEqual({ m: 70, lambda: 0.4, beta2: 108, sigma2: 900 });
    expect(constructCalibration(start, "TOI", null).channels.survey).toEqual({ m: 60, lambda: 1, beta2: 36, sigma2: 400 });
  });

  it("survives being stored as JSON", () => {
    expect(JSON.parse(JSON.stringify(start))).toEqual(start);
  });
});

describe("the prior of a segment", () => {
  const known: Calibration = {
    ...start,
    constructs: { ...start.constructs, AFF: { ...start.constructs.AFF, pooled: { mean: 55, sd: 12 }, groups: { "show-1": { mean: 58, sd: 11 }, "show-1/large": { mean: 70, sd: 10 } } } },
  };

  it.each([
    ["show-1/large", 70, "segment"],
    ["show-1/small", 58, "show"],
    ["show-1", 58, "segment"],
    ["show-2/large", 55, "show"],
    [null, 55, "show"],
  ])("of %s has the mean %i and says that it comes from the %s", (segment, mean, basis) => {
    expect(constructCalibration(known, "AFF", segment)).toMatchObject({ prior: { mean }, basis });
  });

  it("is the starting assumption, and says so, where nothing is known", () => {
    expect(constructCalibration(start, "AFF", "show-1")).toMatchObject({ prior: { mean: 60, sd: 15 }, basis: "starting assumption" });
  });

  it("moves the normal of what is asked, not of what is watched", () => {
    const { channels } = constructCalibration(known, "AFF", "show-1/large");
    expect(channels.survey?.m).toBe(70);
    expect(channels.disclosure?.m).toBe(30);
    expect(channels.disclosure?.lambda).toBeCloseTo((0.5 * 15) / 10, 12);
  });

  it("is refused without a spread", () => {
    const broken: Calibration = { ...start, start: { mean: 60, sd: 0 } };
    expect(() => constructCalibration(broken, "AFF", null)).toThrow(expect.objectContaining({ code: "bad_option", column: "AFF" }));
  });
});

describe("fitting priors from the latest waves", () => {
  const random = createRandom(11);
  const wave = (group: string | null, mean: number, n: number) => Array.from({ length: n }, () => ({ group, score: mean + 16 * random.normal() + 10 * random.normal(), variance: 100 }));
  const waves = [...wave("a/large", 75, 40), ...wave("a/small", 55, 40), ...wave("b", 50, 9)];

  it("takes the noise and the survey's leaning out of the spread, with a floor of 8 points", () => {
    const raw = empiricalBayes(waves.map(({ score }) => score), waves.map(({ variance }) => variance)).value;
    expect(fitPriors(waves).pooled?.sd).toBeCloseTo(Math.sqrt((raw?.tau2 ?? 0) - 36), 12);
    const alike = fitPriors(Array.from({ length: 20 }, () => ({ group: null, score: 60, variance: 100 }))).pooled;
    expect(alike?.mean).toBeCloseTo(60, 9);
    expect(alike?.sd).toBe(8);
  });

  it("draws a segment's mean to its show by five exhibitors' worth", () => {
    const { groups } = fitPriors(waves);
    const large = waves.filter(({ group }) => group === "a/large");
    const own = empiricalBayes(large.map(({ score }) => score), large.map(({ variance }) => variance)).value?.mu ?? 0;
    expect(groups["a/large"]?.mean).toBeCloseTo((40 * own + 5 * (groups.a?.mean ?? 0)) / 45, 12);
    expect(groups["a/large"]?.mean).toBeGreaterThan((groups["a/small"]?.mean ?? 100) + 10);
  });

  it("leaves a group of nine to its fallback", () => {
    expect(fitPriors(waves).groups.b).toBeUndefined();
  });
});

describe("an organizer's own normal on a channel", () => {
  const { settings: before } = { settings: { m: 85, s: 10, rho: 0.5, sigma2: 1275 } };
  const readings = (exhibitors: number): number[][] => Array.from({ length: exhibitors }, (_, i) => [70 + (i % 2) * 20 + 5, 70 + (i % 2) * 20, 70 + (i % 2) * 20 - 5]);

  it("counts from thirty exhibitors with three readings each", () => {
    expect(fitBehaviour(readings(29), before)).toEqual({ settings: before, own: false, exhibitors: 29 });
    expect(fitBehaviour([...readings(29), [1, 2]], before).own).toBe(false);
    expect(fitBehaviour(readings(30), before).own).toBe(true);
  });

  it("is drawn half way to the start at thirty, and keeps ρ and σ²", () => {
    const { settings } = fitBehaviour(readings(30), before);
    expect(settings.m).toBeCloseTo((80 + 85) / 2, 12);
    const between = (3 * 30 * 100) / 29;
    expect(settings.s ** 2).toBeCloseTo(((between - 25) / 3 + 100) / 2, 12);
    expect(settings).toMatchObject({ rho: 0.5, sigma2: 1275 });
  });

  it("enters a new, dated calibration and leaves the rest as it was", () => {
    const next = recalibrate(start, { waves: { TOI: [{ group: null, score: 80, variance: 100 }] }, behaviour: { promise: readings(60) } }, { version: "v2", day: 20000 });
    expect(next).toMatchObject({ version: "v2", settledOn: 20000 });
    expect(next.constructs.TOI.behaviour.promise?.m).toBeCloseTo((60 * 80 + 30 * 85) / 90, 12);
    expect(next.constructs.TOI.pooled?.mean).toBeCloseTo((80 + 5 * 60) / 6, 12);
    expect(next.constructs.AFF).toEqual(start.constructs.AFF);
    expect(recalibrate(start, { waves: {}, behaviour: { promise: readings(60) } }, { version: "v2", day: 20000 }).constructs.TOI.behaviour).toEqual(next.constructs.TOI.behaviour);
  });
});

describe("checking and tuning the filter on answers alone", () => {
  const calm: Calibration = { ...start, constructs: { ...start.constructs, AFF: { ...start.constructs.AFF, driftDays: 600, pooled: { mean: 50, sd: 12 } } } };
  const truth = constructCalibration(calm, "AFF", null);
  const log = (index: number): EvidencePiece[] =>
    simulateAttitudes({ seed: 700 + index, calibrations: { AFF: truth }, readings: Array.from({ length: 10 }, (_, k) => ({ construct: "AFF" as const, channel: "survey" as const, day: 1000 + 150 * k, weight: 4 })) }).readings.map((reading, k) => ({
      id: `${index}-${String(k).padStart(2, "0")}`,
      channel: reading.channel,
      value: Math.min(100, Math.max(0, reading.value)),
      weight: reading.weight,
      day: reading.day,
    }));
  const logs = Array.from({ length: 300 }, (_, index) => ({ segment: null, pieces: log(index) }));

  it("standardised surprises of an honest filter have mean 0, variance 1 and 95 % within ±1.96", () => {
    const { value, n } = diagnoseInnovations(logs.flatMap(({ pieces }) => innovations(pieces, truth)));
    expect(n).toBe(3000);
    expect(Math.abs(value?.mean ?? 1)).toBeLessThan(0.06);
    expect(Math.abs((value?.variance ?? 0) - 1)).toBeLessThan(0.08);
    expect(Math.abs((value?.coverage ?? 0) - 0.95)).toBeLessThan(0.012);
  });

  it("a filter that believes in too little noise is found out", () => {
    const proud = { ...truth, channels: { ...truth.channels, survey: { m: 50, lambda: 1, beta2: 36, sigma2: 40 } } };
    const { value } = diagnoseInnovations(logs.flatMap(({ pieces }) => innovations(pieces, proud)));
    expect(value?.variance).toBeGreaterThan(1.5);
    expect(value?.coverage).toBeLessThan(0.9);
  });

  it("a wrong drift is tuned back, and the gain shows on exhibitors that took no part", () => {
    const wrong: Calibration = { ...calm, constructs: { ...calm.constructs, AFF: { ...calm.constructs.AFF, driftDays: 2400 } } };
    const { value } = tuneConstruct(logs, wrong, "AFF");
    expect(value?.settings.driftDays).toBe(600);
    expect(value?.gainOutOfSample).toBeGreaterThan(0);
    expect(value?.judgedOutOfSample).toBe(1500);
  });

  it("a window keeps what is displayed out of the tuning", () => {
    expect(tuneConstruct(logs, calm, "AFF", { toDay: 1300 }).value?.judgedOutOfSample).toBe(450);
    expect(innovations(log(1), truth, { channels: ["mood"] })).toEqual([]);
  });

  it("too few exhibitors or predictions say nothing", () => {
    expect(tuneConstruct(logs.slice(0, 59), calm, "AFF")).toMatchObject({ value: null, n: 59, reason: { needed: 60 } });
    expect(diagnoseInnovations(innovations(log(1), truth))).toMatchObject({ value: null, n: 10, reason: { needed: 30 } });
  });
});
