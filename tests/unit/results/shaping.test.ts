import { describe, expect, it } from "vitest";

import { meanInterval, meanIntervalFromCounts, netPromoterScore, shareInterval } from "@/lib/relationship-quality";
import { blocksOf, measuresOf } from "@/lib/results/blocks";
import { sameInBoth } from "@/lib/results/comparable";
import { csatFromCells, meanFromCells, npsFromCells } from "@/lib/results/figures";
import { resultView } from "@/lib/results/schema";
import { rateRows } from "@/lib/results/watch/rates";
import { coreDefinition } from "@/lib/surveys/core-form";
import { serviceDefinition } from "@/lib/surveys/service-form";

describe("figures from counted answers", () => {
  const answers = [0, 3, 7, 7, 8, 9, 10, 10, 10, 6];
  const cells = [...new Set(answers)].map((value) => ({ value, n: answers.filter((answer) => answer === value).length }));

  it("are those of the answers one by one", () => {
    expect(meanIntervalFromCounts(cells, { scale: [0, 10] }).value?.mean).toBeCloseTo(meanInterval(answers, { scale: [0, 10] }).value?.mean ?? Number.NaN, 12);
    expect(meanIntervalFromCounts(cells, { scale: [0, 10] }).value?.se).toBeCloseTo(meanInterval(answers, { scale: [0, 10] }).value?.se ?? Number.NaN, 12);
    expect(npsFromCells(cells)).toMatchObject({ value: netPromoterScore(answers).value?.score, n: 10 });
    expect(csatFromCells([{ value: 6, n: 3 }, { value: 5, n: 4 }])).toMatchObject({ value: shareInterval(3, 7).value?.share, n: 7 });
  });

  it("are withheld under five", () => {
    expect(meanFromCells([{ value: 6, n: 4 }], [1, 7])).toEqual({ value: null, hidden: "too_few", n: 4 });
  });
});

describe("two languages", () => {
  const figure = (value: number, se: number) => ({ value, se, low: value - 2 * se, high: value + 2 * se, n: 50 });

  it("are read as one only where the whole interval of their difference lies within a tenth of the scale", () => {
    expect(sameInBoth(figure(60, 2), figure(62, 2), 100)).toBe(true);
    expect(sameInBoth(figure(60, 4), figure(62, 4), 100)).toBe(false);
    expect(sameInBoth(figure(60, 1), figure(69, 1), 100)).toBe(false);
    expect(sameInBoth(figure(60, 1), { value: null, hidden: "too_few", n: 3 }, 100)).toBe(false);
  });
});

describe("blocks", () => {
  it("tie the questions that any figure reads together, trust's three parts among them", () => {
    const block = blocksOf(serviceDefinition());
    const same = (...ids: readonly string[]) => new Set(ids.map((id) => block.get(id))).size === 1;
    expect(same("TOG1", "TOI2", "TOC3")).toBe(true);
    expect(same("SAT1", "SAT2", "SAC3", "SAC1")).toBe(true);
    expect(same("A01.importance", "A01.performance")).toBe(true);
    expect(same("A01.adequate", "A01.desired", "A01.perceived")).toBe(true);
    expect(same("NPS", "SAT1")).toBe(false);
    expect(same("AFF1", "CON1")).toBe(false);
  });

  it("score what is asked on agreement, by the heart's rule of how many answers are needed", () => {
    expect(measuresOf(coreDefinition()).map(({ key, questions, needed }) => [key, questions.length, needed])).toContainEqual(["SAC", 2, 2]);
  });
});

describe("response rates", () => {
  const steps = [{ segment: "A", invited: 20, named: 10, claimed: 4 }, { segment: null, invited: 10, named: 0, claimed: 0 }];

  it("call a target missed only when the whole interval lies below it", () => {
    const [all, a, none] = rateRows(steps, [{ segment: null, share: 0.9 }, { segment: "A", share: 0.6 }], { countAnonymous: false, over: true });
    expect(all).toMatchObject({ segment: "all", answered: 10, target: 90, verdict: "missed" });
    expect(a).toMatchObject({ answered: 10, target: 60, verdict: "undecided" });
    expect(none).toMatchObject({ segment: null, answered: 0, target: null, verdict: null });
  });

  it("call no target missed while answers can still come, and one reached as soon as it is", () => {
    const running = rateRows(steps, [{ segment: null, share: 0.9 }, { segment: "A", share: 0.2 }], { countAnonymous: false, over: false });
    expect(running.map(({ verdict }) => verdict)).toEqual(["undecided", "reached", null]);
  });

  it("count anonymous forms with the others once there are enough of them", () => {
    expect(rateRows(steps, [], { countAnonymous: true, over: true })[1]).toMatchObject({ answered: 14 });
  });
});

describe("the view in an address", () => {
  it("is everybody where nothing sensible stands there", () => {
    expect(resultView({ language: "fr" })).toEqual({ segment: "all", language: "all" });
    expect(resultView({ segment: "–", language: "zh" })).toEqual({ segment: { name: null }, language: "zh" });
  });
});
