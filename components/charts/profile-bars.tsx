import { place, type Scale } from "./scale";

export interface ProfileBar {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Part of the row above it: drawn a little to the right. */
  readonly part?: boolean;
  /** Rests on old evidence: hollow and dashed. */
  readonly thin?: boolean;
  /** A line that a rule reads for this very score. */
  readonly references: readonly number[];
}

interface Props {
  readonly bars: readonly ProfileBar[];
  /** What the points of the axis mean, from 0 to 100. */
  readonly ends: readonly { readonly at: number; readonly text: string }[];
}

const PERCENT: Scale = { from: 0, to: 100, start: 0, end: 100 };

/** Scores under each other on one fixed axis whose points say what they mean: a dot, its interval, and where it stands among the others. */
export function ProfileBars({ bars, ends }: Props) {
  const row = "grid grid-cols-[172px_minmax(0,1fr)_34px] max-md:grid-cols-[112px_minmax(0,1fr)_28px] gap-x-3 items-center";
  return (
    <div className="s13">
      <div className={`${row} s12 ink3 pb-1`}>
        <span />
        <div className="relative h-9">
          {ends.map(({ at, text }) => (
            <span key={at} className={`absolute bottom-0 leading-4 text-center ${at % 50 === 0 ? "" : "max-lg:hidden"} ${at === 0 ? "!text-left" : at === 100 ? "!text-right" : ""}`} style={{ left: `${at}%`, width: "16%", transform: `translateX(${at === 0 ? 0 : at === 100 ? -100 : -50}%)` }}>
              {text}
              <b className="block text-ink-2 font-medium">{at}</b>
            </span>
          ))}
        </div>
        <span />
      </div>
      {bars.map(({ label, value, low, high, part, thin, references }) => (
        <div key={label} className={`${row} ${thin ? "thin" : ""}`}>
          <span className={part ? "pl-3.5 ink2" : undefined}>{label}</span>
          <svg className="w-full" height={26} preserveAspectRatio="none" aria-hidden="true">
            {ends.map(({ at }) => (
              <line key={at} x1={`${at}%`} x2={`${at}%`} y1={0} y2={26} stroke="var(--chart-axis)" />
            ))}
            <rect className="sc-band" x={`${place(PERCENT, low)}%`} y={8} width={`${Math.max(0.4, place(PERCENT, high) - place(PERCENT, low))}%`} height={10} rx={1.5} />
            {references.map((at) => (
              <line key={`rule ${at}`} className="sc-ref" x1={`${at}%`} x2={`${at}%`} y1={3} y2={23} />
            ))}
            <circle className="sc-dot" cx={`${place(PERCENT, value)}%`} cy={13} r={5} />
          </svg>
          <b className="text-right">{Math.round(value)}</b>
        </div>
      ))}
    </div>
  );
}
