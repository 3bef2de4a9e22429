"use client";

import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";

import { tens } from "./scale";

export interface WaterfallRow {
  readonly label: string;
  /** The words at the right end: where the figure comes from. */
  readonly note: string;
  readonly kind: "start" | "part" | "end";
  readonly from: number;
  readonly to: number;
  /** What is written beside the bar. */
  readonly text: string;
  /** The range of the end row. */
  readonly range?: readonly [number, number];
}

interface Props {
  readonly rows: readonly WaterfallRow[];
  readonly domain: readonly [number, number];
}

const ROW = 28;
const AXIS = 24;
const WIDE = { width: 480, height: 200 };

/** From the start to the end step by step, each bar beginning where the last one ended. Labels are plain text beside the drawing, so that they wrap and stay 12 px. */
export function Waterfall({ rows, domain }: Props) {
  const height = rows.length * ROW + AXIS;
  const data = rows.map((row) => ({ name: row.label, span: row.range ? [...row.range] : [Math.min(row.from, row.to), Math.max(row.from, row.to)] }));
  return (
    <div className="wf overflow-hidden" style={{ height }}>
      <ul style={{ paddingTop: AXIS }}>
        {rows.map((row, index) => (
          <li key={index} className={row.kind === "end" ? "end" : undefined} title={row.label}>
            {row.label}
          </li>
        ))}
      </ul>
      <ResponsiveContainer width="100%" height={height} initialDimension={WIDE}>
        <BarChart data={data} layout="vertical" margin={{ top: 0, right: 44, bottom: 0, left: 8 }} barCategoryGap={0} accessibilityLayer={false}>
          <XAxis type="number" domain={[...domain]} ticks={tens(...domain)} orientation="top" height={AXIS} axisLine={false} tickLine={false} tick={{ fontSize: 12, fill: "var(--ink-3)" }} allowDataOverflow />
          <YAxis type="category" dataKey="name" hide allowDuplicatedCategory />
          {tens(...domain).map((tick) => (
            <ReferenceLine key={tick} x={tick} stroke="var(--chart-axis)" />
          ))}
          <Bar dataKey="span" isAnimationActive={false} shape={(drawn: Drawn) => <Step drawn={drawn} row={rows[drawn.index]} last={drawn.index === rows.length - 1} />} />
        </BarChart>
      </ResponsiveContainer>
      <ul className="not-phone notes" style={{ paddingTop: AXIS }}>
        {rows.map((row, index) => (
          <li key={index} className={row.kind === "end" ? "end" : undefined} title={row.note}>
            {row.note}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Drawn {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Step({ drawn, row, last }: { drawn: Drawn; row: WaterfallRow | undefined; last: boolean }) {
  if (!row) return null;
  const left = Math.min(drawn.x, drawn.x + drawn.width);
  const width = Math.abs(drawn.width);
  const middle = drawn.y + drawn.height / 2;
  const text = (x: number, className: string, anchor: "start" | "end" = "start") => (
    <text x={x} y={middle + 4} className={className} textAnchor={anchor}>
      {row.text}
    </text>
  );
  if (row.kind === "end") {
    const [low, high] = row.range ?? [row.from, row.to];
    const at = left + (high > low ? (width * (row.to - low)) / (high - low) : 0);
    return (
      <g>
        <rect className="sc-band" x={left} y={middle - 6} width={Math.max(1, width)} height={12} rx={1.5} />
        <circle className="sc-dot" cx={at} cy={middle} r={4.5} />
        {text(at - 9, "b", "end")}
      </g>
    );
  }
  const end = row.to >= row.from ? left + width : left;
  return (
    <g>
      {row.kind === "start" ? (
        <path d={`M${left} ${middle - 7}v14`} stroke="var(--ink)" strokeWidth={2} />
      ) : (
        <rect x={left} y={middle - 6} width={Math.max(1, width)} height={12} fill={row.to >= row.from ? "var(--chart-mute)" : "var(--ink)"} />
      )}
      {!last && <path d={`M${end} ${middle + (row.kind === "start" ? 7 : 6)}V${middle + ROW - 6}`} stroke="var(--chart-ref)" strokeWidth={1} />}
      {text(left + width + 7, row.kind === "start" ? "k h" : "h")}
    </g>
  );
}
