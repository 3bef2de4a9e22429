import { place, type Scale } from "./scale";

export interface TrioBar {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Props {
  readonly first: TrioBar;
  readonly second: TrioBar;
  readonly third: TrioBar | null;
  readonly line: number;
  readonly label: string;
  /** Names the ends and the line below the bars. */
  readonly named?: boolean;
}

const WIDTH = 190;

/** Three scores on one axis, never summed: a dot, a square and a triangle, each with its range, and the line that a verdict reads. */
export function TrioBars({ first, second, third, line, label, named = false }: Props) {
  const scale: Scale = { from: 0, to: 100, start: 6, end: WIDTH - 6 };
  const x = (value: number) => place(scale, value);
  const band = (bar: TrioBar, y: number) => <rect className="sc-band" x={x(bar.low)} y={y} width={Math.max(1, x(bar.high) - x(bar.low))} height={4} rx={1} />;
  const height = named ? 48 : 30;
  return (
    <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      <path className="sc-axis" d={`M${scale.start} 15H${scale.end}M${scale.start} 12v6M${scale.end} 12v6`} />
      <path className="sc-ref" d={`M${x(line)} 3v24`} />
      {band(first, 6)}
      {band(second, 13)}
      {third && band(third, 20)}
      <circle cx={x(first.value)} cy={8} r={4} fill="var(--ink)" />
      <rect x={x(second.value) - 4} y={11} width={8} height={8} fill="var(--surface)" stroke="var(--ink)" strokeWidth={1.6} />
      {third && <path d={`M${x(third.value)} 17.5l4.6 8h-9.2z`} fill="var(--chart-mute)" />}
      {named &&
        [0, line, 100].map((at) => (
          <text key={at} className="m" x={x(at)} y={45} textAnchor={at === 0 ? "start" : at === 100 ? "end" : "middle"}>
            {at}
          </text>
        ))}
    </svg>
  );
}

/** The three marks, for a legend. */
export function TrioMark({ of }: { of: "first" | "second" | "third" }) {
  return (
    <svg width={10} height={10} aria-hidden="true">
      {of === "first" && <circle cx={5} cy={5} r={4} fill="var(--ink)" />}
      {of === "second" && <rect x={1} y={1} width={8} height={8} fill="var(--surface)" stroke="var(--ink)" strokeWidth={1.6} />}
      {of === "third" && <path d="M5 1l4.6 8H.4z" fill="var(--chart-mute)" />}
    </svg>
  );
}
