import { describe, expect, test } from "vitest";
import { z } from "zod";
import { feldtInterval, htmt, reliability } from "@/lib/relationship-quality";
import { referenceJson } from "../reference/read-reference";
import { MOBI_CONSTRUCTS, mobiColumns } from "./mobi";

// Provenance: mobi_reference.json, R 4.2.2, psych 2.2.9, lavaan 0.6.14. Tolerance 1e-6, except one lavaan loading named below.
const numbers = z.record(z.string(), z.number());
const reference = z
  .object({
    reliability: z.record(
      z.string(),
      z.object({
        n: z.number(),
        k: z.number(),
        alpha: z.number(),
        alpha_std: z.number(),
        mean_inter_item_r: z.number(),
        r_drop: numbers,
        alpha_if_deleted: numbers.nullable(),
        sem_of_mean_score: z.number(),
        mean_score: z.number(),
        sd_score: z.number(),
        omega_total_1f_ML: z.number().optional(),
        std_loadings_ML: numbers.optional(),
        CR_ML: z.number().optional(),
        AVE_ML: z.number().optional(),
        fit: z.object({ chisq: z.number(), df: z.number(), cfi: z.number(), rmsea: z.number(), srmr: z.number() }).optional(),
      }),
    ),
    psych_alpha: z.record(z.string(), z.object({ G6: z.number(), ase: z.number() })),
    feldt_ci_Image: z.object({ "lower.ci": z.number(), "upper.ci": z.number() }),
    htmt: z.object({ signed: numbers, absolute: numbers }),
  })
  .parse(referenceJson("mobi_reference.json"));

const columns = mobiColumns();
const CONSTRUCTS: Record<string, string[]> = MOBI_CONSTRUCTS;

describe("the European Customer Satisfaction Index, against psych and lavaan", () => {
  test.each(Object.keys(reference.reliability))("%s: every coefficient", (name) => {
    const theirs = reference.reliability[name];
    const psych = reference.psych_alpha[name];
    if (theirs === undefined || psych === undefined) throw new Error(`no reference for ${name}`);
    const own = reliability(columns, CONSTRUCTS[name] ?? []);
    const bad: string[] = [];
    const meet = (what: string, mine: number | null | undefined, reference: number, tolerance = 1e-6): void => {
      if (!(Math.abs((mine ?? Number.NaN) - reference) <= tolerance)) bad.push(`${what}: ${String(mine)} for ${reference}`);
    };
    meet("n", own.n, theirs.n);
    meet("k", own.k, theirs.k);
    meet("alpha", own.alpha.value, theirs.alpha);
    meet("standardised alpha", own.alphaStandardized.value, theirs.alpha_std);
    meet("mean r", own.meanInterItemCorrelation.value, theirs.mean_inter_item_r);
    meet("sem", own.sem.value, theirs.sem_of_mean_score);
    meet("mean", own.meanScore.value, theirs.mean_score);
    meet("sd", own.sdScore.value, theirs.sd_score);
    meet("lambda 6", own.guttmanLambda6.value, psych.G6);
    meet("standard error of alpha", own.alphaStandardError.value, psych.ase);
    for (const [item, value] of Object.entries(theirs.r_drop)) meet(`rest ${item}`, own.itemRest[item]?.value, value);
    for (const [item, value] of Object.entries(theirs.alpha_if_deleted ?? {})) meet(`without ${item}`, own.alphaIfDeleted[item]?.value, value);
    const factor = own.factor.solution.value;
    if (theirs.fit !== undefined && theirs.std_loadings_ML !== undefined) {
      meet("omega", factor?.omega, theirs.omega_total_1f_ML ?? Number.NaN);
      meet("CR", factor?.compositeReliability, theirs.CR_ML ?? Number.NaN);
      meet("AVE", factor?.ave, theirs.AVE_ML ?? Number.NaN);
      // lavaan stopped 1.3e-6 short of the maximum on IMAG2: the next test shows that ours is the higher likelihood
      for (const [item, value] of Object.entries(theirs.std_loadings_ML)) meet(`loading ${item}`, factor?.standardizedLoadings[item], value, item === "IMAG2" ? 1.5e-6 : 1e-6);
      for (const key of ["chisq", "df", "cfi", "rmsea", "srmr"] as const) meet(key, factor?.fit[key], theirs.fit[key]);
    }
    expect(bad).toEqual([]);
  });

  test("our chi-square for Image is not above lavaan's, so its maximum is at least as high", () => {
    const own = reliability(columns, MOBI_CONSTRUCTS.Image).factor.solution.value?.fit.chisq ?? Number.NaN;
    expect(own).toBeLessThanOrEqual((reference.reliability.Image?.fit?.chisq ?? 0) + 5e-9);
  });

  test("Loyalty is a Heywood case: alpha is shown, omega and CR are withheld, the solution is open to inspection", () => {
    const { alpha, factor } = reliability(columns, MOBI_CONSTRUCTS.Loyalty);
    expect(alpha.value).toBeCloseTo(0.4417171984, 8);
    expect(factor.omega).toMatchObject({ value: null, n: 250, reason: { code: "improper_solution" } });
    expect(factor.compositeReliability.value).toBeNull();
    expect(factor.solution.value?.heywood).toEqual(["CUSL3"]);
    expect(factor.solution.value?.standardizedLoadings.CUSL3).toBeCloseTo(1.087014622, 6);
  });

  test("Feldt's interval for Image is psych's", () => {
    const { alphaInterval } = reliability(columns, MOBI_CONSTRUCTS.Image);
    expect(alphaInterval.value?.low).toBeCloseTo(reference.feldt_ci_Image["lower.ci"], 8);
    expect(alphaInterval.value?.high).toBeCloseTo(reference.feldt_ci_Image["upper.ci"], 8);
    expect(feldtInterval(0.714446802, 250, 5).low).toBeCloseTo(reference.feldt_ci_Image["lower.ci"], 8);
  });

  test("HTMT of every pair, with signs and without", () => {
    const found = htmt(columns, CONSTRUCTS);
    for (const kind of ["signed", "absolute"] as const) {
      for (const [key, value] of Object.entries(reference.htmt[kind])) {
        const [first = "", second = ""] = key.split("~");
        expect(found[first]?.[second]?.[kind].value?.estimate, `${kind} ${key}`).toBeCloseTo(value, 7);
      }
    }
  });
});
