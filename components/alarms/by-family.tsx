import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ChartFigure } from "@/components/charts/chart-figure";
import { SplitBars } from "@/components/charts/split-bars";
import { MeasureLink } from "@/components/measurement/measure-link";
import type { OpenCounts } from "@/lib/alarms/types";
import { dayText } from "@/lib/format/day-text";
import { figure, moneyFigure } from "@/lib/format/money";
import type { MemberSession } from "@/lib/tenant/require-member";

interface Props {
  readonly member: MemberSession;
  readonly counts: OpenCounts;
  /** The day of the last look; null before the first. */
  readonly day: Date | null;
  /** The address of a family's alarms. */
  readonly href: (family: OpenCounts["families"][number]["family"]) => string;
}

const LEVELS = [
  { level: "at_risk", fill: "var(--risk)" },
  { level: "watch", fill: "var(--watch)" },
  { level: "none", fill: "var(--chart-mute)" },
] as const;

/** Exhibitors with open alarms by family and level, with their money: for the alarms' own page and for the overview. */
export async function AlarmsByFamily({ member, counts, day, href }: Props) {
  const [t, locale] = await Promise.all([getTranslations("alarms"), getLocale()]);
  if (counts.total.alarms === 0) return <p className="s13 ink2">{t("byFamily.none")}</p>;
  const list = counts.families.map(({ family, exhibitors }) => t("byFamily.item", { family: t(`families.${family}`), n: exhibitors })).join(locale === "zh" ? "，" : ", ");
  const rows = [...counts.families, { family: null, ...counts.total }];
  return (
    <ChartFigure
      name="alarms-by-family"
      label={t("byFamily.alt", { list })}
      definition={<MeasureLink workspace={member.workspace} construct="alarmLevel" />}
      caption={day ? t("byFamily.note", { n: counts.total.exhibitors, day: dayText(day, locale) }) : t("byFamily.noteUndated", { n: counts.total.exhibitors })}
      chart={
        <>
          <SplitBars
            bars={counts.families.map(({ family, exhibitors, atRisk, watch }) => ({
              label: t(`families.${family}`),
              text: figure(exhibitors, locale),
              parts: LEVELS.map(({ level, fill }) => ({ fill, value: level === "at_risk" ? atRisk : level === "watch" ? watch : exhibitors - atRisk - watch })),
            }))}
          />
          <p className="legend mt-3">
            {LEVELS.map(({ level, fill }) => (
              <span key={level}>
                <i className="block w-2.5 h-2.5" style={{ background: fill }} />
                {t(`levels.${level}`)}
              </span>
            ))}
          </p>
        </>
      }
      table={
        <table>
          <thead>
            <tr>
              <th>{t("byFamily.family")}</th>
              <th className="num">{t("byFamily.exhibitors")}</th>
              <th className="num">{t("levels.at_risk")}</th>
              <th className="num">{t("levels.watch")}</th>
              <th className="num">{t("byFamily.alarms")}</th>
              <th className="num">{t("byFamily.money", { currency: member.currency })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ family, exhibitors, atRisk, watch, alarms, revenue }) => (
              <tr key={family} className={family === null ? "apart" : undefined}>
                <td>{family === null ? t("byFamily.all") : <Link href={href(family)}>{t(`families.${family}`)}</Link>}</td>
                <td className="num">{figure(exhibitors, locale)}</td>
                <td className="num">{figure(atRisk, locale)}</td>
                <td className="num">{figure(watch, locale)}</td>
                <td className="num">{figure(alarms, locale)}</td>
                <td className="num">{moneyFigure(revenue, member.currency, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
