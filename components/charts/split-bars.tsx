/** A part of a bar: how much, and how it is filled. */
export interface BarPart {
  readonly value: number;
  readonly fill: string;
}

export interface SplitBar {
  readonly label: string;
  /** What is written at the end of the bar. */
  readonly text: string;
  readonly parts: readonly BarPart[];
  /** Said below the bar, so that it takes none of the bar's room. */
  readonly note?: string;
}

/** Bars from a common zero, each divided into parts; labels are plain text, so that they wrap and stay legible at every width. */
export function SplitBars({ bars }: { bars: readonly SplitBar[] }) {
  const most = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  return (
    <ul className="grid gap-2.5">
      {bars.map(({ label, text, parts, note }, index) => (
        <li key={index} className="grid grid-cols-[minmax(0,132px)_minmax(0,1fr)] max-md:grid-cols-[minmax(0,104px)_minmax(0,1fr)] items-center gap-3 s13">
          <span>{label}</span>
          <span className="flex items-center gap-2 min-w-0">
            <span className="flex h-4 gap-px" style={{ width: `${(78 * parts.reduce((sum, { value }) => sum + value, 0)) / most}%` }}>
              {parts.map(({ value, fill }) => value > 0 && <span key={fill} className="block min-w-[3px] h-full" style={{ flex: value, background: fill }} />)}
            </span>
            <b className="nowrap">{text}</b>
          </span>
          {note && <span className="col-start-2 -mt-2 s12 ink3">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
