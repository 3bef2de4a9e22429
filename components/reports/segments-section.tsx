import { getTranslations } from "next-intl/server";

import type { EditionReport } from "@/lib/reports/types";
import { FigureCell } from "./figure-cell";

const COLUMNS = ["SAT", "SAC", "TRUST", "AFF", "CON", "NOR", "NPS"] as const;

/** The segments beside each other; what would give a small one away is withheld. */
export async function SegmentsSection({ report }: { report: EditionReport }) {
  const [t, names] = await Promise.all([getTranslations("reports"), getTranslations("relationships.constructs")]);
  const name = (column: (typeof COLUMNS)[number]) => (column === "NPS" ? t("indices.nps") : names(column));
  return (
    <section className="part">
      <header>
        <h2>{t("segments.title")}</h2>
      </header>
      <table className="fold">
        <thead>
          <tr>
            <th>{t("segments.segment")}</th>
            {COLUMNS.map((column) => (
              <th key={column} className="num !whitespace-normal">
                {name(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.bySegment.map((row) => (
            <tr key={row.segment ?? ""}>
              <td>
                <b>{row.segment ?? t("selection.none")}</b>
              </td>
              {COLUMNS.map((column) => (
                <FigureCell key={column} figure={row.figures[column]} t={t} head={name(column)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="s12 ink3 mt-2">{t("segments.note")}</p>
    </section>
  );
}
