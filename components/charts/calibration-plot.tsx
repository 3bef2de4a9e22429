export interface CalibrationDatum {
  /** All four from 0 to 1. */
  readonly predicted: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

interface Props {
  readonly data: readonly CalibrationDatum[];
  readonly across: string;
  readonly up: string;
}

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** What was predicted against what happened: on the diagonal, predictions came true as often as they said. Larger dots stand for more of them. */
export function CalibrationPlot({ data, across, up }: Props) {
  const most = Math.max(1, ...data.map(({ n }) => n));
  const x = (value: number) => `${(12 + 85 * value).toFixed(2)}%`;
  const y = (value: number) => `${(88 - 84 * value).toFixed(2)}%`;
  return (
    <div className="max-w-[560px]">
      <p className="s12 ink3">{up}</p>
      <svg width="100%" height={320} aria-hidden="true">
        {TICKS.map((tick) => (
          <g key={tick}>
            <line className="sc-axis" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <text className="m" x={x(-0.02)} y={y(tick)} dy={4} textAnchor="end">
              {`${100 * tick} %`}
            </text>
            <text className="m" x={x(tick)} y="95%" textAnchor={tick === 1 ? "end" : "middle"}>
              {`${100 * tick} %`}
            </text>
          </g>
        ))}
        <line className="sc-ref" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
        {data.map(({ predicted, observed, low, high, n }) => (
          <g key={predicted}>
            <line x1={x(predicted)} x2={x(predicted)} y1={y(low)} y2={y(high)} stroke="var(--chart-mute)" strokeWidth={4} />
            <circle className="sc-dot" cx={x(predicted)} cy={y(observed)} r={4 + 6 * Math.sqrt(n / most)} />
          </g>
        ))}
      </svg>
      <p className="s12 ink3 text-right">{across}</p>
    </div>
  );
}
