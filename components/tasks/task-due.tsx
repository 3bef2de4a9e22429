import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import { dayNumber } from "@/lib/format/days";
import { clockText } from "@/lib/tasks/clock";
import type { TaskDetail } from "@/lib/tasks/types";

/** When a task is due, and how far that is away; overdue is what cannot wait. */
export function TaskDue({ task, today }: { task: Pick<TaskDetail, "dueOn" | "dueMinute" | "status">; today: Date }) {
  const t = useTranslations("tasks");
  const days = dayNumber(task.dueOn) - dayNumber(today);
  const open = task.status === "open";
  return (
    <span>
      <Day date={task.dueOn} />
      {task.dueMinute !== null && <span className="nowrap"> {clockText(task.dueMinute)}</span>}
      {open && days < 0 && <span className="block s12 risk">{t("overdue", { days: -days })}</span>}
      {open && days === 0 && <span className="block s12 watch">{t("dueToday")}</span>}
      {open && days > 0 && <span className="block s12 ink3">{t("dueIn", { days })}</span>}
    </span>
  );
}
