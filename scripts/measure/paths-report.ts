import { estimatePaths, InputError, pathKey, type BootstrapEstimate, type PathEstimates } from "../../lib/relationship-quality";
import type { MeasureModel } from "./model-file";
import { prepare, reasonText } from "./prepared";
import { measurementReport } from "./reliability-report";
import type { Table } from "./table";

/** 5,000 resamples unless the model says otherwise (measurement.md (g)). */
const RESAMPLES = 5000;

export function pathsReport(table: Table, model: MeasureModel): object {
  if (model.paths.length === 0) throw new InputError("wrong_shape", "the model names no paths", { column: "paths" });
  const data = prepare(table, model);
  const specification = { constructs: model.constructs, paths: model.paths };
  const settings = { ...data.options, estimator: model.estimator, items: model.items, cluster: data.cluster, confidence: model.confidence, seed: model.seed };
  const estimates = estimatePaths(data.columns, specification, { ...settings, bootstrap: model.bootstrap ?? RESAMPLES, loadings: true });
  const measurement = measurementReport(data, model, 0);
  const head = { n: data.n, rows: data.rows, rowsLeftOut: data.rowsLeftOut, estimator: model.estimator };
  if (estimates.value === null) {
    data.warnings.push(`no path estimates (${reasonText(estimates.reason)})`);
    return { ...head, ...measurement, ...withoutNumbers(model), reason: estimates.reason, warnings: data.warnings };
  }
  const found = estimates.value;
  warn(found, data.warnings);
  const other = model.items === "raw" ? "standardized" : "raw";
  const alternative = model.estimator === "ols" || model.estimator === "disattenuated" ? estimatePaths(data.columns, specification, { ...settings, items: other }).value : null;
  return {
    ...head,
    exhibitors: found.exhibitors,
    ...measurement,
    paths: intervals(found.paths),
    rSquared: found.rSquared,
    adjustedRSquared: found.adjustedRSquared,
    fSquared: found.fSquared,
    loadings: found.loadings,
    loadingIntervals: found.loadingIntervals,
    weights: found.weights,
    indirect: { ...intervals(found.totalIndirect), ...intervals(found.indirect) },
    total: intervals(found.total),
    constructCorrelations: found.constructCorrelations,
    compositeQuality: found.quality,
    fullCollinearityVif: found.fullCollinearityVif,
    iterations: found.iterations,
    gate: found.gate,
    bootstrap: found.bootstrap,
    pathsWithItems: alternative === null ? undefined : { items: other, estimates: Object.fromEntries(Object.entries(alternative.paths).map(([key, { estimate }]) => [key, estimate])) },
    warnings: data.warnings,
  };
}

/** Every key of an answer with null in the place of its numbers, so that a reader finds the same shape whether there is a solution or not. */
function withoutNumbers({ constructs, paths }: MeasureModel): object {
  const items = Object.fromEntries(Object.entries(constructs).map(([name, own]) => [name, Object.fromEntries(own.map((item) => [item, null]))]));
  const nothing = { estimate: null, se: null, low: null, high: null, p: null };
  const each = Object.fromEntries(paths.map(([from, to]) => [pathKey(from, to), nothing]));
  return { paths: each, rSquared: Object.fromEntries(paths.map(([, to]) => [to, null])), loadings: items, weights: items, indirect: {}, total: each };
}

function intervals(effects: Readonly<Record<string, BootstrapEstimate>>): Record<string, Omit<BootstrapEstimate, "failed">> {
  return Object.fromEntries(Object.entries(effects).map(([key, { estimate, se, low, high, p }]) => [key, { estimate, se, low, high, p }]));
}

function warn(found: PathEstimates, warnings: string[]): void {
  if (found.gate.level === "none") warnings.push(`${found.exhibitors} exhibitors: below 60 a path model is not shown in the product`);
  if (found.gate.level === "descriptive") warnings.push(`${found.exhibitors} exhibitors: descriptive only, firm from ${found.gate.neededForFirm}`);
  if (!found.admissible) warnings.push("the corrected correlations are inadmissible (beyond ±1, or R² outside 0–1)");
  if (!found.effectsComplete) warnings.push("more than 2,000 indirect chains: only the first are listed, total effects are complete");
  for (const [name, loadings] of Object.entries(found.loadings)) {
    const values = Object.values(loadings);
    if (values.some((value) => value < 0) && values.some((value) => value > 0)) warnings.push(`${name}: its items load with both signs; is one worded the other way round and not named in "reverse"?`);
  }
  const report = found.bootstrap;
  if (report !== null && report.used < report.resamples) {
    const why = Object.entries(report.failures).map(([reason, count]) => `${reason} ${count}`).join(", ");
    warnings.push(`${report.resamples - report.used} of ${report.resamples} resamples have no solution (${why})`);
  }
  if (report !== null && report.inadmissible > 0) warnings.push(`${report.inadmissible} of ${report.resamples} resamples are inadmissible; they stay in the intervals`);
  for (const [name, vif] of Object.entries(found.fullCollinearityVif ?? {})) if (vif > 3.3) warnings.push(`${name}: full-collinearity VIF ${vif.toFixed(2)} is above 3.3, common method possible`);
}
