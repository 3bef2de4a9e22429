import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { dayText, weekdayText } from "@/lib/format/day-text";
import { isoDay } from "@/lib/format/days";
import type { Calendar, CalendarDay } from "@/lib/tasks/calendar/types";
import { DayEntries } from "./day-entries";

/** So many tasks fit into a day of the month; the rest is in its week. */
const FITS = 3;

/** A month (or a week) as a table of days; on a phone as a list of the days that have something. */
export function CalendarTable({ workspace, calendar, weekHref }: { workspace: string; calendar: Calendar; weekHref: (day: Date) => string }) {
  const t = useTranslations("tasks.calendar");
  const locale = useLocale();
  const { days, view, today } = calendar;
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7));
  const busy = days.filter((day) => day.inside && day.editions.length + day.deadlines.length + day.tasks.length > 0);
  const isToday = ({ day }: CalendarDay) => day.getTime() === today.getTime();
  return (
    <>
      <table className="calendar max-md:hidden">
        <thead>
          <tr>
            {days.slice(0, 7).map(({ day }) => (
              <th key={isoDay(day)} scope="col">
                {weekdayText(day, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={isoDay(week[0]?.day ?? today)} className={view === "week" ? "tall" : undefined}>
              {week.map((day) => (
                <td key={isoDay(day.day)} className={day.inside ? undefined : "outside"} aria-current={isToday(day) ? "date" : undefined}>
                  <Link href={weekHref(day.day)} className="plain date" aria-label={dayText(day.day, locale)}>
                    {day.day.getUTCDate()}
                  </Link>
                  <DayEntries workspace={workspace} day={day} today={today} most={view === "month" ? FITS : Infinity} more={(count) => <Link href={weekHref(day.day)}>{t("more", { count })}</Link>} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="rows md:hidden">
        {busy.map((day) => (
          <li key={isoDay(day.day)} aria-current={isToday(day) ? "date" : undefined}>
            <h2 className="!text-[14px]">{t("dayLabel", { weekday: weekdayText(day.day, locale), day: dayText(day.day, locale, today.getUTCFullYear()) })}</h2>
            <DayEntries workspace={workspace} day={day} today={today} most={Infinity} more={() => null} />
          </li>
        ))}
        {busy.length === 0 && <li className="ink2">{t("nothing")}</li>}
      </ul>
    </>
  );
}
