"use client";

import { type ReactNode, useState } from "react";

interface Props {
  /** One sentence that says what the picture shows; null where the pictures inside say their own, with links between them. */
  readonly label: string | null;
  readonly chart: ReactNode;
  /** The same numbers as a table; rendered by the server. */
  readonly table: ReactNode;
  readonly caption?: ReactNode;
  readonly words: { readonly asTable: string; readonly asChart: string };
}

/** The frame of every chart: a picture with its sentence, and the same numbers as a table at the press of a button. */
export function ChartFigure({ label, chart, table, caption, words }: Props) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure>
      {asTable ? (
        <div className="scroll">{table}</div>
      ) : label === null ? (
        chart
      ) : (
        <div role="img" aria-label={label}>
          {chart}
        </div>
      )}
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-6">
        {caption ? <figcaption className="!mt-0">{caption}</figcaption> : <span />}
        <button type="button" className="btn quiet !h-7 !px-0 s12" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? words.asChart : words.asTable}
        </button>
      </div>
    </figure>
  );
}
