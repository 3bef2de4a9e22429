import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { AlarmFilterForm } from "@/components/alarms/alarm-filters";
import { AlarmPages } from "@/components/alarms/alarm-pages";
import { AlarmTable } from "@/components/alarms/alarm-table";
import { AlarmsByFamily } from "@/components/alarms/by-family";
import { SelectionLine } from "@/components/portfolio/selection-line";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { Views } from "@/components/ui/views";
import { loadAlarms, loadLastRun, loadOpenCounts } from "@/lib/alarms/loaders";
import { ALARM_STATES, alarmFilters } from "@/lib/alarms/schema";
import { type SearchParams, withParams } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import { today } from "@/lib/format/days";
import { shortMoney } from "@/lib/format/money";
import { loadChoices } from "@/lib/portfolio/loaders";
import { loadNarrowed } from "@/lib/lists/selections/loaders";
import { isFiltered, portfolioFilters } from "@/lib/portfolio/schema";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alarms"))("title") };
}

export default async function AlarmsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "alarms");
  const wish = await searchParams;
  const [portfolio, alarms, path] = [await loadNarrowed(member, portfolioFilters(wish)), alarmFilters(wish), `/${member.workspace}/alarms`];
  const [list, counts, run, choices, t, lists, locale] = await Promise.all([loadAlarms(member, portfolio, wish), loadOpenCounts(member, portfolio), loadLastRun(member), loadChoices(member), getTranslations("alarms"), getTranslations("lists"), getLocale()]);
  const filtered = isFiltered(portfolio) || alarms.family !== null || alarms.level !== null || alarms.keeper !== null;
  return (
    <>
      <div className="top">
        <h1>{counts.total.alarms > 0 ? t("found", counts.total) : t("foundNone")}</h1>
        <div className="acts">
          <Link className="btn" href={`/${member.workspace}/lists/alarms`}>
            {lists("asTable")}
          </Link>
        </div>
      </div>
      <AlarmPages workspace={member.workspace} current="list" />
      {counts.total.alarms > 0 && <p className="lead mt-3.5">{t("lead", { money: shortMoney(counts.total.revenue, member.currency, locale), exhibitors: counts.total.exhibitors })}</p>}
      <section className="part !mt-5 max-w-[760px]">
        <AlarmsByFamily member={member} counts={counts} day={run?.day ?? null} href={(family) => withParams(path, wish, { family, page: null })} />
        <p className="s12 ink3 mt-3">{run ? t("run", { day: dayText(run.day, locale), exhibitors: run.exhibitors }) : t("never")}</p>
      </section>
      <section className="part">
        <Views label={t("views.label")} views={ALARM_STATES.map((state) => ({ href: withParams(path, wish, { state: state === "open" ? null : state }), label: t(`views.${state}`), current: state === alarms.state }))} />
        <SelectionLine filters={portfolio} today={today(member.timeZone)} />
        <AlarmFilterForm path={path} filtered={filtered} portfolio={portfolio} alarms={alarms} choices={choices} />
        {list.total === 0 ? <Empty text={t(alarms.state === "open" ? "emptyOpen" : "emptyOther")} /> : <AlarmTable member={member} rows={list.rows} today={today(member.timeZone)} />}
        <Paging page={list.page} pageSize={list.pageSize} total={list.total} href={(to) => withParams(path, wish, { page: String(to) })} />
      </section>
    </>
  );
}
