import { differences, type Pair } from "@/lib/results/differences";
import { acsiFigure, csatFigure, hidden, meanFigure, npsFigure } from "@/lib/results/figures";
import { closeness, expectations, importanceMap, serviceRows, serviceTuples, toleranceRows } from "@/lib/results/service";
import type { Selected } from "@/lib/results/types";
import type { ServiceDimension } from "@/lib/surveys/attribute-questions";
import { SERVICE_ITEMS } from "@/lib/surveys/attribute-questions";
import { anonymousNodes, node } from "@/lib/responses/anonymous";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { type AnsweredForm, askedRows } from "./asked";
import { commentsOf } from "./comments";
import { countScores, countTuples, listAnonymousCampaigns, listAnsweredForms, listReportEditions, readComments, readSpan, scoreKey, tupleKey } from "./data";
import { type Measure, SINGLE_ITEMS, TRENDS, type Trend } from "./measures";
import { type Counted, select, type Selection, withoutTellable } from "./slices";
import type { EditionReport, Figure, IndexRow, SegmentRow, TrendRow } from "./types";

/** A board looks at so many editions side by side; older ones have reports of their own. */
const EDITIONS = 4;
const COMMENTS = 200;

/** Everything a report says of one edition, for everybody or one segment. Null: there is no such edition. */
export async function getReport(tenant: Tenant, editionId: string, selection: Selection): Promise<EditionReport | null> {
  const editions = (await listReportEditions(tenant, editionId, EDITIONS)).reverse();
  const edition = editions.at(-1);
  if (!edition || edition.id !== editionId) return null;
  const ids = editions.map(({ id }) => id);
  const forms = await listAnsweredForms(tenant, ids);
  const asked = askedRows(forms);
  const tuples = { ...Object.fromEntries(Object.entries(SINGLE_ITEMS)), ...serviceTuples(), ...serviceItems() };
  const [scores, answers, span, comments, anonymousCampaigns, admitted] = await Promise.all([
    countScores(tenant, ids, asked.rows),
    countTuples(tenant, ids, tuples),
    readSpan(tenant, editionId),
    readComments(tenant, editionId, COMMENTS),
    listAnonymousCampaigns(tenant, editionId),
    // asked in Explore too: what may be counted is decided once for both
    anonymousNodes(tenant, "NPS"),
  ]);
  // a row that lacks an answer is no row of a figure that needs all of them, nor of the count that protects it
  const complete = (key: string, id: string) => (answers.get(tupleKey(id, key)) ?? []).filter(({ value }) => value.every((answer) => answer !== null));
  const rowsOf = (key: string, id = editionId): Selected<readonly (number | null)[]> => select(withoutTellable(complete(key, id), selection, key !== "NPS" || admitted.has(node.edition(id))), selection);
  const scoresOf = (measure: Measure, basis: "shared" | "whole", id = editionId): readonly Counted<number>[] => scores.get(scoreKey(id, basis, measure)) ?? [];
  const score = (measure: Measure, basis: "shared" | "whole", id = editionId): Figure => meanFigure(select(scoresOf(measure, basis, id), selection));

  const place = lastAnswered(editions, editionId);
  const rows = TRENDS.map((key) => trendRow(key, ids, asked, forms, (basis, id) => score(key, basis, id)));
  const indices = { nps: ids.map((id) => npsFigure(rowsOf("NPS", id))), csat: ids.map((id) => csatFigure(rowsOf("CSAT", id))), acsi: ids.map((id) => acsiFigure(rowsOf("ACSI", id))) };
  const pair = (key: string, figures: readonly Figure[]): Pair => ({ key, now: figures.at(-1) ?? hidden("not_asked", 0), then: (place === null ? undefined : figures[place]) ?? hidden("not_asked", 0) });
  const changed = differences([...rows.map((row) => pair(row.key, row.editions)), ...Object.entries(indices).map(([key, figures]) => pair(key, figures))]);
  const index = (key: keyof typeof indices): IndexRow => ({ editions: indices[key], difference: changed.get(key) ?? null });
  const segments = (span.segments ?? []).toSorted((a, b) => (a ?? "￿").localeCompare(b ?? "￿"));
  return {
    edition,
    editions,
    previous: place === null ? null : (editions[place] ?? null),
    segment: selection === "all" ? null : selection.segment,
    segments,
    answeredFrom: span.from,
    answeredTo: span.to,
    trends: rows.map((row) => ({ ...row, difference: changed.get(row.key) ?? null })),
    nps: index("nps"),
    csat: index("csat"),
    acsi: index("acsi"),
    comparisons: changed.size,
    bySegment: segments.map((segment): SegmentRow => segmentRow(segment, (key) => scoresOf(key, "whole"), complete("NPS", editionId), admitted.has(node.edition(editionId)))),
    tolerance: toleranceRows(rowsOf),
    map: importanceMap(rowsOf),
    service: serviceRows(rowsOf, (dimension) => alone(rowsOf(`alone ${dimension}`))),
    attributesBefore: editions.slice(0, -1).reverse().flatMap((before) => {
      const then = (key: string) => rowsOf(key, before.id);
      const [tolerance, map] = [toleranceRows(then), importanceMap(then)?.rows ?? []];
      return tolerance.length > 0 || map.length > 0 ? [{ edition: before, tolerance, map }] : [];
    }),
    expectations: expectations({ expected: score("EXPECTED", "whole"), technical: score("GOAL", "whole"), functional: score("SERVICE", "whole"), image: score("IMG", "whole") }),
    closeness: closeness(rowsOf("CLOSENESS")),
    comments: commentsOf(comments.counts, comments.rows, selection),
    anonymousCampaigns,
  };
}

