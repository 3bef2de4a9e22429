import type { HistoryDatum } from "./history-chart";
import { place } from "./scale";

interface Props {
  readonly data: readonly HistoryDatum[];
  readonly ticks: readonly { readonly day: number; readonly text: string }[];
  /** Days marked on the axis. */
  readonly marks: readonly number[];
  readonly end: { readonly value: string; readonly text: string };
}

const [HEIGHT, TOP, BOTTOM, LEFT] = [212, 8, 28, 36];
const VALUES = [0, 25, 50, 75, 100];
const SCALE = { from: 0, to: 100, start: HEIGHT - BOTTOM, end: TOP };
/** The picture's own width, stretched to its column's. */
const WIDE = 1000;
/** So many stretches of the course say their figures when they are pointed at. */
const SPOKEN = 24;

/**
 * The course of a mean over written days on the whole scale, with the band in which the true one lies. Drawn by the server: only its lines are
 * stretched to the column's width, its words keep their size.
 */
export function CoursePanel({ data, ticks, marks, end }: Props) {
  const [first, last] = [data[0]?.day ?? 0, data.at(-1)?.day ?? 1];
  const share = (day: number) => (day - first) / Math.max(1, last - first);
  const x = (day: number) => Math.round(share(day) * WIDE * 10) / 10;
  const percent = (day: number) => `${Math.round(share(day) * 1000) / 10}%`;
  const y = (value: number) => place(SCALE, value);
  const line = (points: readonly HistoryDatum[], of: (point: HistoryDatum) => number) => points.map((point) => `${x(point.day)},${y(of(point))}`).join(" ");
  const every = Math.max(1, Math.ceil(data.length / SPOKEN));
  return (
    <div className="relative flex overflow-hidden" style={{ height: HEIGHT }}>
      <svg aria-hidden="true" className="flex-none" style={{ width: LEFT, height: HEIGHT }}>
        {VALUES.map((at) => (
          <text key={at} className="m" x={LEFT - 6} y={y(at) + 4} textAnchor="end">
            {at}
          </text>
        ))}
      </svg>
      <svg aria-hidden="true" className="min-w-0 flex-1" style={{ height: HEIGHT }}>
        {VALUES.map((at) => (
          <line key={at} className="sc-axis" x1="0" x2="100%" y1={y(at)} y2={y(at)} />
        ))}
        <svg x="0" y="0" width="100%" height={HEIGHT} viewBox={`0 0 ${WIDE} ${HEIGHT}`} preserveAspectRatio="none">
          <polygon points={`${line(data, ({ high }) => high)} ${line(data.toReversed(), ({ low }) => low)}`} fill="var(--chart-band)" fillOpacity={0.5} stroke="var(--chart-mute)" strokeWidth={0.75} vectorEffect="non-scaling-stroke" />
          <polyline points={line(data, ({ value }) => value)} fill="none" stroke="var(--ink)" strokeWidth={1.75} vectorEffect="non-scaling-stroke" />
        </svg>
        {marks.map((day) => (
          <line key={day} x1={percent(day)} x2={percent(day)} y1={y(0)} y2={y(4)} stroke="var(--ink)" />
        ))}
        {ticks.map(({ day, text }) => (
          <text key={day} className="m" x={percent(day)} y={HEIGHT - 10} textAnchor={share(day) < 0.03 ? "start" : share(day) > 0.97 ? "end" : "middle"}>
            {text}
          </text>
        ))}
        {data.map(({ day, text }, index) => {
          const next = data[Math.min(data.length - 1, index + every)];
          return index % every !== 0 || !next || next.day === day ? null : (
            <rect key={day} x={percent(day)} width={`${Math.round((share(next.day) - share(day)) * 1000) / 10}%`} y={TOP} height={HEIGHT - BOTTOM - TOP} fill="transparent">
              <title>{text}</title>
            </rect>
          );
        })}
      </svg>
      <p className="absolute right-2 top-0 s12 ink2 bg-surface px-1">
        <b className="text-ink">{end.value}</b> {end.text}
      </p>
    </div>
  );
}
