import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRandom, estimatePaths, reliability } from "@/lib/relationship-quality";
import { runMeasure, type MeasureOutcome } from "@/scripts/measure/run";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "measure-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function measure(command: string, data: string | Uint8Array, model: unknown): Promise<MeasureOutcome> {
  const files = { data: path.join(folder, "answers.csv"), model: path.join(folder, "model.json") };
  writeFileSync(files.data, data);
  writeFileSync(files.model, typeof model === "string" ? model : JSON.stringify(model));
  return runMeasure([command, "--data", files.data, "--model", files.model]);
}

async function result(command: string, data: string | Uint8Array, model: unknown): Promise<object> {
  const outcome = await measure(command, data, model);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.result;
}

async function mistake(command: string, data: string, model: unknown): Promise<object> {
  const outcome = await measure(command, data, model);
  if (outcome.ok) throw new Error("the command accepted it");
  return outcome.error;
}

const random = createRandom(51);
const trust = Array.from({ length: 120 }, () => random.normal());
const answer = (value: number): number => Math.min(7, Math.max(1, Math.round(4 + 1.2 * value)));
const T1 = trust.map((value) => answer(value + 0.6 * random.normal()));
const T2 = trust.map((value) => 8 - answer(value + 0.6 * random.normal()));
const T3 = trust.map((value) => answer(value + 0.6 * random.normal()));
const L1 = trust.map((value) => answer(0.6 * value + 0.8 * random.normal()));
const columns = { T1, T2, T3, L1 };
const table = (mark = ",", end = "\n"): string => [["T1", "T2", "T3", "L1"].join(mark), ...T1.map((value, row) => [value, T2[row], T3[row], L1[row]].join(mark))].join(end);
const MODEL = { scale: [1, 7], constructs: { Trust: ["T1", "T2", "T3"], Loyalty: ["L1"] }, reverse: ["T2"], paths: [["Trust", "Loyalty"]], estimator: "pls-path", bootstrap: 200, seed: 7 };

