import type { Shape } from "./apart";
import { differences } from "./differences";
import { figured, measureBlock, measureFigure } from "./figure-of";
import { meanFromCells } from "./figures";
import { guardedRest } from "./guard";
import type { MeasureResult, SegmentResult } from "./types";

/**
 * Each segment beside all others; a difference is marked only where it holds among all that are looked at. Measures whose languages stand apart are left
 * out until one language is chosen: segments that answered in different languages would differ by their words.
 */
export function segmentResults({ reading, view }: Shape, segments: readonly (string | null)[], measures: readonly MeasureResult[]): SegmentResult[] {
  if (view.segment !== "all" || segments.length < 2) return [];
  const open = measures.filter(({ languages }) => languages !== "apart");
  const compared = segments.flatMap((name) =>
    open.map((measure) => {
      const of = { ...view, segment: { name } };
      const rest = figured(guardedRest(reading.facts.scores.get(measure.key) ?? [], measureBlock(reading, measure.key), of), (cells) => meanFromCells(cells, [0, 100]));
      return { name, measure, now: measureFigure(reading, measure.key, of).figure, then: rest.figure, key: `${measure.key} ${name}` };
    }),
  );
  const marked = differences(compared);
  return segments.map((segment) => ({
    segment,
    figures: compared.filter(({ name }) => name === segment).map(({ measure, now, key }) => ({ key: measure.key, name: measure.name, own: measure.own, figure: now, difference: marked.get(key) ?? null })),
  }));
}
