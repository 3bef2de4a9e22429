import { type ExploreRow, type MeasureId, type Measure, MEASURES } from "@/lib/explore/types";

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** The axis of a measure: pinned to the scale's ends where it has some; what is counted begins at nothing. */
export function axisOf(id: MeasureId, rows: readonly ExploreRow[]): Axis {
  const measure: Measure = MEASURES[id];
  if (measure.unit === "nps") return { from: -100, to: 100, ticks: [-100, 0, 100] };
  if (measure.unit === "percent" || measure.unit === "points") return { from: 0, to: 100, ticks: [0, 50, 100] };
  if (measure.scale) return { from: measure.scale[0], to: measure.scale[1], ticks: [measure.scale[0], (measure.scale[0] + measure.scale[1]) / 2, measure.scale[1]] };
  const most = Math.max(0, ...rows.flatMap(({ value }) => value ?? []));
  const to = roundUp(most);
  return { from: 0, to, ticks: [0, to / 2, to] };
}

/** The next 1, 2, 4, 5, 6, 8 or 10 of its power of ten, so that half of it is a round figure too. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 6, 8].find((step) => step * power >= value) ?? 10) * power;
}
