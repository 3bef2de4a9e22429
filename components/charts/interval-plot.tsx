export interface IntervalRow {
  readonly key: string;
  readonly label: string;
  /** What is written at the right end: the figure with its interval and n, or why there is none. */
  readonly text: string;
  /** Null: there is no figure, and nothing is drawn. */
  readonly point: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Drawn hollow: too little to lean on. */
  readonly thin?: boolean;
}

interface Props {
  readonly rows: readonly IntervalRow[];
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly references?: readonly number[];
}

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

/** Figures below each other on one axis, each a dot in the range in which the true one lies. Drawn in shares of its width, so it needs no script. */
export function IntervalPlot({ rows, domain, ticks, references = [] }: Props) {
  const at = (value: number) => `${(100 * Math.min(1, Math.max(0, (value - domain[0]) / (domain[1] - domain[0])))).toFixed(2)}%`;
  const width = (low: number, high: number) => `${Math.max(0.4, (100 * (Math.min(domain[1], high) - Math.max(domain[0], low))) / (domain[1] - domain[0])).toFixed(2)}%`;
  return (
    <ul className="iv">
      {rows.map(({ key, label, text, point, thin }) => (
        <li key={key}>
          <span className="of">{label}</span>
          <svg width="100%" height={HEIGHT} className={thin ? "thin" : undefined} aria-hidden="true">
            <line className="sc-axis" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
            {references.map((reference) => (
              <line key={reference} className="sc-ref" x1={at(reference)} x2={at(reference)} y1={0} y2={HEIGHT} />
            ))}
            {point && <rect className="sc-band" x={at(point.low)} width={width(point.low, point.high)} y={MIDDLE - 4} height={8} rx={1.5} />}
            {point && <circle className="sc-dot" cx={at(point.value)} cy={MIDDLE} r={4.5} />}
          </svg>
          <span className={point ? "is" : "is ink3"}>{text}</span>
        </li>
      ))}
      <li aria-hidden="true">
        <span className="of" />
        <svg width="100%" height={18}>
          {ticks.map((tick, index) => (
            <text key={tick.at} className="m" x={at(tick.at)} y={13} textAnchor={index === 0 ? "start" : index === ticks.length - 1 ? "end" : "middle"}>
              {tick.text}
            </text>
          ))}
        </svg>
        <span className="is" />
      </li>
    </ul>
  );
}
