import { useLocale, useTranslations } from "next-intl";

import { ChartFigure } from "@/components/charts/chart-figure";
import { PairedBars } from "@/components/charts/paired-bars";
import { editionTitle } from "@/lib/format/edition-title";
import { figure, money, moneyFigure } from "@/lib/format/money";
import type { ParticipationDetail } from "@/lib/participations/types";

/** Space and money of the newest editions, oldest first, with the same as a table. Two of them are the least that show a course. */
export function ParticipationChart({ rows, currency }: { rows: readonly ParticipationDetail[]; currency: string }) {
  const t = useTranslations("participations");
  const locale = useLocale();
  const taken = rows.filter(({ status, area, amount }) => (status === "booked" || status === "held") && (area !== null || amount !== null)).toReversed();
  if (taken.length < 2) return null;
  const bars = taken.map(({ id, showName, editionName, area, amount }) => ({
    key: id,
    label: editionTitle(showName, editionName),
    values: [area, amount],
    texts: [area === null ? t("noArea") : `${figure(area, locale)} m²`, amount === null ? t("noAmount") : money(amount, currency, locale)],
  }));
  return (
    <ChartFigure
      name="participations"
      label={t("chartAlt", { n: bars.length, list: bars.map(({ label, texts: [area = "", amount = ""] }) => t("chartItem", { edition: label, area, amount })).join("; ") })}
      caption={t("chart")}
      chart={<PairedBars rows={bars} />}
      table={
        <table>
          <thead>
            <tr>
              <th>{t("columns.edition")}</th>
              <th className="num">{t("spaceHead")}</th>
              <th className="num">{t("columns.amount", { currency })}</th>
            </tr>
          </thead>
          <tbody>
            {taken.map(({ id, showName, editionName, area, amount }) => (
              <tr key={id}>
                <td>{editionTitle(showName, editionName)}</td>
                <td className="num">{area === null ? "–" : figure(area, locale)}</td>
                <td className="num">{amount === null ? "–" : moneyFigure(amount, currency, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
