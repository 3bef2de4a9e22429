import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { type ReactNode, Suspense } from "react";

import { MeasureMark } from "@/components/measurement/measure-mark";
import { ExhibitorTable } from "@/components/portfolio/exhibitor-table";
import { Empty } from "@/components/ui/empty";
import { type SearchParams, withParams } from "@/lib/format/address";
import { dayNumber, isoDay } from "@/lib/format/days";
import { dayText, weekdayText } from "@/lib/format/day-text";
import type { Earlier, QualityDay } from "@/lib/portfolio/history/types";
import { isFiltered, type PortfolioFilters } from "@/lib/portfolio/schema";
import type { ConstructByStage, FilterChoices, Mover, Overview as OverviewData } from "@/lib/portfolio/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { AtRisk } from "./at-risk";
import { CaptiveList } from "./captive-list";
import { Lead } from "./lead";
import { MeansByStage } from "./means-by-stage";
import { MoversPart } from "./movers-part";
import { OverviewFilters } from "./overview-filters";
import { ProgressList } from "./progress-list";
import { QualityPart } from "./quality-part";
import { StageFlow } from "./stage-flow";
import { StageTable } from "./stage-table";

interface Props {
  readonly member: MemberSession;
  readonly address: SearchParams;
  readonly filters: PortfolioFilters;
  readonly choices: FilterChoices;
  readonly overview: OverviewData;
  /** Still being read while the rest is shown. */
  readonly movers: Promise<readonly Mover[]>;
  readonly means: Promise<readonly ConstructByStage[]>;
  readonly history: Promise<{ readonly quality: readonly QualityDay[]; readonly earlier: Earlier | null }>;
  /** Whether the address names the earlier day. */
  readonly compared: boolean;
  /** The open alarms by family, from the room that keeps them. */
  readonly alarms?: ReactNode;
  /** Whom to call today, from the same room. */
  readonly calls: ReactNode;
  /** How many exhibitors there are without any filter. */
  readonly all: number;
}

/** The manager's one page: where every exhibitor stands, what moved and why, how they feel, who brings most. */
export async function Overview({ member, address, filters, choices, overview, movers, means, history, compared, alarms, calls, all }: Props) {
  const [t, stages, locale] = await Promise.all([getTranslations("overview"), getTranslations("relationships.stages"), getLocale()]);
  const home = `/${member.workspace}`;
  const list = `${home}/exhibitors`;
  const n = overview.stages.reduce((sum, stage) => sum + stage.exhibitors, 0);
  const days = dayNumber(overview.day) - dayNumber(overview.from);
  if (all === 0) {
    return (
      <>
        <h1>{t("titleNone")}</h1>
        <Empty
          text={t("none")}
          act={
            <span className="flex gap-5">
              <Link href={`${home}/imports`}>{t("import")}</Link>
              <Link href={`${list}/new`}>{t("new")}</Link>
            </span>
          }
        />
      </>
    );
  }
  return (
    <>
      <div className="top">
        <div>
          <p className="s13 ink3">{t("date", { weekday: weekdayText(overview.day, locale), day: dayText(overview.day, locale) })}</p>
          <h1>{t(isFiltered(filters) ? "titleFiltered" : "title", { n })}</h1>
        </div>
        {may(member, "create", "interactions") && (
          <div className="acts">
            <Link className="btn main" href={`${home}/interactions/new`}>
              {t("log")} <kbd>L</kbd>
            </Link>
          </div>
        )}
      </div>
      {n > 0 && <Lead stages={overview.stages} flow={overview.flow} days={days} currency={member.currency} />}
      <OverviewFilters path={home} address={address} filters={filters} choices={choices} since={compared ? isoDay(overview.from) : null} from={overview.from} today={overview.day} />
      {n === 0 ? <Empty text={t("nobody")} /> : <Parts />}
      <p className="s12 ink3 mt-7">{t("footnote", { day: dayText(overview.day, locale) })}</p>
    </>
  );

  function Parts() {
    const revenue = overview.stages.reduce((sum, stage) => sum + stage.revenue, 0);
    const most = overview.stages.reduce((best, stage) => (stage.revenue > best.revenue ? stage : best));
    return (
      <>
        <section className="part cols !mt-5">
          <div className="col c7">
            <header>
              <h2>{revenue > 0 ? t("stages.title", { percent: Math.round((100 * most.revenue) / revenue), stage: stages(most.stage) }) : t("stages.titleNone")}</h2>
            </header>
            <StageTable workspace={member.workspace} stages={overview.stages} flow={overview.flow} from={overview.from} today={overview.day} currency={member.currency} href={(stage) => withParams(list, address, { stage, page: null })} />
          </div>
          <div className="col c5">
            {calls}
          </div>
        </section>
        <section className="part">
          <StageFlow workspace={member.workspace} currency={member.currency} links={overview.flow} from={overview.from} today={overview.day} href={(stage) => withParams(`${home}/stages/${stage}`, address, { stage: null, page: null })} />
        </section>
        <section className="part cols">
          <div className="col c7">
            <AtRisk workspace={member.workspace} risks={overview.risks} whole={revenue} currency={member.currency} />
          </div>
          <div className="col c5">
            <ProgressList shows={overview.progress} currency={member.currency} today={overview.day} />
          </div>
        </section>
        <section className={alarms ? "part cols" : "part"}>
          {alarms && <div className="col c7">{alarms}</div>}
          <div className={alarms ? "col c5" : undefined}>
            <header>
              <h2>
                {overview.captives.count > 0 ? t("captive.title", { n: overview.captives.count }) : t("captive.none")}
                <MeasureMark workspace={member.workspace} construct="captiveWatch" of={t("captive.name")} />
              </h2>
            </header>
            <CaptiveList member={member} watch={overview.captives} />
          </div>
        </section>
        <section className="part">
          <Suspense
            fallback={
              <div className="min-h-[640px] max-md:min-h-[1200px]" aria-busy="true">
                <h2>{t("movers.title", { days })}</h2>
              </div>
            }
          >
            <MoversPart member={member} loading={movers} days={days} />
          </Suspense>
        </section>
        <section className="part">
          <Suspense
            fallback={
              <div className="min-h-[680px] max-md:min-h-[1200px]" aria-busy="true">
                <h2>{t("means.title")}</h2>
              </div>
            }
          >
            <MeansByStage workspace={member.workspace} loading={means} history={history} compared={compared} />
          </Suspense>
        </section>
        <section className="part">
          <Suspense
            fallback={
              <div className="min-h-[560px]" aria-busy="true">
                <h2>{t("quality.titleNone")}</h2>
              </div>
            }
          >
            <QualityPart workspace={member.workspace} loading={history} byShow={filters.edition !== null} selected={filters.selection !== null} />
          </Suspense>
        </section>
        <section className="part">
          <header>
            <h2>{t("list.title")}</h2>
            <Link className="s13" href={withParams(list, address, { page: null })}>
              {t("list.all", { n })}
            </Link>
          </header>
          <ExhibitorTable member={member} rows={overview.rows} sorting={null} />
        </section>
      </>
    );
  }
}
