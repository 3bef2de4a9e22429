"use client";

import { Area, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

import { Tip } from "./tip";

export interface HistoryDatum {
  readonly day: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What the tooltip says of this point. */
  readonly text: string;
}

interface Props {
  readonly data: readonly HistoryDatum[];
  readonly ticks: readonly { readonly day: number; readonly text: string }[];
  /** Days marked on the axis: when people answered. */
  readonly marks: readonly number[];
  readonly references: readonly number[];
  /** What moved the score, named by a number in the list below the chart. */
  readonly events: readonly { readonly day: number; readonly mark: string }[];
  readonly end: { readonly value: string; readonly text: string };
}

const HEIGHT = 212;
const WIDE = { width: 1100, height: HEIGHT };
const STYLE = { fontSize: 12, fill: "var(--ink-3)" };

/** The course of a score on the whole scale, with the band in which the true one lies; steps are evidence, the band widens in silence. */
export function HistoryChart({ data, ticks, marks, references, events, end }: Props) {
  const points = data.map(({ day, value, low, high, text }) => ({ day, value, band: [low, high], text }));
  const names = new Map(ticks.map(({ day, text }) => [day, text]));
  const [first, last] = [data[0]?.day ?? 0, data.at(-1)?.day ?? 1];
  return (
    <div className="relative overflow-hidden" style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={WIDE}>
        <ComposedChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis dataKey="day" type="number" domain={[first, Math.max(last, first + 1)]} ticks={ticks.map(({ day }) => day)} tickFormatter={(day: number) => names.get(day) ?? ""} tick={STYLE} tickLine={false} axisLine={{ stroke: "var(--chart-axis)" }} interval="preserveStartEnd" minTickGap={24} />
          <YAxis domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} width={36} tick={STYLE} tickLine={false} axisLine={false} />
          {[25, 50, 75, 100].map((at) => (
            <ReferenceLine key={at} y={at} stroke="var(--chart-axis)" />
          ))}
          {references.map((at) => (
            <ReferenceLine key={`rule ${at}`} y={at} stroke="var(--chart-ref)" strokeDasharray="2 2" />
          ))}
          {marks.map((day) => (
            <ReferenceLine key={`mark ${day}`} segment={[{ x: day, y: 0 }, { x: day, y: 4 }]} stroke="var(--ink)" />
          ))}
          {events.map(({ day, mark }) => (
            <ReferenceLine key={`event ${mark}`} x={day} stroke="var(--chart-mute)" strokeDasharray="1 3" label={{ value: mark, position: "insideBottom", fontSize: 12, fontWeight: 600, fill: "var(--ink)", stroke: "var(--surface)", strokeWidth: 4, paintOrder: "stroke" }} />
          ))}
          <Area dataKey="band" type="linear" stroke="var(--chart-mute)" strokeWidth={0.75} fill="var(--chart-band)" fillOpacity={0.5} isAnimationActive={false} activeDot={false} />
          <Line dataKey="value" type="linear" stroke="var(--ink)" strokeWidth={1.75} dot={false} isAnimationActive={false} activeDot={{ r: 4, fill: "var(--ink)", stroke: "var(--surface)" }} />
          <Tooltip isAnimationActive={false} cursor={{ stroke: "var(--chart-ref)" }} content={({ active, payload }) => <Tip active={active} payload={payload} />} />
        </ComposedChart>
      </ResponsiveContainer>
      <p className="absolute right-2 top-0 s12 ink2 bg-surface px-1">
        <b className="text-ink">{end.value}</b> {end.text}
      </p>
    </div>
  );
}
