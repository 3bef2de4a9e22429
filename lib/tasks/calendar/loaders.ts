import "server-only";

import { type SearchParams, single } from "@/lib/format/address";
import { isoDay, today } from "@/lib/format/days";
import { day as dayInput } from "@/lib/format/input";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listTasksBetween } from "../data";
import { taskWhose } from "../schema";
import type { TaskDetail } from "../types";
import { listEditionsBetween } from "./data";
import { CALENDAR_VIEWS, daysOf, spanOf, turned } from "./grid";
import { type Calendar, MOST_TASKS } from "./types";

/** The days that the address asks for; without a wish this month with the member's own tasks. */
export async function loadCalendar(member: MemberSession, params: SearchParams): Promise<Calendar> {
  const now = today(member.timeZone);
  const wished = single(params, "view");
  const view = CALENDAR_VIEWS.find((name) => name === wished) ?? "month";
  const day = dayInput.catch(now).parse(single(params, "day") ?? "");
  const span = spanOf(view, day);
  const whose = taskWhose.parse(single(params, "whose") ?? "");
  const [tasks, editions] = await withTenant(member.organizerId, (tenant) =>
    Promise.all([listTasksBetween(tenant, whose, member.memberId, span.from, span.to, MOST_TASKS + 1), listEditionsBetween(tenant, span.from, span.to)]),
  );
  const byDay = grouped(tasks.slice(0, MOST_TASKS));
  return {
    view,
    day,
    today: now,
    previous: turned(view, day, -1),
    next: turned(view, day, 1),
    cut: tasks.length > MOST_TASKS,
    days: daysOf(span).map((date) => ({
      day: date,
      inside: view === "week" || date.getUTCMonth() === day.getUTCMonth(),
      editions: editions.filter(({ startsOn, endsOn }) => startsOn <= date && endsOn >= date),
      deadlines: editions.filter(({ bookingDeadline }) => bookingDeadline?.getTime() === date.getTime()),
      tasks: byDay.get(isoDay(date)) ?? [],
    })),
  };
}

function grouped(tasks: readonly TaskDetail[]): Map<string, TaskDetail[]> {
  const days = new Map<string, TaskDetail[]>();
  for (const task of tasks) days.set(isoDay(task.dueOn), [...(days.get(isoDay(task.dueOn)) ?? []), task]);
  return days;
}
