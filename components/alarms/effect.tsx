import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { ShareBars } from "@/components/charts/share-bars";
import type { AlarmEffect, ArmResult } from "@/lib/alarms/effect/types";
import { dayText } from "@/lib/format/day-text";
import { signed } from "@/lib/format/signed";

/** What became of exhibitors with alarms that were acted on, that were not, and that chance held out; with the warning that goes with it. */
export async function EffectPart({ effect, holdsOut }: { effect: AlarmEffect; holdsOut: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("alarms.effect"), getLocale()]);
  const arms = effect.arms.filter(({ arm, exhibitors }) => (arm !== "held_out" && arm !== "suggested") || (exhibitors > 0 && effect.arms.some((each) => each.arm === "held_out" && each.exhibitors > 0)));
  const drawn = arms.flatMap((arm) => (arm.share ? [{ arm, share: arm.share }] : []));
  const shareText = ({ share, rebooked, decided }: ArmResult) =>
    share ? t("range", { low: Math.round(share.low), high: Math.round(share.high), k: rebooked, n: decided }) : t("tooFew", { n: decided, least: effect.minimum });
  const total = Object.values(effect.ends).reduce((sum, n) => sum + n, 0);
  if (total === 0) return <p className="ink2">{t("endsNone", { days: effect.windowDays })}</p>;
  return (
    <>
      <p className="effect max-w-[76ch] mb-5">{t("warning")}</p>
      <ChartFigure
        name="alarms-effect"
        label={t("alt", { list: drawn.map(({ arm, share }) => `${t(`arms.${arm.arm}`)} ${Math.round(share.share)} %`).join(locale === "zh" ? "，" : ", ") })}
        caption={
          <>
            {t("span", { from: dayText(effect.from, locale), to: dayText(effect.to, locale), days: effect.windowDays })} {t("note")}
          </>
        }
        chart={
          <ShareBars bars={drawn.map(({ arm, share }) => ({ label: t(`arms.${arm.arm}`), value: share.share, low: share.low, high: share.high, text: t("share", { share: Math.round(share.share) }) }))} />
        }
        table={<EffectTable />}
      />
      <div className="mt-5 max-w-[820px]">
        <EffectTable />
      </div>
      {!holdsOut && <p className="s13 ink2 mt-3">{t("noHoldOut")}</p>}
      <h2 className="mt-7">{t("ends")}</h2>
      <p className="mt-1 max-w-[76ch]">{t("endsText", effect.ends)}</p>
    </>
  );

  function EffectTable() {
    return (
      <table className="fold">
        <thead>
          <tr>
            <th>{t("arm")}</th>
            <th className="num">{t("exhibitors")}</th>
            <th className="num">{t("rebooked")}</th>
            <th className="num">{t("change", { days: effect.windowDays })}</th>
          </tr>
        </thead>
        <tbody>
          {arms.map((arm) => (
            <tr key={arm.arm}>
              <td>
                <b>{t(`arms.${arm.arm}`)}</b>
              </td>
              <td className="num" data-h={t("exhibitors")}>
                {arm.exhibitors}
              </td>
              <td className="num" data-h={t("rebooked")}>
                <span>
                  {arm.share && t("share", { share: Math.round(arm.share.share) })}
                  <span className="sub">{shareText(arm)}</span>
                </span>
              </td>
              <td className="num" data-h={t("change", { days: effect.windowDays })}>
                <span>
                  {arm.change && t("moved", { mean: signed(arm.change.mean, 1) })}
                  <span className="sub">{arm.change ? t("movedRange", { low: signed(arm.change.low, 1), high: signed(arm.change.high, 1), n: arm.scored }) : t("tooFew", { n: arm.scored, least: effect.minimum })}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
}
