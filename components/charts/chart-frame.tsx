"use client";

import { type ReactNode, useRef, useState } from "react";

import { saveChart, saveTable } from "./take-away";

interface Props {
  readonly name: string;
  readonly title?: string;
  readonly label: string | null;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  readonly caption?: ReactNode;
  readonly definition?: ReactNode;
  readonly words: Readonly<Record<"asTable" | "asChart" | "takeAway" | "csv" | "png" | "svg" | "failed", string>>;
}

/** The working part of ChartFigure. The table is always there, so that a reader without eyes and a download have it too. */
export function ChartFrame({ name, title, label, chart, table, caption, definition, words }: Props) {
  const [asTable, setAsTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const picture = useRef<HTMLDivElement>(null);
  const numbers = useRef<HTMLDivElement>(null);

  const save = async (kind: "csv" | "png" | "svg") => {
    setFailed(false);
    try {
      if (kind === "csv") saveTable(numbers.current, name);
      else await saveChart(picture.current, name, kind, title);
    } catch {
      setFailed(true);
    }
  };
  return (
    <figure className="chart-figure" data-chart={name}>
      <div {...(label === null ? {} : { role: "img", "aria-label": label })} ref={picture} hidden={asTable}>
        {chart}
      </div>
      <div className={asTable ? "scroll" : "sr-only"} ref={numbers}>
        {table}
      </div>
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6">
        {caption ? <figcaption className="!mt-0">{caption}</figcaption> : <span />}
        <div className="chart-acts">
          {definition}
          <button type="button" className="btn quiet !h-7 !px-0 s12" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? words.asChart : words.asTable}
          </button>
          <details className="take-away">
            <summary className="btn quiet !h-7 !px-0 s12">{words.takeAway}</summary>
            <div>
              {(["csv", "png", "svg"] as const).map((kind) => (
                // a picture that is not shown has no size, so it cannot be drawn
                <button key={kind} type="button" disabled={asTable && kind !== "csv"} onClick={() => void save(kind)}>
                  {words[kind]}
                </button>
              ))}
            </div>
          </details>
        </div>
      </div>
      {failed && (
        <p role="alert" className="s12 risk">
          {words.failed}
        </p>
      )}
    </figure>
  );
}
