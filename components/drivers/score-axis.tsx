import { place } from "@/components/charts/scale";

interface Props {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The axis runs from −reach to +reach, in every row the same. */
  readonly reach: number;
  readonly label: string;
}

const [WIDE, HIGH] = [182, 20];

/** A value with its interval around zero. */
export function ScoreAxis({ value, low, high, reach, label }: Props) {
  const at = (x: number) => place({ from: -reach, to: reach, start: 4, end: WIDE - 4 }, x);
  return (
    <svg width={WIDE} height={HIGH} role="img" aria-label={label} className="block">
      <line className="sc-axis" x1={4} x2={WIDE - 4} y1={HIGH / 2} y2={HIGH / 2} />
      <line className="sc-ref" x1={at(0)} x2={at(0)} y1={2} y2={HIGH - 2} />
      {low !== null && high !== null && <rect className="sc-band" x={at(low)} width={Math.max(1, at(high) - at(low))} y={HIGH / 2 - 4} height={8} rx={2} />}
      <circle cx={at(value)} cy={HIGH / 2} r={4} fill="var(--ink)" />
    </svg>
  );
}