function serviceItems(): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(SERVICE_ITEMS).map(([dimension, item]) => [`alone ${dimension}` satisfies `alone ${string}`, [item]]));
}

function alone(rows: Selected<readonly (number | null)[]>): Figure {
  if (rows.values === null) return hidden(rows.hidden, rows.n);
  return meanFigure({ values: rows.values.flatMap((row) => row[0] ?? []), n: rows.n }, [1, 7]);
}

/** The newest earlier edition about which anybody answered; null where there is none. */
function lastAnswered(editions: readonly { readonly id: string; readonly responses: number }[], editionId: string): number | null {
  const place = editions.findLastIndex(({ id, responses }) => id !== editionId && responses > 0);
  return place < 0 ? null : place;
}

function trendRow(key: Trend, ids: readonly string[], asked: ReturnType<typeof askedRows>, forms: readonly AnsweredForm[], score: (basis: "shared" | "whole", id: string) => Figure): Omit<TrendRow, "difference"> {
  const parts: readonly Trend[] = key === "TRUST" ? ["TOG", "TOI", "TOC"] : [key];
  const shared = parts.flatMap((part) => asked.shared.get(part) ?? []);
  const own = ids.at(-1) ?? "";
  const versions = forms.filter(({ editionId, phase }) => editionId === own && phase === "after").map(({ versionId }) => versionId);
  const most = Math.max(0, ...versions.map((version) => parts.flatMap((part) => asked.whole.get(`${version} ${part}`) ?? []).length));
  return { key, editions: ids.map((id) => score("shared", id)), asked: shared, whole: most > shared.length ? { figure: score("whole", own), asked: most } : null };
}

function segmentRow(segment: string | null, scores: (key: Trend) => readonly Counted<number>[], nps: readonly Counted<readonly (number | null)[]>[], admitted: boolean): SegmentRow {
  const only = { segment };
  const figure = (key: Trend) => meanFigure(select(scores(key), only));
  return {
    segment,
    figures: {
      SAT: figure("SAT"), SAC: figure("SAC"), TRUST: figure("TRUST"), TOG: figure("TOG"), TOI: figure("TOI"), TOC: figure("TOC"), AFF: figure("AFF"), CON: figure("CON"), NOR: figure("NOR"),
      NPS: npsFigure(select(withoutTellable(nps, only, admitted), only)),
    },
  };
}

export type { ServiceDimension };
