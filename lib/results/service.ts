import { closenessGap, importancePerformance, meanInterval, perceivedQuality, SERVICE_ATTRIBUTES, serviceQualityGap, zoneOfTolerance } from "@/lib/relationship-quality";
import { attributeQuestion, expectedQuestion, SERVICE_ITEMS, type ServiceDimension } from "@/lib/surveys/attribute-questions";
import { chinesePunctuation } from "@/lib/surveys/core-form";
import { dimensions } from "@/lib/surveys/service-form";
import { around, column, hidden, shown } from "./figures";
import type { Closeness, Expectations, Figure, MapRow, Selected, ServiceMap, ServiceRow, ToleranceRow } from "./types";

type Rows = Selected<readonly (number | null)[]>;
type Answers = (tuple: string) => Rows;

/** What is read together for the service sections: a zone and a place on the map an attribute, a gap a dimension. */
export function serviceTuples(): Record<string, readonly string[]> {
  const tuples: Record<string, readonly string[]> = {};
  for (const { id } of SERVICE_ATTRIBUTES) {
    tuples[`zone ${id}`] = [attributeQuestion(id, "desired"), attributeQuestion(id, "adequate"), attributeQuestion(id, "perceived")];
    for (const axis of ["importance", "performance"] as const) tuples[`${axis} ${id}`] = [attributeQuestion(id, axis)];
  }
  for (const dimension of dimensions()) tuples[`gap ${dimension}`] = [expectedQuestion(dimension), SERVICE_ITEMS[dimension]];
  return tuples;
}

/** The zone of tolerance of every attribute that was asked so. */
export function toleranceRows(answers: Answers): ToleranceRow[] {
  return attributes().flatMap(({ attribute, wording }): ToleranceRow[] => {
    const rows = answers(`zone ${attribute}`);
    const empty = { attribute, wording, n: rows.n, levels: null, adequacy: null, superiority: null, counts: null, verdict: null };
    if (rows.values === null) return rows.hidden === "not_asked" ? [] : [{ ...empty, hidden: rows.hidden }];
    const result = zoneOfTolerance({ desired: column(rows.values, 0), adequate: column(rows.values, 1), perceived: column(rows.values, 2) });
    if (result.value === null) return [{ ...empty, n: result.n, hidden: "not_computable" }];
    const { desired, adequate, perceived, below, within, above, rejected } = result.value;
    const [adequacy, superiority] = [result.value.adequacy, result.value.superiority].map((part) => shown(part, ({ mean, se, low, high }) => ({ value: mean, se, low, high })));
    if (!adequacy || !superiority || adequacy.value === null || superiority.value === null) return [{ ...empty, n: result.n, hidden: "too_few" }];
    return [{ attribute, wording, hidden: null, n: result.n, levels: { adequate, desired, perceived }, adequacy, superiority, counts: { below, within, above, rejected }, verdict: zoneOf(adequacy, superiority) }];
  });
}

function zoneOf(adequacy: Figure, superiority: Figure): ToleranceRow["verdict"] {
  if (adequacy.value === null || superiority.value === null) return null;
  if (adequacy.high < 0) return "below";
  if (superiority.low > 0) return "above";
  return adequacy.low >= 0 && superiority.high <= 0 ? "within" : "undecided";
}

/** What exhibitors care about against what they get; attributes that lack either axis stay off the map. */
export function importanceMap(answers: Answers): ServiceMap | null {
  const rated = attributes().map(({ attribute, wording }) => ({ attribute, wording, importance: rating(answers(`importance ${attribute}`)), performance: rating(answers(`performance ${attribute}`)) }));
  const asked = rated.filter(({ importance, performance }) => importance.hidden !== "not_asked" || performance.hidden !== "not_asked");
  const placed = asked.flatMap(({ attribute, importance, performance }) => (importance.value === null || performance.value === null ? [] : [{ attribute, importance, performance }]));
  const map = importancePerformance(placed).value;
  if (!map) return null;
  const rows = asked.map((row): MapRow => {
    const point = map.points.find(({ attribute }) => attribute === row.attribute);
    return { ...row, quadrant: point?.quadrant ?? null, undecided: point?.undecided ?? false, clear: point?.clear ?? false };
  });
  return { rows, crosshair: map.crosshair };
}

function rating(rows: Rows): Figure {
  if (rows.values === null) return hidden(rows.hidden, rows.n);
  return shown(meanInterval(column(rows.values, 0), { scale: [1, 7] }), ({ mean, se, low, high }) => ({ value: mean, se, low, high }));
}

/** Performance alone beside expectation and the gap; dimensions without answers are left out. */
export function serviceRows(answers: Answers, alone: (dimension: ServiceDimension) => Figure): ServiceRow[] {
  return dimensions().flatMap((dimension): ServiceRow[] => {
    const performance = alone(dimension);
    if (performance.hidden === "not_asked") return [];
    const rows = answers(`gap ${dimension}`);
    if (rows.values === null) return [{ dimension, performance, expectation: hidden(rows.hidden, rows.n), gap: hidden(rows.hidden, rows.n) }];
    const result = serviceQualityGap({ expectation: column(rows.values, 0), performance: column(rows.values, 1) });
    const part = (pick: "expectation" | "gap") => shown(result, (found) => ({ value: found[pick].mean, se: found[pick].se, low: found[pick].low, high: found[pick].high }));
    return [{ dimension, performance, expectation: part("expectation"), gap: part("gap") }];
  });
}

/** What was expected before the show against what was experienced at it. */
export function expectations({ expected, technical, functional, image }: Pick<Expectations, "expected" | "technical" | "functional" | "image">): Expectations {
  const known = (figure: Figure) => (figure.value === null ? null : figure);
  const found = perceivedQuality({ technical: known(technical), functional: known(functional), expected: known(expected), image: known(image) }).value;
  const n = Math.min(technical.n, functional.n);
  return {
    expected, technical, functional, image,
    experienced: found ? { ...around(found.experienced.value, found.experienced.se, 0, 100), n } : null,
    gap: found?.gap ? { ...around(found.gap.value, found.gap.se, -100, 100), n: Math.min(n, expected.n) } : null,
    filter: found?.filter ?? "unknown",
  };
}

export function closeness(rows: Rows): Closeness {
  if (rows.values === null) return { gap: hidden(rows.hidden, rows.n), readings: null };
  const gaps = rows.values.flatMap((row) => closenessGap(row[0] ?? null, row[1] ?? null).value ?? []);
  const gap = shown(meanInterval(gaps.map((each) => each.gap), { scale: [-10, 10] }), ({ mean, se, low, high }) => ({ value: mean, se, low, high }));
  if (gap.value === null) return { gap, readings: null };
  const count = (reading: (typeof gaps)[number]["reading"]) => gaps.filter((each) => each.reading === reading).length;
  return { gap, readings: { wants_closer: count("wants_closer"), content: count("content"), too_close: count("too_close") } };
}

function attributes() {
  return SERVICE_ATTRIBUTES.map(({ id, wording }) => ({ attribute: id, wording: { en: wording.en, zh: chinesePunctuation(wording.zh) } }));
}
