import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { MeasureLink } from "@/components/measurement/measure-link";
import { StageChip, stageColour } from "@/components/relationships/stage-chip";
import { dayText } from "@/lib/format/day-text";
import { figure, moneyFigure } from "@/lib/format/money";
import { signed } from "@/lib/format/signed";
import { stoodIn } from "@/lib/portfolio/flow/ladder";
import type { FlowLink } from "@/lib/portfolio/flow/types";
import type { StageCount } from "@/lib/portfolio/types";
import type { StageOrUnknown } from "@/lib/relationships/types";

interface Props {
  readonly workspace: string;
  readonly stages: readonly StageCount[];
  readonly currency: string;
  readonly flow: readonly FlowLink[];
  readonly from: Date;
  readonly today: Date;
  readonly href: (stage: StageOrUnknown) => string;
}

/** Exhibitors and money in the five stages, and those nobody can place; each stage leads to its exhibitors. */
export async function StageTable({ workspace, stages, flow, from, today, currency, href }: Props) {
  const [t, names, locale] = await Promise.all([getTranslations("overview.stages"), getTranslations("relationships.stages"), getLocale()]);
  const exhibitors = stages.reduce((sum, stage) => sum + stage.exhibitors, 0);
  const revenue = stages.reduce((sum, stage) => sum + stage.revenue, 0);
  const share = (part: number) => (revenue > 0 ? part / revenue : 0);
  const present = stages.filter((stage) => stage.exhibitors > 0);
  const list = present.map(({ stage, exhibitors: n }) => t("item", { stage: names(stage), n })).join(locale === "zh" ? "，" : ", ");
  return (
    <>
      <div className="strip" role="img" aria-label={t("alt", { n: exhibitors, list })}>
        {present.map((stage) => (
          <i key={stage.stage} className={stageColour(stage.stage)} style={{ flex: stage.exhibitors }} />
        ))}
      </div>
      <table className="[&_.chip]:whitespace-normal max-md:[&_th]:whitespace-normal">
        <thead>
          <tr>
            <th>
              <MeasureLink workspace={workspace} construct="stage">
                {t("stage")}
              </MeasureLink>
            </th>
            <th className="num">{t("exhibitors")}</th>
            <th className="num">{t("since", { day: dayText(from, locale, today.getUTCFullYear()) })}</th>
            <th className="not-phone w-[34%]">{t("share")}</th>
            <th className="num">{t("revenue", { currency })}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.stage}>
              <td>
                <Link className="plain" href={href(stage.stage)}>
                  <StageChip stage={stage.stage} />
                </Link>
              </td>
              <td className="num">
                <b>{figure(stage.exhibitors, locale)}</b>
              </td>
              <td className="num ink2">{signed(stage.exhibitors - stoodIn(flow, stage.stage))}</td>
              <td className="not-phone">
                <span className="flex items-center gap-2">
                  <span className="block h-2 bg-[var(--chart-band)]" style={{ width: `${Math.round(80 * share(stage.revenue))}%`, minWidth: stage.revenue > 0 ? 2 : 0 }} />
                  <span className="s12 ink3">{Math.round(100 * share(stage.revenue))} %</span>
                </span>
              </td>
              <td className="num">{moneyFigure(stage.revenue, currency, locale)}</td>
            </tr>
          ))}
          <tr className="apart">
            <td className="ink2">{t("total")}</td>
            <td className="num">{figure(exhibitors, locale)}</td>
            <td className="num ink2">{signed(stoodIn(flow, "new"))}</td>
            <td className="not-phone" />
            <td className="num">{moneyFigure(revenue, currency, locale)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
