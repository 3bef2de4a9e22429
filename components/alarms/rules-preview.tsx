import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { SplitBars } from "@/components/charts/split-bars";
import type { PreviewCount, RulesPreview } from "@/lib/alarms/rules/types";
import { dayText } from "@/lib/format/day-text";
import { figure } from "@/lib/format/money";

/** What proposed rules would have raised within the last year, beside the rules in force. */
export async function RulesPreviewPart({ preview }: { preview: RulesPreview }) {
  const [t, locale] = await Promise.all([getTranslations("alarms"), getLocale()]);
  const total = (pick: "now" | "then"): PreviewCount => ({
    raised: preview.families.reduce((sum, family) => sum + family[pick].raised, 0),
    reach: preview.oneIn === 1 ? null : Math.hypot(...preview.families.map((family) => family[pick].reach ?? 0)),
    open: preview.families.reduce((sum, family) => sum + family[pick].open, 0),
  });
  const [now, then] = [total("now"), total("then")];
  const rows = [...preview.families.map(({ family, ...counts }) => ({ name: t(`families.${family}`), ...counts })), { name: t("rules.all"), now, then }];
  const list = preview.families.map(({ family, ...counts }) => t("rules.previewItem", { family: t(`families.${family}`), now: Math.round(counts.now.raised), then: Math.round(counts.then.raised) })).join(locale === "zh" ? "；" : "; ");
  const count = ({ raised, reach }: PreviewCount) => `${figure(raised, locale)}${reach === null ? "" : ` ${t("rules.reach", { reach: Math.round(reach) })}`}`;
  return (
    <>
      <header>
        <h2>{Math.round(now.raised) === Math.round(then.raised) ? t("rules.previewSame", { now: Math.round(now.raised) }) : t("rules.previewTitle", { now: Math.round(now.raised), then: Math.round(then.raised) })}</h2>
      </header>
      <ChartFigure
        name="alarm-rules-effect"
        label={t("rules.previewAlt", { list })}
        caption={
          <>
            {t("rules.previewText", { from: dayText(preview.from, locale), to: dayText(preview.to, locale), n: preview.exhibitors })} {preview.oneIn > 1 && t("rules.previewSample", { oneIn: preview.oneIn })}
          </>
        }
        chart={
          <>
            <SplitBars
              bars={preview.families.flatMap(({ family, ...counts }) => [
                { label: t(`families.${family}`), text: count(counts.now), parts: [{ value: counts.now.raised, fill: "var(--chart-mute)" }] },
                { label: `→ ${t("rules.asProposed")}`, text: count(counts.then), parts: [{ value: counts.then.raised, fill: "var(--ink)" }] },
              ])}
            />
            <p className="legend mt-3">
              <span>
                <i className="block w-2.5 h-2.5 bg-[var(--chart-mute)]" />
                {t("rules.asNow")}
              </span>
              <span>
                <i className="block w-2.5 h-2.5 bg-ink" />
                {t("rules.asProposed")}
              </span>
            </p>
          </>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("byFamily.family")}</th>
                <th className="num">{`${t("rules.raisedYear")}: ${t("rules.asNow")}`}</th>
                <th className="num">{`${t("rules.raisedYear")}: ${t("rules.asProposed")}`}</th>
                <th className="num">{`${t("rules.openToday")}: ${t("rules.asNow")}`}</th>
                <th className="num">{`${t("rules.openToday")}: ${t("rules.asProposed")}`}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <td>{row.name}</td>
                  <td className="num">{count(row.now)}</td>
                  <td className="num">{count(row.then)}</td>
                  <td className="num">{figure(row.now.open, locale)}</td>
                  <td className="num">{figure(row.then.open, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
