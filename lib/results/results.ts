import { questionsOf } from "@/lib/surveys/schema";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { apart, type Shape } from "./apart";
import { sameInBoth } from "./comparable";
import { compareWith } from "./compare";
import { type CampaignHead, countFlags } from "./data";
import { differences } from "./differences";
import { INDEX_SPAN, indexFigure, INDICES, measureFigure, questionFigure, spanOf } from "./figure-of";
import type { Measure } from "./blocks";
import { questionResult } from "./questions";
import { readSource } from "./read-source";
import { segmentResults } from "./segments";
import { serviceResults } from "./service-results";
import type { CampaignResults, IndexResult, MeasureResult, Part } from "./types";
import { inside, LANGUAGES, type Place, type View } from "./view";

/** Whatever is shown or taken away of a campaign's results in one view. */
export async function getResults(tenant: Tenant, campaign: CampaignHead, view: View): Promise<CampaignResults> {
  const options = { leaveOutFrom: campaign.leaveOutFrom, withAnonymous: campaign.anonymousOpen };
  const [reading, flags] = await Promise.all([readSource(tenant, { campaignId: campaign.id }, [{ id: campaign.formVersionId, definition: campaign.definition }], options), countFlags(tenant, campaign)]);
  if (!reading) throw new Error("A campaign asks a form.");
  const compared = await compareWith(tenant, campaign, view, reading);
  const places: Place[] = [...reading.facts.items.values(), ...reading.facts.choices.values()].flat();
  // an anonymous form without a segment left it behind: it stands for none
  const segments = [...new Set(places.flatMap((place) => (place.anonymous && place.segment === null ? [] : [place.segment])))].toSorted((a, b) => (a ?? "￿").localeCompare(b ?? "￿"));
  const shape: Shape = { reading, view, languages: LANGUAGES.filter((language) => places.some((place) => inside({ ...view, language }, place))) };

  const measures = reading.measures.map((measure) => measureResult(shape, measure));
  const indices = indexResults(shape);
  const pairs = [...measures, ...indices].flatMap(({ key, parts }) =>
    parts.flatMap(({ language }) => {
      const [now, then] = [compared?.now(key, language), compared?.before(key, language)];
      return now && then ? [{ key: `${key} ${language}`, now, then }] : [];
    }),
  );
  const changed = differences(pairs);
  const beside = <Row extends { readonly key: string; readonly parts: readonly Part[] }>(row: Row): Row => ({
    ...row,
    parts: row.parts.map((part) => ({ ...part, then: compared?.before(row.key, part.language) ?? null, difference: changed.get(`${row.key} ${part.language}`) ?? null })),
  });
  return {
    view,
    segments,
    languages: shape.languages,
    anonymous: campaign.anonymousOpen && campaign.mayBeAnonymous ? "counted" : campaign.mayBeAnonymous ? "waiting" : "none",
    withheld: [...measures, ...indices].some(({ withheld }) => withheld),
    flags,
    comparedWith: compared?.label ?? null,
    comparisons: changed.size,
    questions: questionsOf(reading.definition).flatMap((question) => questionResult(shape, question) ?? []),
    measures: measures.map(beside),
    indices: indices.map(beside),
    bySegment: segmentResults(shape, segments, measures),
    service: serviceResults(shape),
  };
}

/** A scale is the same in both languages only where each of its questions is. */
function measureResult(shape: Shape, { key, name, own, questions }: Measure): MeasureResult {
  const { reading } = shape;
  const alike = (one: View, other: View) => questions.every((question) => sameInBoth(questionFigure(reading, question, one).figure, questionFigure(reading, question, other).figure, spanOf(question)));
  return { key, name, own, asked: questions.map(({ id }) => id), ...apart(shape, 100, (view) => measureFigure(reading, key, view), alike) };
}

/** Recommendation, the satisfied share and the satisfaction index, as far as they were asked. */
function indexResults(shape: Shape): IndexResult[] {
  const asked = new Set(questionsOf(shape.reading.definition).map(({ id }) => id));
  return (["NPS", "CSAT", "ACSI"] as const)
    .filter((key) => INDICES[key].every((item) => asked.has(item)))
    .map((key) => ({ key, ...apart(shape, INDEX_SPAN[key], (view) => indexFigure(shape.reading, key, view)) }));
}
