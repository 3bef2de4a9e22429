import { place } from "./scale";

interface Props {
  readonly points: readonly { readonly key: string; readonly name: string; readonly value: number | null; readonly low: number | null; readonly high: number | null; readonly text: string }[];
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

const [HIGH, TOP, BOTTOM, LEFT] = [260, 24, 34, 56];
/** As many names fit below the axis without touching. */
const NAMES = 8;

/**
 * A figure over time: a dot each with its interval, joined where both neighbours have a figure. Places from left to right are percentages, so
 * that it is as wide as its column while its words keep their size.
 */
export function LineOverTime({ points, from, to, ticks }: Props) {
  const y = (value: number) => place({ from, to, start: HIGH - BOTTOM, end: TOP }, value);
  const x = (index: number) => `${Math.round(((index + 0.5) / points.length) * 1000) / 10}%`;
  const every = Math.ceil(points.length / NAMES);
  return (
    <div className="flex">
      <svg width={LEFT} height={HIGH} aria-hidden="true" className="flex-none">
        {ticks.map(({ at, text }) => (
          <text key={at} x={LEFT - 8} y={y(at) + 4} textAnchor="end" fontSize={12} fill="var(--ink-3)">
            {text}
          </text>
        ))}
      </svg>
      <svg width="100%" height={HIGH} aria-hidden="true" className="min-w-0 overflow-visible">
        {ticks.map(({ at }) => (
          <line key={at} className="sc-axis" x1="0" x2="100%" y1={y(at)} y2={y(at)} />
        ))}
        {points.map(({ key, low, high }, index) => (low === null || high === null ? null : <line key={key} x1={x(index)} x2={x(index)} y1={y(low)} y2={y(high)} stroke="var(--chart-mute)" strokeWidth={5} />))}
        {points.map(({ key, value }, index) => {
          const next = points[index + 1];
          return value === null || !next || next.value === null ? null : <line key={key} x1={x(index)} x2={x(index + 1)} y1={y(value)} y2={y(next.value)} stroke="var(--ink-2)" strokeWidth={1.5} />;
        })}
        {points.map(({ key, value, text }, index) => (value === null ? null : (
          <circle key={key} cx={x(index)} cy={y(value)} r={4.5} fill="var(--ink)" stroke="var(--surface)" strokeWidth={1.5}>
            <title>{text}</title>
          </circle>
        )))}
        {points.map(({ key, name }, index) => ((points.length - 1 - index) % every === 0 ? (
          <text key={key} x={x(index)} y={HIGH - 10} textAnchor="middle" fontSize={12} fill="var(--ink-3)">
            {name}
          </text>
        ) : null))}
      </svg>
    </div>
  );
}
