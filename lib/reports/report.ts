import { questionsOf } from "@/lib/surveys/schema";
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
import { blocksOf } from "./blocks";
import { blockKey, countAnswers, listAnonymousCampaigns, listAnsweredForms, listReportEditions, readComments, readSpan, scoreKey, tupleKey } from "./data";
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
  const tuples = askedTuples(forms);
  const blocks = blocksOf(asked.rows, tuples);
  const [counted, span, comments, anonymousCampaigns] = await Promise.all([
    countAnswers(tenant, ids, { forms, asked: asked.rows, tuples, blocks }),
    readSpan(tenant, editionId),
    readComments(tenant, editionId, COMMENTS),
    listAnonymousCampaigns(tenant, editionId),
  ]);
  const unnamedNps = ids.some((id) => counted.tuples.get(tupleKey(id, "NPS"))?.some(({ named }) => named === false));
  // asked in Explore too: what may be counted is decided once for both
  const admitted = unnamedNps ? await anonymousNodes(tenant, "NPS") : new Set<string>();
  // how many without a name stand behind a question's block, by which all figures of the block are decided on
  const unnamed = (item: string | undefined, id: string, after = true) => counted.blocks.get(blockKey(id, after, blocks.blockOf.get(item ?? "") ?? -1)) ?? [];
  const tellableTaken = (key: string, id: string, of: Selection) => {
    const rows = counted.tuples.get(tupleKey(id, key)) ?? [];
    // a zone rests on those alone who want no less than they would accept; nothing else reads its questions, so they decide on it
    const behind = key.startsWith("zone ") ? rows.filter(({ named, value: [desired = 0, adequate = 0] }) => named === false && desired >= adequate) : unnamed(tuples[key]?.[0], id);
    return withoutTellable(rows, behind, of, key !== "NPS" || admitted.has(node.edition(id)));
  };
  const rowsOf = (key: string, id = editionId): Selected<readonly (number | null)[]> => select(tellableTaken(key, id, selection), selection);
  const scoresOf = (measure: Measure, basis: "shared" | "whole", id = editionId, of = selection): readonly Counted<number>[] => {
    const first = asked.rows.find((row) => (measure === "TRUST" ? row.measure === "TOG" : row.measure === measure));
    return withoutTellable(counted.scores.get(scoreKey(id, basis, measure)) ?? [], unnamed(first?.item, id, first?.phase !== "before"), of, true);
  };
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
    bySegment: segments.map((segment): SegmentRow => segmentRow(segment, (key) => scoresOf(key, "whole", editionId, { segment }), tellableTaken("NPS", editionId, { segment }))),
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

/** What is read a respondent at a time, as far as any of the forms asks it. */
function askedTuples(forms: readonly AnsweredForm[]): Record<string, readonly string[]> {
  const asked = new Set(forms.flatMap(({ definition }) => questionsOf(definition).map(({ id }) => id)));
  const all: Record<string, readonly string[]> = { ...SINGLE_ITEMS, ...serviceTuples(), ...serviceItems() };
  return Object.fromEntries(Object.entries(all).filter(([, items]) => items.every((item) => asked.has(item))));
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

function segmentRow(segment: string | null, scores: (key: Trend) => readonly Counted<number>[], nps: readonly Counted<readonly (number | null)[]>[]): SegmentRow {
  const only = { segment };
  const figure = (key: Trend) => meanFigure(select(scores(key), only));
  return {
    segment,
    figures: {
      SAT: figure("SAT"), SAC: figure("SAC"), TRUST: figure("TRUST"), TOG: figure("TOG"), TOI: figure("TOI"), TOC: figure("TOC"), AFF: figure("AFF"), CON: figure("CON"), NOR: figure("NOR"),
      NPS: npsFigure(select(nps, only)),
    },
  };
}

export type { ServiceDimension };
