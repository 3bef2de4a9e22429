import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";

import type { CalendarDay } from "@/lib/tasks/calendar/types";
import { clockText } from "@/lib/tasks/clock";

interface Props {
  readonly workspace: string;
  readonly day: CalendarDay;
  readonly today: Date;
  readonly most: number;
  readonly more: (count: number) => ReactNode;
}

/** What a day holds: editions that run, deadlines, tasks; the kind is said in words or shape, never by colour alone. */
export function DayEntries({ workspace, day, today, most, more }: Props) {
  const t = useTranslations("tasks.calendar");
  const home = `/${workspace}`;
  const hidden = day.tasks.length - most;
  if (day.editions.length + day.deadlines.length + day.tasks.length === 0) return null;
  return (
    <ul className="entries">
      {day.editions.map(({ id, showId, title }) => (
        <li key={id} className="edition">
          <Link href={`${home}/shows/${showId}/editions/${id}`}>{title}</Link>
        </li>
      ))}
      {day.deadlines.map(({ id, showId, title }) => (
        <li key={id} className="deadline">
          <Link href={`${home}/shows/${showId}/editions/${id}`}>{t("deadline", { edition: title })}</Link>
        </li>
      ))}
      {day.tasks.slice(0, most).map((task) => (
        <li key={task.id}>
          <Link href={`${home}/tasks/${task.id}`} className={task.status === "done" ? "done" : task.dueOn < today ? "late" : "plain"}>
            {task.dueMinute !== null && `${clockText(task.dueMinute)} `}
            {task.title}
            {task.exhibitorName !== null && <span className="ink3"> · {task.exhibitorName}</span>}
            {task.status === "done" && <span className="sr-only"> ({t("done")})</span>}
          </Link>
        </li>
      ))}
      {hidden > 0 && <li>{more(hidden)}</li>}
    </ul>
  );
}
