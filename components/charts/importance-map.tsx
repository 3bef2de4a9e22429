"use client";

import { ErrorBar, LabelList, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts";

import { Tip } from "./tip";

export interface MapPoint {
  /** A short mark beside the point; the list beside the map says what it stands for. */
  readonly mark: string;
  readonly performance: number;
  readonly importance: number;
  /** Distances from the point to the ends of its two intervals. */
  readonly across: readonly [number, number];
  readonly up: readonly [number, number];
  readonly undecided: boolean;
  readonly text: string;
}

interface Props {
  readonly points: readonly MapPoint[];
  readonly lines: { readonly performance: number; readonly importance: number };
  readonly axes: { readonly performance: string; readonly importance: string };
  /** The part of the scale that is drawn, in whole numbers. */
  readonly from: { readonly performance: number; readonly importance: number };
  /** The names of the four fields, in their corners. */
  readonly fields: readonly [topLeft: string, topRight: string, bottomLeft: string, bottomRight: string];
}

const HEIGHT = 440;
const WIDE = { width: 760, height: HEIGHT };
const STYLE = { fontSize: 12, fill: "var(--ink-3)" };
const ticks = (from: number) => [1, 2, 3, 4, 5, 6, 7].filter((tick) => tick >= from);

/** What matters against what is got, with both intervals; a point that may lie on either side of a line is hollow. */
export function ImportanceMap({ points, lines, axes, from, fields }: Props) {
  return (
    <div className="relative overflow-hidden" style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={WIDE}>
        <ScatterChart margin={{ top: 8, right: 12, bottom: 18, left: 4 }} accessibilityLayer={false}>
          <XAxis dataKey="performance" type="number" domain={[from.performance, 7]} ticks={ticks(from.performance)} tick={STYLE} tickLine={false} axisLine={{ stroke: "var(--chart-axis)" }} label={{ value: axes.performance, position: "insideBottom", offset: -12, style: STYLE }} />
          <YAxis dataKey="importance" type="number" domain={[from.importance, 7]} ticks={ticks(from.importance)} width={44} tick={STYLE} tickLine={false} axisLine={{ stroke: "var(--chart-axis)" }} label={{ value: axes.importance, angle: -90, position: "insideLeft", style: { ...STYLE, textAnchor: "middle" } }} />
          <ReferenceLine x={lines.performance} stroke="var(--chart-ref)" strokeDasharray="2 2" />
          <ReferenceLine y={lines.importance} stroke="var(--chart-ref)" strokeDasharray="2 2" />
          <Scatter data={[...points]} isAnimationActive={false} shape={(drawn: Drawn) => <circle cx={drawn.cx} cy={drawn.cy} r={5} fill={points[drawn.index]?.undecided ? "var(--surface)" : "var(--ink)"} stroke={points[drawn.index]?.undecided ? "var(--chart-mute)" : "var(--surface)"} strokeWidth={1.5} />}>
            <ErrorBar dataKey="across" direction="x" width={0} stroke="var(--chart-mute)" strokeWidth={1.5} isAnimationActive={false} />
            <ErrorBar dataKey="up" direction="y" width={0} stroke="var(--chart-mute)" strokeWidth={1.5} isAnimationActive={false} />
            <LabelList dataKey="mark" position="top" offset={7} style={{ fontSize: 12, fontWeight: 600, fill: "var(--ink)", paintOrder: "stroke", stroke: "var(--surface)", strokeWidth: 3 }} />
          </Scatter>
          <Tooltip isAnimationActive={false} cursor={false} content={({ active, payload }) => <Tip active={active} payload={payload} />} />
        </ScatterChart>
      </ResponsiveContainer>
      {fields.map((field, index) => (
        <p key={field} className={`absolute s12 ink3 bg-surface px-1 ${CORNERS[index] ?? ""}`}>
          {field}
        </p>
      ))}
    </div>
  );
}

const CORNERS = ["left-[52px] top-2", "right-3 top-2", "left-[52px] bottom-[52px]", "right-3 bottom-[52px]"];

interface Drawn {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index: number;
}
