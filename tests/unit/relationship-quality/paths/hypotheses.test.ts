import { describe, expect, test } from "vitest";
import { compareGroups, createRandom, HYPOTHESES, seedPathModel, SEED_CONSTRUCTS, seedItemsOf, SEED_PATHS, testHypotheses, type Columns, type SeedConstruct } from "@/lib/relationship-quality";

const random = createRandom(31);

/** A world in which the seeds' arrows have the given strengths, two nearly exact items a construct. */
function world(strength: Partial<Record<`${SeedConstruct}>${SeedConstruct}`, number>>, n: number): Columns {
  const order: SeedConstruct[] = ["FRI", "SAT", "TST", "TRUST", "SAC", "AFF", "CON", "NOR", "LOY"];
  const latent: Partial<Record<SeedConstruct, number[]>> = {};
  const columns: Record<string, number[]> = {};
  for (const name of order) {
    const own = Array.from({ length: n }, (_, row) => order.reduce((sum, cause) => sum + (strength[`${cause}>${name}`] ?? 0) * (latent[cause]?.[row] ?? 0), random.normal()));
    latent[name] = own;
    for (const item of [1, 2]) columns[`${name}${item}`] = own.map((value) => value + 0.3 * random.normal());
  }
  return columns;
}

const MODEL = seedPathModel(Object.fromEntries(SEED_CONSTRUCTS.map((name) => [name, [`${name}1`, `${name}2`]])));

describe("the seeds' hypotheses", () => {
  test("a world in which attachment carries satisfaction supports the claim that the indirect way is the stronger", () => {
    const columns = world({ "SAC>AFF": 0.9, "AFF>CON": 0.9, "SAT>TRUST": 0.6, "TRUST>SAC": 0.6 }, 400);
    const found = testHypotheses(columns, MODEL, { bootstrap: 400 }).value;
    expect(found?.indirect_exceeds_direct_continuity?.value?.verdict).toBe("supported");
    expect(found?.satisfaction_raises_trust?.value?.verdict).toBe("supported");
    expect(found?.trust_carries_satisfaction?.value?.verdict).toBe("supported");
  });

  test("a world in which satisfaction binds directly contradicts it", () => {
    const found = testHypotheses(world({ "SAC>CON": 0.9, "SAC>AFF": 0.3, "AFF>CON": 0.05 }, 400), MODEL, { bootstrap: 400 }).value;
    expect(found?.indirect_exceeds_direct_continuity?.value?.verdict).toBe("contradicted");
  });

  test("a world without friendship effects decides nothing about friendship", () => {
    const found = testHypotheses(world({ "SAC>AFF": 0.5 }, 300), MODEL, { bootstrap: 400 }).value;
    const verdicts = ["friendship_raises_emotional_attachment", "friendship_prefers_cumulative_satisfaction"].map((id) => found?.[id]?.value?.verdict);
    expect(verdicts).toEqual(["not_decided", "not_decided"]);
  });

  test("friendship works through trust in the staff when it does", () => {
    const found = testHypotheses(world({ "FRI>TST": 0.8, "TST>TRUST": 0.8 }, 300), MODEL, { bootstrap: 400 }).value;
    expect(found?.friendship_reaches_trust_through_staff?.value?.verdict).toBe("supported");
  });

  test("a claim about something that was not asked is null and says what is missing", () => {
    const columns = world({}, 100);
    const small = seedPathModel({ SAT: ["SAT1"], TRUST: ["TRUST1"], SAC: ["SAC1"] });
    const found = testHypotheses(columns, small, { bootstrap: 100 }).value;
    expect(found?.emotional_raises_moral_attachment).toMatchObject({ value: null, reason: { code: "too_few_items", detail: "the model lacks direct AFF -> NOR" } });
    expect(found?.satisfaction_raises_trust?.value).not.toBeNull();
  });

  test("an organizer's own construct names can be used", () => {
    const columns = world({ "SAT>TRUST": 0.8 }, 200);
    const model = { constructs: { Zufriedenheit: ["SAT1", "SAT2"], Vertrauen: ["TRUST1", "TRUST2"] }, paths: [["Zufriedenheit", "Vertrauen"]] as const };
    const found = testHypotheses(columns, model, { bootstrap: 200, names: { SAT: "Zufriedenheit", TRUST: "Vertrauen" } }).value;
    expect(found?.satisfaction_raises_trust?.value?.verdict).toBe("supported");
  });

  test("the core form's own items make a model in which every claim can be asked but those about moral attachment and loyalty", () => {
    const core = ["TOG1", "TOI1", "TOC1", "TST2", "FRI2", "SAT1", "SAC1", "SAC2", "AFF1", "AFF2", "CON1", "CON3", "CLO1"];
    const model = seedPathModel(seedItemsOf(core));
    expect(Object.keys(model.constructs)).toEqual(["FRI", "SAT", "TST", "TRUST", "SAC", "AFF", "CON"]);
    expect(model.constructs.TRUST).toEqual(["TOG1", "TOI1", "TOC1"]);
    const stream = createRandom(71);
    const columns = Object.fromEntries(core.map((item) => [item, Array.from({ length: 80 }, () => stream.normal())]));
    const found = testHypotheses(columns, model, { bootstrap: 20, estimator: "ols" }).value;
    const unasked = Object.entries(found ?? {}).flatMap(([id, answer]) => (answer.reason?.code === "too_few_items" ? [id] : []));
    expect(unasked).toEqual(["emotional_raises_moral_attachment", "emotional_exceeds_continuity_for_loyalty"]);
  });

  test("every claim has a name of its own and every arrow of the design is in the model", () => {
    expect(new Set(HYPOTHESES.map(({ id }) => id)).size).toBe(HYPOTHESES.length);
    expect(MODEL.paths).toHaveLength(SEED_PATHS.length + 1);
  });
});

describe("comparing segments", () => {
  const services = world({ "FRI>TST": 0.9 }, 200);
  const machinery = world({ "FRI>TST": 0.1 }, 200);
  const both: Columns = Object.fromEntries(Object.keys(services).map((item) => [item, [...(services[item] ?? []), ...(machinery[item] ?? [])]]));
  const segments = Array.from({ length: 400 }, (_, row) => (row < 200 ? "services" : "machinery"));
  const model = seedPathModel({ FRI: ["FRI1", "FRI2"], TST: ["TST1", "TST2"], TRUST: ["TRUST1", "TRUST2"] });

  test("a path that is strong in one segment and weak in the other is found so, a path that is alike is not decided", () => {
    const found = compareGroups(both, model, segments, ["services", "machinery"], { bootstrap: 400 }).value;
    expect(found?.paths["FRI -> TST"]).toMatchObject({ verdict: "first_stronger" });
    expect(found?.paths["TST -> TRUST"]?.verdict).toBe("not_decided");
    expect(found?.used).toBe(400);
  });

  test("the order of the two groups only turns the sign", () => {
    const forth = compareGroups(both, model, segments, ["services", "machinery"], { bootstrap: 50 }).value?.paths["FRI -> TST"];
    const back = compareGroups(both, model, segments, ["machinery", "services"], { bootstrap: 50 }).value?.paths["FRI -> TST"];
    expect(back?.difference.estimate).toBeCloseTo(-(forth?.difference.estimate ?? 9), 12);
  });

  test("a segment that is not there is too few answers", () => {
    expect(compareGroups(both, model, segments, ["services", "food"])).toMatchObject({ value: null, n: 0, reason: { code: "too_few_answers" } });
  });
});