describe("the analyst's command line", () => {
  test("reliability says what the library says", async () => {
    const own = reliability(columns, ["T1", "T2", "T3"], { scale: [1, 7], reverse: ["T2"] });
    expect(await result("reliability", table(), { ...MODEL, bootstrap: 0 })).toMatchObject({
      n: 120,
      constructs: {
        Trust: {
          k: 3,
          alpha: own.alpha.value,
          alphaStandardized: own.alphaStandardized.value,
          omega: own.factor.omega.value,
          compositeReliability: own.factor.compositeReliability.value,
          ave: own.factor.ave.value,
          itemRest: { T1: own.itemRest.T1?.value, T2: own.itemRest.T2?.value },
        },
        Loyalty: { k: 1, alpha: null, omega: null },
      },
      warnings: expect.arrayContaining(["Loyalty: no alpha (too_few_items: needs 2)"]),
    });
  });

  test("paths says what the library says, HTMT readable in either order", async () => {
    const own = estimatePaths(columns, { constructs: { Trust: ["T1", "T2", "T3"], Loyalty: ["L1"] }, paths: [["Trust", "Loyalty"]] }, { estimator: "pls-path", scale: [1, 7], reverse: ["T2"], bootstrap: 200, seed: 7 }).value;
    const { estimate, se, low, high, p } = own?.paths["Trust -> Loyalty"] ?? {};
    expect(await result("paths", table(), MODEL)).toMatchObject({
      n: 120,
      paths: { "Trust -> Loyalty": { estimate, se, low, high, p } },
      rSquared: own?.rSquared,
      loadings: own?.loadings,
      weights: own?.weights,
      indirect: {},
      total: { "Trust -> Loyalty": { estimate } },
      htmt: { Trust: { Loyalty: expect.any(Number) }, Loyalty: { Trust: expect.any(Number) } },
      warnings: ["Loyalty: no alpha (too_few_items: needs 2)", "Loyalty: no alphaStandardized (too_few_items: needs 2)", "Loyalty: no omega (too_few_items: needs 3)"],
    });
  });

  test("total indirect effects and single chains stand side by side", async () => {
    const chain = { ...MODEL, constructs: { A: ["T1"], B: ["T2"], C: ["T3"], D: ["L1"] }, paths: [["A", "B"], ["B", "C"], ["A", "C"], ["C", "D"]], estimator: "ols" };
    expect(Object.keys(Object(await result("paths", table(), chain)).indirect)).toEqual(["A -> C", "A -> D", "B -> D", "A -> B -> C", "A -> B -> C -> D", "A -> C -> D", "B -> C -> D"]);
  });

  test("byte order mark, quotes, Windows line ends, semicolons, tabs and empty lines read alike", async () => {
    const plain = await result("reliability", table(), MODEL);
    const quoted = table().replace("T1,T2,T3,L1", '"T1","T2","T3","L1"');
    for (const variant of [`\uFEFF${table(",", "\r\n")}\r\n\r\n`, table(";"), table("\t"), quoted, table(",", "\r")]) expect(await result("reliability", variant, MODEL)).toEqual(plain);
  });

  test("Chinese headers in an older encoding are readable", async () => {
    // 信任 in GB 18030
    const bytes = Buffer.concat([Buffer.from([0xd0, 0xc5, 0xc8, 0xce]), Buffer.from(",b\n1,2\n3,3\n5,6\n")]);
    expect(await result("reliability", bytes, { constructs: { X: ["信任", "b"] } })).toMatchObject({ n: 3, constructs: { X: { k: 2 } } });
  });

  test("missing marks leave the row out, and the answer counts it", async () => {
    const holes = "a,b\n1,2\nNA,3\n-99,4\n5,\n2,1\n4,5\n";
    expect(await result("reliability", holes, { constructs: { X: ["a", "b"] }, missing: ["", "NA", "-99"] })).toMatchObject({ n: 3, rows: 6, rowsLeftOut: 3, warnings: expect.arrayContaining(["3 of 6 rows left out because an answer is missing"]) });
  });

  test("no solution is an answer, not a mistake", async () => {
    expect(await result("paths", "a,b\n1,4\n2,4\n3,4\n", { constructs: { A: ["a"], B: ["b"] }, paths: [["A", "B"]] })).toMatchObject({
      n: 3,
      paths: { "A -> B": { estimate: null, se: null, low: null, high: null, p: null } },
      rSquared: { B: null },
      loadings: { A: { a: null }, B: { b: null } },
      weights: { A: { a: null }, B: { b: null } },
      indirect: {},
      total: { "A -> B": { estimate: null } },
      reason: { code: "no_variance", detail: "b" },
    });
  });

  test.each<[string, string, string, unknown, object]>([
    ["an unknown column", "reliability", "a,b\n1,2\n", { constructs: { X: ["a", "zz"] } }, { code: "unknown_item", column: "zz" }],
    ["a word among numbers", "reliability", "a,b\n1,2\n\n3,four\n", { constructs: { X: ["a", "b"] } }, { code: "not_a_number", column: "b", row: 1, line: 4 }],
    ["an answer off the scale", "reliability", "a,b\n1,2\n8,3\n", { scale: [1, 7], constructs: { X: ["a", "b"] } }, { code: "off_scale", column: "a", row: 1, line: 3 }],
    ["a short line", "reliability", "a,b\n1,2\n3\n", { constructs: { X: ["a", "b"] } }, { code: "wrong_shape", row: 1, line: 3 }],
    ["a column twice", "reliability", "a,a\n1,2\n", { constructs: { X: ["a"] } }, { code: "wrong_shape", column: "a" }],
    ["a model that is no JSON", "reliability", "a\n1\n", "{constructs", { code: "wrong_shape", column: "model" }],
    ["an unknown estimator", "paths", "a\n1\n", { estimator: "magic" }, { code: "bad_option", column: "estimator" }],
    ["a reversed item that nothing asks", "reliability", "a,b\n1,2\n", { constructs: { X: ["a"] }, reverse: ["b"] }, { code: "unknown_item", column: "b" }],
    ["a path to nowhere", "paths", "a,b\n1,2\n2,1\n", { constructs: { X: ["a"] }, paths: [["X", "Y"]] }, { code: "unknown_construct", column: "Y" }],
    ["scores without a scale", "scores", "a\n1\n", { constructs: { X: ["a"] } }, { code: "bad_option", column: "scale" }],
    ["an unknown command", "guess", "a\n1\n", {}, { code: "bad_option" }],
    ["a backtest without features", "backtest", "a\n1\n", {}, { code: "wrong_shape", column: "features" }],
  ])("%s is a mistake that names its place", async (_, command, data, model, expected) => expect(await mistake(command, data, model)).toMatchObject(expected));

  test("scores are percent of the maximum possible, with the missing rule", async () => {
    expect(await result("scores", "x,y,z\n6,5,2\n6,,2\n6,,\n", { scale: [1, 7], constructs: { SAC: ["x", "y", "z"] }, reverse: ["z"] })).toMatchObject({
      n: 3,
      scores: { SAC: [expect.closeTo(77.77777777777779, 10), expect.closeTo(83.33333333333333, 10), null] },
      constructs: { SAC: { k: 3, n: 2, mean: expect.closeTo(80.55555555555556, 10) } },
    });
  });

  test("the net promoter score carries its adjusted interval", async () => {
    const ten = `nps\n${new Array<string>(10).fill("10").join("\n")}\n`;
    expect(await result("nps", ten, { constructs: { NPS: ["nps"] } })).toMatchObject({ constructs: { NPS: { n: 10, nps: 100, low: expect.closeTo(47.50355154479023, 8), high: 100 } }, nps: 100 });
  });

  test("a backtest reads dates, refuses later evidence and gives a verdict", async () => {
    const stream = createRandom(61);
    const lines = Array.from({ length: 80 }, (_, u) =>
      [2021, 2022, 2023].map((year) => {
        const score = stream.normal();
        return `firm ${u},${year},${year}-03-01,${year}-12-01,${score.toFixed(3)},${year}-02-01,${stream.uniform() < 1 / (1 + Math.exp(-2 * score)) ? 1 : 0}`;
      }),
    ).flat();
    const model = { unit: "firm", edition: "year", freezeDay: "freeze", outcomeDay: "known", features: ["trust"], featureDays: { trust: "asked" }, outcome: "stayed", bootstrap: 300 };
    const header = "firm,year,freeze,known,trust,asked,stayed";
    expect(await result("backtest", [header, ...lines].join("\n"), model)).toMatchObject({ n: 160, verdict: "better", skippedEditions: ["2021"], model: { auc: { value: { auc: expect.any(Number) } } } });
    const peeking = [header, ...lines].join("\n").replace("2022-02-01", "2022-03-01");
    expect(await mistake("backtest", peeking, model)).toMatchObject({ code: "after_freeze", column: "trust", row: 1, line: 3 });
  });

  test("prints JSON alone on stdout and exits with 0, or JSON on stderr and exits with 1", async () => {
    await measure("reliability", table(), MODEL);
    const script = path.resolve(import.meta.dirname, "../../../../scripts/measure.ts");
    const root = path.resolve(import.meta.dirname, "../../../..");
    const files = ["--data", path.join(folder, "answers.csv"), "--model", path.join(folder, "model.json")];
    expect(JSON.parse(execFileSync(process.execPath, ["--import", "tsx", script, "reliability", ...files], { cwd: root, encoding: "utf8" }))).toMatchObject({ n: 120 });
    const wrong = spawnSync(process.execPath, ["--import", "tsx", script, "reliability"], { cwd: root, encoding: "utf8" });
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toBe("");
    expect(JSON.parse(wrong.stderr)).toMatchObject({ error: { code: "bad_option" } });
  }, 30_000);
});
