import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { CalendarKeys } from "@/components/tasks/calendar/calendar-keys";
import { CalendarTable } from "@/components/tasks/calendar/month";
import { Views } from "@/components/ui/views";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { dayText } from "@/lib/format/day-text";
import { isoDay } from "@/lib/format/days";
import { monthText } from "@/lib/format/month-text";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { mondayOf } from "@/lib/tasks/calendar/grid";
import { loadCalendar } from "@/lib/tasks/calendar/loaders";
import { MOST_TASKS } from "@/lib/tasks/calendar/types";
import { TASK_WHOSE, taskWhose } from "@/lib/tasks/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks.calendar"))("title") };
}

export default async function CalendarPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "tasks");
  const wish = await searchParams;
  const [calendar, t, tasks, locale] = await Promise.all([loadCalendar(member, wish), getTranslations("tasks.calendar"), getTranslations("tasks"), getLocale()]);
  const path = `/${member.workspace}/calendar`;
  const { view, day } = calendar;
  const whose = taskWhose.parse(single(wish, "whose") ?? "");
  const to = (changes: Readonly<Record<string, string | null>>) => withParams(path, wish, changes);
  const turn = { previous: to({ day: isoDay(calendar.previous) }), next: to({ day: isoDay(calendar.next) }), today: to({ day: null }) };
  const views = { month: to({ view: null }), week: to({ view: "week" }) };
  return (
    <>
      <div className="top">
        <h1>{view === "month" ? monthText(day, locale) : t("weekOf", { day: dayText(mondayOf(day), locale) })}</h1>
        <div className="acts">
          <Link className="btn" href={turn.previous}>
            {t("previous")}
          </Link>
          <Link className="btn" href={turn.today}>
            {t("today")}
          </Link>
          <Link className="btn" href={turn.next}>
            {t("next")}
          </Link>
          <Link className="btn" href={`${path}/feed`}>
            {t("subscribe")}
          </Link>
          {may(member, "create", "tasks") && (
            <Link className="btn main" href={`/${member.workspace}/tasks/new`}>
              {tasks("new")}
            </Link>
          )}
        </div>
      </div>
      <Views label={t("title")} views={(["month", "week"] as const).map((name) => ({ href: views[name], label: t(name), current: name === view }))} />
      <Views label={tasks("whose.label")} views={TASK_WHOSE.map((name) => ({ href: to({ whose: name === "mine" ? null : name }), label: tasks(`whose.${name}`), current: name === whose }))} />
      {calendar.cut && <p className="mt-3 watch">{t("tooMany", { count: MOST_TASKS })}</p>}
      <div className="mt-4">
        <CalendarTable workspace={member.workspace} calendar={calendar} weekHref={(of) => to({ view: "week", day: isoDay(of) })} />
      </div>
      <CalendarKeys addresses={{ ArrowLeft: turn.previous, ArrowRight: turn.next, t: turn.today, m: views.month, w: views.week }} />
      <p className="s12 ink3 mt-3 max-md:hidden">{t("keys")}</p>
    </>
  );
}
