import type { ReactNode } from "react";

export interface ZoneRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly levels: { readonly adequate: number; readonly desired: number; readonly perceived: number } | null;
  /** Surely below what would be accepted: the one thing here that cannot wait. */
  readonly below: boolean;
  /** The word at the right: below, within, above, undecided, or why there is none. */
  readonly text: string;
}

/** From the least acceptable to the ideal, and where the service was, on 0–10. */
export function ZoneRows({ rows, ticks }: { rows: readonly ZoneRow[]; ticks: readonly number[] }) {
  const at = (value: number) => `${Math.min(10, Math.max(0, value)) * 10}%`;
  return (
    <div className="ivr">
      {rows.map(({ key, label, levels, below, text }) => (
        <div key={key} className="ivr-row">
          <span className="ivr-label">{label}</span>
          <span className="ivr-bar">
            {ticks.map((place) => (
              <i key={place} className="tick" style={{ left: at(place) }} />
            ))}
            {levels && (
              <>
                <i className="band" style={{ left: at(levels.adequate), right: `calc(100% - ${at(levels.desired)})` }} />
                <i className={below ? "diamond below" : "diamond"} style={{ left: at(levels.perceived) }} />
              </>
            )}
          </span>
          <span className={levels ? "ivr-text" : "ivr-text ink3"}>{text}</span>
        </div>
      ))}
      <div className="ivr-ticks">
        <div>
          {ticks.map((place) => (
            <span key={place} style={{ left: at(place) }}>
              {place}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
