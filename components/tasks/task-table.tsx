import { useTranslations } from "next-intl";
import Link from "next/link";

import { may } from "@/lib/rights/access";
import { endTaskAction } from "@/lib/tasks/actions";
import type { TaskDetail } from "@/lib/tasks/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { EndButtons } from "./end-buttons";
import { MovedText } from "./moved-text";
import { RepeatText } from "./repeat-text";
import { TaskDue } from "./task-due";

/** Tasks with their usual end at hand. Needs the words of `tasks` around it. */
export function TaskTable({ member, tasks, today, withExhibitor }: { member: MemberSession; tasks: readonly TaskDetail[]; today: Date; withExhibitor: boolean }) {
  const t = useTranslations("tasks");
  const href = (task: TaskDetail) => `/${member.workspace}/tasks/${task.id}`;
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.task")}</th>
          {withExhibitor && <th>{t("columns.exhibitor")}</th>}
          <th>{t("columns.due")}</th>
          <th>{t("columns.who")}</th>
          <th>{t("columns.end")}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <td>
              <Link className="plain who !whitespace-normal" href={href(task)}>
                {task.title}
              </Link>
              <span className="sub">
                {[task.editionTitle, task.contactName].filter(Boolean).join(" · ")}
                {task.repeat && (
                  <>
                    {(task.editionTitle ?? task.contactName) !== null && " · "}
                    <RepeatText repeat={task.repeat} />
                  </>
                )}
              </span>
            </td>
            {withExhibitor && (
              <td data-h={t("columns.exhibitor")}>{task.exhibitorId ? <Link href={`/${member.workspace}/exhibitors/${task.exhibitorId}`}>{task.exhibitorName}</Link> : <span className="ink3">–</span>}</td>
            )}
            <td data-h={t("columns.due")}>
              <span>
                <TaskDue task={task} today={today} />
                {task.movedFrom && (
                  <span className="block s12 ink3">
                    <MovedText from={task.movedFrom} holiday={task.movedHoliday} />
                  </span>
                )}
              </span>
            </td>
            <td data-h={t("columns.who")}>{task.assignedName ?? <span className="ink3">{t("nobody")}</span>}</td>
            <td>
              {task.status === "open" && may(member, "edit", "tasks") ? (
                <EndButtons action={endTaskAction.bind(null, member.workspace)} id={task.id} title={task.title} href={href(task)} />
              ) : (
                t(`statuses.${task.status}`)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
