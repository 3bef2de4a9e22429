import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { dayText } from "@/lib/format/day-text";
import type { Backtest } from "@/lib/predictions/types";

/** What was found in two or three sentences, with n and day; or why nothing can be said. */
export async function BacktestLead({ backtest }: { backtest: Backtest | null }) {
  const [t, locale] = await Promise.all([getTranslations("predictions.lead"), getLocale()]);
  if (!backtest) return <p className="lead mt-3.5">{t("never")}</p>;
  const { found, reason } = backtest;
  if (!found) return <p className="lead mt-3.5">{reason?.needed === undefined ? t("few_other") : t("few", { needed: reason.needed })}</p>;
  const auc = found.model.auc.value;
  const other = found.baselines.booked_last_year.auc.value;
  const times = (share: number) => Math.round(100 * share);
  return (
    <>
      <p className="lead mt-3.5">
        {auc && other && t.rich("auc", { b: (chunks: ReactNode) => <b>{chunks}</b>, times: times(auc.auc), low: times(auc.low), high: times(auc.high), other: times(other.auc) })}
        {locale !== "zh" && " "}
        {t(found.verdict)}
      </p>
      <p className="s13 ink3 mt-2">{t("basis", { n: backtest.n, exhibitors: found.exhibitors, editions: found.editions.length, day: dayText(backtest.computedOn, locale) })}</p>
    </>
  );
}
