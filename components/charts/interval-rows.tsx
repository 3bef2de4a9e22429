import type { ReactNode } from "react";

export interface IntervalRow {
  readonly key: string;
  readonly label: ReactNode;
  /** Null: there is no figure, and `text` says why. */
  readonly mark: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Value, interval and n in words. */
  readonly text: string;
  /** Drawn hollow: an earlier one, or one that says little. */
  readonly faint?: boolean;
}

interface Props {
  readonly rows: readonly IntervalRow[];
  /** The scale's ends, whatever the figures. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Dotted lines with their names: published figures, lines that a rule reads. */
  readonly references?: readonly { readonly at: number; readonly text: string }[];
  /** Labels are a year or a word: the axis gets the room. */
  readonly short?: boolean;
}

/** Values with their 95 % intervals, a row each, on one axis pinned to the scale's ends. Drawn by the server; words keep their size at every width. */
export function IntervalRows({ rows, from, to, ticks, references = [], short = false }: Props) {
  const at = (value: number) => `${((Math.min(to, Math.max(from, value)) - from) / (to - from)) * 100}%`;
  return (
    <div className={short ? "ivr short" : "ivr"}>
      {references.length > 0 && (
        <div className="ivr-names">
          <div>
            {references.map(({ at: place, text }) => (
              <span key={place} style={{ left: at(place) }}>
                {text}
              </span>
            ))}
          </div>
        </div>
      )}
      {rows.map(({ key, label, mark, text, faint }) => (
        <div key={key} className={faint ? "ivr-row faint" : "ivr-row"}>
          <span className="ivr-label">{label}</span>
          <span className="ivr-bar">
            {ticks.map(({ at: place }) => (
              <i key={place} className="tick" style={{ left: at(place) }} />
            ))}
            {references.map(({ at: place }) => (
              <i key={place} className="ref" style={{ left: at(place) }} />
            ))}
            {mark && (
              <>
                <i className="band" style={{ left: at(mark.low), right: `calc(100% - ${at(mark.high)})` }} />
                <i className="dot" style={{ left: at(mark.value) }} />
              </>
            )}
          </span>
          <span className={mark ? "ivr-text" : "ivr-text ink3"}>{text}</span>
        </div>
      ))}
      <div className="ivr-ticks">
        <div>
          {ticks.map(({ at: place, text }) => (
            <span key={place} style={{ left: at(place) }}>
              {text}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
