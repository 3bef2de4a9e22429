import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { Suspense } from "react";

import { OverviewFilters } from "@/components/overview/overview-filters";
import { StageChip } from "@/components/relationships/stage-chip";
import { Crumbs } from "@/components/ui/crumbs";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, withParams } from "@/lib/format/address";
import { companyName } from "@/lib/format/company-name";
import { dayText } from "@/lib/format/day-text";
import { isoDay } from "@/lib/format/days";
import { moneyFigure, shortMoney } from "@/lib/format/money";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import type { Separations as SeparationsData, StageDetail } from "@/lib/portfolio/stage-page/types";
import type { FilterChoices } from "@/lib/portfolio/types";
import type { StageOrUnknown } from "@/lib/relationships/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { Passages } from "./passages";
import { Separations } from "./separations";

interface Props {
  readonly member: MemberSession;
  readonly stage: StageOrUnknown;
  readonly address: SearchParams;
  readonly filters: PortfolioFilters;
  readonly choices: FilterChoices;
  readonly detail: StageDetail;
  /** Still being read while the rest is shown. */
  readonly separations: Promise<SeparationsData>;
  readonly compared: boolean;
  readonly page: number;
  readonly pageSize: number;
}

/** One stage: who is there and since when, who came and went, and what separates those who moved up from those who left. */
export async function StageView({ member, stage, address, filters, choices, detail, separations, compared, page, pageSize }: Props) {
  const [t, names, common, locale] = await Promise.all([getTranslations("stages"), getTranslations("relationships.stages"), getTranslations("common"), getLocale()]);
  const board = `/${member.workspace}/stages`;
  const path = `${board}/${stage}`;
  const from = dayText(detail.from, locale, detail.day.getUTCFullYear());
  const climbs = stage === "discovery" || stage === "exploration" || stage === "expansion";
  return (
    <>
      <Crumbs trail={[{ href: withParams(board, address, { page: null }), label: common("nav.stages") }]} />
      <h1>{t("one.title", { stage: names(stage), n: detail.total, money: shortMoney(detail.revenue, member.currency, locale) })}</h1>
      <p className="mt-1.5">
        <StageChip stage={stage} />
      </p>
      <OverviewFilters path={path} address={address} filters={filters} choices={choices} since={compared ? isoDay(detail.from) : null} from={detail.from} today={detail.day} />
      {climbs && (
        <section className="part !mt-5">
          <Suspense
            fallback={
              <div className="min-h-[420px]" aria-busy="true">
                <h2>{t("separations.titleNone")}</h2>
              </div>
            }
          >
            <Separations workspace={member.workspace} loading={separations} />
          </Suspense>
        </section>
      )}
      <section className="part">
        <header>
          <h2>{t("one.here")}</h2>
          <Link className="s13" href={withParams(`/${member.workspace}/exhibitors`, address, { stage, page: null, since: null })}>
            {t("one.list")}
          </Link>
        </header>
        {detail.members.length === 0 ? (
          <p className="ink2">{t("one.nobody")}</p>
        ) : (
          <table className="fold">
            <thead>
              <tr>
                <th>{t("one.exhibitor")}</th>
                <th>{t("one.since")}</th>
                <th>{t("one.runnerUp")}</th>
                <th className="num">{t("one.revenue", { currency: member.currency })}</th>
              </tr>
            </thead>
            <tbody>
              {detail.members.map((row) => ({ ...row, known: companyName(row, locale) })).map((row) => (
                <tr key={row.exhibitorId}>
                  <td>
                    <Link className="plain who !whitespace-normal" href={`/${member.workspace}/exhibitors/${row.exhibitorId}`}>
                      {row.known.name}
                    </Link>
                    <span className="sub">{[row.known.other, row.segment, row.ownerName].filter(Boolean).join(" · ")}</span>
                  </td>
                  <td data-h={t("one.since")}>
                    {row.since ? dayText(row.since, locale) : t("one.unknownSince")}
                    {!row.measured && <span className="sub">{t("one.notMeasured")}</span>}
                  </td>
                  <td data-h={t("one.runnerUp")}>{row.runnerUp ? t("one.likely", { stage: names(row.runnerUp.stage), percent: Math.min(99, Math.round(100 * row.runnerUp.probability)) }) : t("one.clear")}</td>
                  <td className="num" data-h={t("one.revenue", { currency: member.currency })}>
                    {moneyFigure(row.revenue, member.currency, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Paging page={page} pageSize={pageSize} total={detail.total} href={(to) => withParams(path, address, { page: String(to) })} />
      </section>
      <section className="part cols">
        <div className="col c6">
          <Passages member={member} passages={detail.cameIn} editionNames={detail.editionNames} title={t(detail.cameIn.length > 0 ? "one.came" : "one.cameNone", { n: detail.cameIn.length, day: from })} />
        </div>
        <div className="col c6">
          <Passages member={member} passages={detail.wentOut} editionNames={detail.editionNames} title={t(detail.wentOut.length > 0 ? "one.went" : "one.wentNone", { n: detail.wentOut.length, day: from })} />
        </div>
      </section>
      <p className="s12 ink3 mt-7">{t("footnote", { day: dayText(detail.day, locale) })}</p>
    </>
  );
}
