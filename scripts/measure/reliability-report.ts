import { htmt, omegaInterval, reliability, type Reliability } from "../../lib/relationship-quality";
import type { MeasureModel } from "./model-file";
import { optionsFor, plain, prepare, type Prepared } from "./prepared";
import type { Table } from "./table";

export function reliabilityReport(table: Table, model: MeasureModel): object {
  const data = prepare(table, model);
  const measurement = measurementReport(data, model, model.bootstrap ?? 0);
  return { n: data.n, rows: data.rows, rowsLeftOut: data.rowsLeftOut, ...measurement, warnings: data.warnings };
}

/** Reliability of every construct and HTMT of every pair: the part that `reliability` and `paths` have in common. */
export function measurementReport(data: Prepared, model: MeasureModel, bootstrap: number): { constructs: object; htmt: object; htmtSigned: object; htmtIntervals: object } {
  const constructs = Object.fromEntries(
    Object.entries(model.constructs).map(([name, items]) => {
      const options = optionsFor(items, data.options);
      const found = reliability(data.columns, items, options);
      const interval = bootstrap > 0 ? omegaInterval(data.columns, items, { ...options, bootstrap, seed: model.seed, confidence: model.confidence, cluster: data.cluster }).value : null;
      return [name, constructReport(name, found, interval, data.warnings)];
    }),
  );
  const ratios = htmt(data.columns, model.constructs, { ...data.options, bootstrap, seed: model.seed, confidence: model.confidence, cluster: data.cluster });
  const table = <T>(pick: (pair: (typeof ratios)[string][string]) => T): Record<string, Record<string, T>> =>
    Object.fromEntries(Object.entries(ratios).map(([name, row]) => [name, Object.fromEntries(Object.entries(row).map(([other, pair]) => [other, pick(pair)]))]));
  for (const [name, row] of Object.entries(ratios)) {
    for (const [other, pair] of Object.entries(row)) if (name < other && pair.tooClose === true) data.warnings.push(`HTMT of ${name} and ${other} reaches .90: they may be one construct`);
  }
  return {
    constructs,
    htmt: table((pair) => pair.absolute.value?.estimate ?? null),
    htmtSigned: table((pair) => pair.signed.value?.estimate ?? null),
    htmtIntervals: bootstrap > 0 ? table((pair) => pair.absolute.value) : {},
  };
}

function constructReport(name: string, found: Reliability, omegaInterval: object | null, warnings: string[]): object {
  const { values, reasons } = plain({
    alpha: found.alpha,
    alphaInterval: found.alphaInterval,
    alphaStandardError: found.alphaStandardError,
    alphaStandardized: found.alphaStandardized,
    meanInterItemCorrelation: found.meanInterItemCorrelation,
    spearmanBrown: found.spearmanBrown,
    guttmanLambda6: found.guttmanLambda6,
    omega: found.factor.omega,
    compositeReliability: found.factor.compositeReliability,
    ave: found.factor.ave,
    meanScore: found.meanScore,
    sdScore: found.sdScore,
    sem: found.sem,
  });
  const itemRest = plain(found.itemRest);
  const deleted = plain(found.alphaIfDeleted);
  for (const key of ["alpha", "alphaStandardized", "omega"]) {
    const reason = reasons[key];
    if (reason !== undefined) warnings.push(`${name}: no ${key} (${reason})`);
  }
  for (const [item, reason] of Object.entries(itemRest.reasons)) if (found.k > 1) warnings.push(`${name}: no item-rest correlation for ${item} (${reason})`);
  if (found.alpha.value !== null && found.alpha.value < 0) warnings.push(`${name}: alpha is negative; is an item worded the other way round and not named in "reverse"?`);
  return { k: found.k, n: found.n, band: found.band, ...values, itemRest: itemRest.values, alphaIfDeleted: deleted.values, omegaInterval, factor: found.factor.solution.value, reasons };
}
