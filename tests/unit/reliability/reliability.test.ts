import { describe, expect, it } from "vitest";

import { carelessFlags } from "@/lib/reliability/careless";
import { levelOf, standing } from "@/lib/reliability/levels";
import { strataOf } from "@/lib/reliability/panel";
import { distinctScales, scalesOf, turned } from "@/lib/reliability/scales";
import { simpsonOf } from "@/lib/reliability/simpson";
import { coefficient } from "@/lib/reliability/words";
import { coreDefinition } from "@/lib/surveys/core-form";
import { questionsOf } from "@/lib/surveys/schema";
import { serviceDefinition } from "@/lib/surveys/service-form";

const filled = (answers: Readonly<Record<string, number>>, seconds: number | null = null) => ({ exhibitorId: "x", answers, seconds, given: Object.keys(answers).length });

describe("the scales of a form", () => {
  it("hold trust as a whole beside its parts, which alone are told apart where each is long enough", () => {
    const core = scalesOf(coreDefinition());
    expect(core.find(({ key }) => key === "TRUST")?.questions).toHaveLength(5);
    expect(distinctScales(core).map(({ key }) => key).sort()).toEqual(["AFF", "CON", "SAC", "TRUST"]);
    expect(distinctScales(scalesOf(serviceDefinition())).map(({ key }) => key)).not.toContain("TRUST");
  });

  it("turn reversed answers round onto 0–100, and take nothing that is off its scale", () => {
    const questions = new Map(questionsOf(serviceDefinition()).map((question) => [question.id, question]));
    const [plain, reversed] = [questions.get("AFF1"), questions.get("AFF3")];
    if (!plain || !reversed) throw new Error("The full form asks both.");
    expect([turned(plain, 7), turned(reversed, 7), turned(plain, 9), turned(plain, null)]).toEqual([100, 0, null, null]);
  });
});

describe("careless answers", () => {
  const all = (value: number) => Object.fromEntries(questionsOf(serviceDefinition()).filter(({ scale }) => scale.kind === "agree7").map(({ id }) => [id, value]));

  it("are counted of those that could be judged", () => {
    const flags = carelessFlags(serviceDefinition(), [filled(all(7)), filled({ AFF1: 6, AFF3: 2 }), filled({ AFF1: 6 }, 1)]);
    expect(flags).toMatchObject({ responses: 3, straightLining: 1, contradiction: 1, speeding: 1, judged: { straightLining: 3, contradiction: 2, speeding: 1 } });
  });

  it("cannot contradict a form that asks nothing the other way round", () => {
    expect(carelessFlags(coreDefinition(), [filled({ AFF1: 7, AFF2: 7 })]).judged.contradiction).toBe(0);
  });
});

describe("who took part", () => {
  it("is told by stratum, with the silent ones, and without rebooking where no later edition is there", () => {
    const cells = [
      { stratum: "A", score: 80, n: 3, rebooked: 2 },
      { stratum: "A", score: null, n: 4, rebooked: 1 },
    ];
    expect(strataOf(cells)).toEqual([{ segment: "A", invited: 7, answers: [80, 80, 80], rebookedAmongRespondents: 2, rebookedAmongOthers: 1 }]);
    expect(strataOf(cells.map((cell) => ({ ...cell, rebooked: null })))[0]).not.toHaveProperty("rebookedAmongOthers");
  });
});

describe("segment and total", () => {
  it("disagree openly where a finding turns round inside every segment", () => {
    const group = (segment: string, areas: readonly number[], scores: readonly number[]) => areas.map((area, index) => ({ segment, area, score: scores[index] ?? 0, rebooked: null, recommend: null, first: false }));
    const everybody = [...group("A", [1, 2, 3, 4, 5], [50, 45, 40, 35, 30]), ...group("B", [11, 12, 13, 14, 15], [90, 85, 80, 75, 70])];
    const [found] = simpsonOf("01a20157-a7c9-7692-ba71-995b1c792b46", everybody).pairs;
    expect(found).toMatchObject({ pair: "area_satisfaction", verdict: "reversed", n: 10 });
    expect(found?.pooled).toBeGreaterThan(0);
    expect(found?.within).toBeLessThan(0);
  });
});

describe("a coefficient in words", () => {
  it("is written as papers write it and named by the usual lines", () => {
    expect([coefficient(0.843), coefficient(-0.12), coefficient(1.027), coefficient(-0.001)]).toEqual([".84", "−.12", "1.03", ".00"]);
    expect([0.92, 0.84, 0.7, 0.69, -0.2].map(levelOf)).toEqual(["high", "good", "fair", "weak", "poor"]);
    expect(standing([])).toEqual({ measured: [], weak: [], single: [], tooFew: [] });
  });
});
