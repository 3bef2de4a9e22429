"use client";

import { CartesianGrid, ErrorBar, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts";

import { Tip } from "./tip";

export interface MeanDatum {
  /** Place from left to right, 1 … groups. */
  readonly place: number;
  readonly mean: number;
  readonly reach: number;
  /** The mean on an earlier day: a hollow dot a little to the left. */
  readonly before?: number | null;
  readonly colour: string;
  readonly text: string;
}

interface Props {
  readonly data: readonly MeanDatum[];
  readonly groups: number;
  /** A word or count under each place. */
  readonly names: readonly string[];
  readonly references: readonly number[];
  /** Radius of the dots: smaller where intervals are narrow. */
  readonly dot?: number;
}

const HEIGHT = 148;
const WIDE = { width: 260, height: HEIGHT };

/** One score over a few groups on the whole scale: a dot for the mean, a line for its 95 % interval. */
export function MeansPanel({ data, groups, names, references, dot = 5 }: Props) {
  const earlier = data.flatMap(({ place, before, text }) => (before == null ? [] : [{ place: place - 0.3, mean: before, text }]));
  return (
    <div className="overflow-hidden" style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={WIDE}>
        <ScatterChart margin={{ top: 6, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--chart-axis)" vertical={false} />
          <XAxis dataKey="place" type="number" domain={[0.5, groups + 0.5]} ticks={names.map((_, index) => index + 1)} tickFormatter={(place: number) => names[place - 1] ?? ""} interval={0} tick={{ fontSize: 12, fill: "var(--ink-3)" }} tickLine={false} axisLine={{ stroke: "var(--chart-axis)" }} />
          <YAxis dataKey="mean" type="number" domain={[0, 100]} ticks={[0, 50, 100]} width={32} tick={{ fontSize: 12, fill: "var(--ink-3)" }} tickLine={false} axisLine={false} />
          {references.map((at) => (
            <ReferenceLine key={at} y={at} stroke="var(--chart-ref)" strokeDasharray="2 2" />
          ))}
          <Scatter data={[...data]} isAnimationActive={false} shape={(drawn: Drawn) => <circle cx={drawn.cx} cy={drawn.cy} r={dot} fill={data[drawn.index]?.colour} stroke="var(--surface)" strokeWidth={1.5} />}>
            <ErrorBar dataKey="reach" direction="y" width={0} stroke="var(--chart-mute)" strokeWidth={5} isAnimationActive={false} />
          </Scatter>
          <Scatter data={earlier} isAnimationActive={false} shape={(drawn: Drawn) => <circle cx={drawn.cx} cy={drawn.cy} r={3.5} fill="var(--surface)" stroke="var(--ink-2)" strokeWidth={1.5} />} />
          <Tooltip isAnimationActive={false} cursor={false} content={({ active, payload }) => <Tip active={active} payload={payload} />} />
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}

interface Drawn {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index: number;
}
