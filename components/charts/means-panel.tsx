import { place } from "./scale";

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

const [HEIGHT, TOP, BOTTOM, LEFT] = [148, 8, 28, 32];
const TICKS = [0, 50, 100];
const SCALE = { from: 0, to: 100, start: HEIGHT - BOTTOM, end: TOP };
/** How far to the left of its place, in places, the dot of the earlier day stands. */
const EARLIER = 0.3;
/** A finger or pointer finds a dot more easily than its radius. */
const REACHABLE = 14;

/**
 * One score over a few groups on the whole scale: a dot for the mean, a line for its 95 % interval. Drawn by the server in shares of its
 * width: a page shows many of these, and none of them waits for a script.
 */
export function MeansPanel({ data, groups, names, references, dot = 5 }: Props) {
  const x = (at: number) => `${Math.round(((at - 0.5) / groups) * 1000) / 10}%`;
  const y = (value: number) => place(SCALE, value);
  return (
    <div className="flex overflow-hidden" style={{ height: HEIGHT }}>
      <svg aria-hidden="true" className="flex-none" style={{ width: LEFT, height: HEIGHT }}>
        {TICKS.map((at) => (
          <text key={at} className="m" x={LEFT - 6} y={y(at) + 4} textAnchor="end">
            {at}
          </text>
        ))}
      </svg>
      <svg aria-hidden="true" className="min-w-0 flex-1" style={{ height: HEIGHT }}>
        {TICKS.map((at) => (
          <line key={at} className="sc-axis" x1="0" x2="100%" y1={y(at)} y2={y(at)} />
        ))}
        {references.map((at) => (
          <line key={at} className="sc-ref" x1="0" x2="100%" y1={y(at)} y2={y(at)} />
        ))}
        {names.map((name, index) => (
          <text key={index} className="m" x={x(index + 1)} y={HEIGHT - 10} textAnchor="middle">
            {name}
          </text>
        ))}
        {data.map(({ place: at, mean, reach, before, colour, text }) => (
          <g key={at}>
            {before != null && <circle cx={x(at - EARLIER)} cy={y(before)} r={3.5} fill="var(--surface)" stroke="var(--ink-2)" strokeWidth={1.5} />}
            <line x1={x(at)} x2={x(at)} y1={y(mean - reach)} y2={y(mean + reach)} stroke="var(--chart-mute)" strokeWidth={5} />
            <circle cx={x(at)} cy={y(mean)} r={dot} fill={colour} stroke="var(--surface)" strokeWidth={1.5} />
            <circle cx={x(at)} cy={y(mean)} r={REACHABLE} fill="transparent">
              <title>{text}</title>
            </circle>
          </g>
        ))}
      </svg>
    </div>
  );
}
