import { InputError } from "../input-error";
import { measured, tooLittle, type Measured } from "../measured";
import { completeCases, type CaseOptions, type Columns } from "../numeric/columns";
import { correlationOf, covarianceOf } from "../numeric/covariance";
import { cronbachAlphaOf } from "./alpha-of";
import { reliabilityBand, type ReliabilityBand } from "./band";
import { alphaError, alphaWithout, itemRest, lambda6, sum } from "./coefficients";
import { feldtInterval } from "./feldt-interval";
import { factorReliability, type FactorReliability } from "./factor-reliability";

export interface Reliability {
  readonly k: number;
  readonly n: number;
  readonly rowsLeftOut: number;
  /** How far the numbers may be shown: none below 30 answers, indicative to 99, firm from 100. An annotation: no number is withheld by it. */
  readonly band: ReliabilityBand;
  /** k/(k − 1)·(1 − Σs²ᵢ/s²_T) on the answers as given. Negative when items work against each other. */
  readonly alpha: Measured<number>;
  /** Feldt's interval (Feldt 1965): 1 − (1 − α)·F, F with n − 1 and (n − 1)(k − 1) degrees of freedom. */
  readonly alphaInterval: Measured<{ readonly low: number; readonly high: number }>;
  /** Standard error of alpha (Duhachek & Iacobucci 2004, as psych's `ase`). */
  readonly alphaStandardError: Measured<number>;
  /** k·r̄/(1 + (k − 1)r̄). */
  readonly alphaStandardized: Measured<number>;
  readonly meanInterItemCorrelation: Measured<number>;
  /** 2r/(1 + r), for two items only. */
  readonly spearmanBrown: Measured<number>;
  /** Guttman's λ₆ on standardised items. */
  readonly guttmanLambda6: Measured<number>;
  /** Item → r(xᵢ, T − xᵢ). */
  readonly itemRest: Readonly<Record<string, Measured<number>>>;
  /** Item → alpha of the others. */
  readonly alphaIfDeleted: Readonly<Record<string, Measured<number>>>;
  /** Mean and standard deviation of the mean score (items answered as worded after reversing). */
  readonly meanScore: Measured<number>;
  readonly sdScore: Measured<number>;
  /** s·√(1 − α) of the mean score: the standard error of one respondent's score. */
  readonly sem: Measured<number>;
  /** One-factor maximum likelihood: omega, composite reliability, AVE, loadings and fit. */
  readonly factor: FactorReliability;
}

/**
 * How consistently the questions of one construct measure the same thing.
 *
 * Formulas: measurement.md (b), written at each field. α: Cronbach 1951; interval: Feldt 1965; conventions as in R's psych::alpha and lavaan::cfa, except
 * that an item which never varies stays in α (psych drops it: that value is under `alphaIfDeleted`).
 *
 * Range: alpha, omega, CR and AVE are usually 0–1; alpha may be negative and is then shown as it is. Missing answers: rows incomplete on these items are
 * left out and counted. Null with a reason: one item (`too_few_items`), fewer than 2 rows (`too_few_answers`), a sum or an item that never varies
 * (`no_variance`), items that are combinations of each other or as many as respondents (`singular`, factor model only), Heywood case (`improper_solution`).
 * Formula: α = k/(k − 1)·(1 − Σ var items/var sum); the others at each field. Source: Cronbach 1951, Feldt 1965, McDonald 1999 (omega).
 * Missing rule: rows with a null on any item are left out and counted; what cannot be computed is null with its reason.
 * Shapes: one column an item, one row a respondent.
 * @example
 * reliability({ a: [1, 2, 3, 4], b: [2, 1, 4, 3] }, ["a", "b"]).alpha.value?.toFixed(4) // => "0.7500"
 * reliability({ a: [1, 2, 3, 4] }, ["a"]).alpha.reason?.code // => "too_few_items"
 */
export function reliability(columns: Columns, items: readonly string[], options: CaseOptions = {}): Reliability {
  const repeated = items.find((item, i) => items.indexOf(item) !== i);
  if (repeated !== undefined) throw new InputError("wrong_shape", `item "${repeated}" is named twice`, { column: repeated });
  const cases = completeCases(columns, items, options);
  const { n } = cases;
  const k = items.length;
  const { matrix, means } = covarianceOf(cases);
  const { correlation, constant } = correlationOf(matrix, k);
  const names = constant.map((i) => items[i] ?? "").join(", ");
  const base = <T>(compute: () => Measured<T>): Measured<T> => (n < 2 ? tooLittle(n, "too_few_answers", { needed: 2 }) : compute());
  const scale = <T>(compute: () => Measured<T>): Measured<T> => base(() => (k < 2 ? tooLittle(n, "too_few_items", { needed: 2 }) : compute()));
  const varying = <T>(compute: () => Measured<T>): Measured<T> => scale(() => (constant.length > 0 ? tooLittle(n, "no_variance", { detail: names }) : compute()));
  const finite = (value: number): Measured<number> => (Number.isFinite(value) ? measured(value, n) : tooLittle(n, "no_variance", names === "" ? {} : { detail: names }));

  const total = sum(matrix);
  const alpha = scale(() => finite(cronbachAlphaOf(matrix, k, 0, k)));
  const meanR = varying(() => measured((sum(correlation) - k) / (k * (k - 1)), n));
  const sdScore = base(() => measured(Math.sqrt(Math.max(0, total)) / k, n));
  return {
    k,
    n,
    rowsLeftOut: cases.rowsLeftOut,
    band: reliabilityBand(n),
    alpha,
    alphaInterval: alpha.value === null ? alpha : measured(feldtInterval(alpha.value, n, k), n),
    alphaStandardError: alpha.value === null ? alpha : finite(alphaError(matrix, k, n)),
    alphaStandardized: varying(() => finite(cronbachAlphaOf(correlation, k, 0, k))),
    meanInterItemCorrelation: meanR,
    spearmanBrown: k === 2 ? spearmanBrownOf(meanR, n) : tooLittle(n, "too_few_items", { needed: 2, detail: "for exactly two items" }),
    guttmanLambda6: varying(() => {
      const found = lambda6(correlation, k);
      return found === null ? tooLittle(n, "singular", { detail: "items are linear combinations of each other" }) : measured(found, n);
    }),
    itemRest: perItem(items, (i) => scale(() => finite(itemRest(matrix, k, i)))),
    alphaIfDeleted: perItem(items, (i) => (k < 3 ? tooLittle(n, "too_few_items", { needed: 3 }) : base(() => finite(alphaWithout(matrix, k, i))))),
    meanScore: n < 1 ? tooLittle(n, "too_few_answers", { needed: 1 }) : measured(sum(means) / k, n),
    sdScore,
    sem: alpha.value === null ? alpha : sdScore.value === null ? sdScore : measured(sdScore.value * Math.sqrt(Math.max(0, 1 - alpha.value)), n),
    factor: factorReliability(matrix, correlation, constant, items, n),
  };
}

function spearmanBrownOf(r: Measured<number>, n: number): Measured<number> {
  if (r.value === null) return r;
  return r.value > -1 ? measured((2 * r.value) / (1 + r.value), n) : tooLittle(n, "no_variance", { detail: "the two items cancel each other" });
}

function perItem<T>(items: readonly string[], compute: (i: number) => T): Record<string, T> {
  return Object.fromEntries(items.map((item, i) => [item, compute(i)]));
}
