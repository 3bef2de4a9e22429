import { place, type Scale } from "./scale";

export interface ShareBar {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

const WIDTH = 320;
const ROW = 20;

/** Shares on the fixed axis from 0 to 100 %, each with its interval: a dot and a band. Labels are text beside the drawing. */
export function ShareBars({ bars }: { bars: readonly ShareBar[] }) {
  const scale: Scale = { from: 0, to: 100, start: 5, end: WIDTH - 5 };
  return (
    <ul className="grid gap-2.5 s13">
      {bars.map(({ label, value, low, high, text }) => (
        <li key={label} className="grid grid-cols-[148px_minmax(0,320px)_minmax(0,1fr)] max-md:grid-cols-1 items-center gap-x-4">
          <span>{label}</span>
          <svg width="100%" height={ROW} viewBox={`0 0 ${WIDTH} ${ROW}`} preserveAspectRatio="none" aria-hidden="true">
            <path className="sc-axis" d={`M${scale.start} 10H${scale.end}M${scale.start} 6v8M${place(scale, 50)} 7v6M${scale.end} 6v8`} />
            <rect className="sc-band" x={place(scale, low)} y={5} width={Math.max(1, place(scale, high) - place(scale, low))} height={10} rx={1.5} />
            <path d={`M${place(scale, value)} 3v14`} stroke="var(--ink)" strokeWidth={3} />
          </svg>
          <b>{text}</b>
        </li>
      ))}
      <li className="grid grid-cols-[148px_minmax(0,320px)_minmax(0,1fr)] max-md:grid-cols-1 gap-x-4 s12 ink3" aria-hidden="true">
        <span className="max-md:hidden" />
        <span className="flex justify-between">
          {["0 %", "50 %", "100 %"].map((end) => (
            <span key={end}>{end}</span>
          ))}
        </span>
      </li>
    </ul>
  );
}
