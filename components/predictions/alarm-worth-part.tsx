import { getTranslations } from "next-intl/server";

import { IntervalPlot } from "@/components/charts/interval-plot";
import type { AlarmWorth } from "@/lib/predictions/schema";

/** How early alarms came before somebody left, and how many needed nothing; or what is missing to say so. */
export async function AlarmWorthPart({ worth }: { worth: AlarmWorth | null }) {
  const t = await getTranslations("predictions.alarms");
  const percent = (share: number) => Math.round(share);
  return (
    <>
      <header>
        <h2>{worth?.lead ? t("titleLead", { days: Math.round(worth.lead.median) }) : t("title")}</h2>
      </header>
      {!worth || worth.raised === 0 ? (
        <p className="ink2">{t("none")}</p>
      ) : (
        <>
          <p>{worth.lead ? t("lead", { median: Math.round(worth.lead.median), low: Math.round(worth.lead.low), high: Math.round(worth.lead.high), n: worth.leavers }) : t("leadFew", { n: worth.leavers })}</p>
          {worth.needless ? (
            <div className="mt-3">
              <IntervalPlot
                domain={[0, 100]}
                ticks={[0, 50, 100].map((at) => ({ at, text: `${at} %` }))}
                rows={[{ key: "needless", label: t("needless"), text: t("share", { share: percent(worth.needless.share), low: percent(worth.needless.low), high: percent(worth.needless.high), n: worth.decided }), point: { value: worth.needless.share, low: worth.needless.low, high: worth.needless.high } }]}
              />
            </div>
          ) : (
            <p className="mt-2 ink2">{t("undecided", { n: worth.raised })}</p>
          )}
          <p className="s12 ink3 mt-2">{t("note")}</p>
        </>
      )}
    </>
  );
}
