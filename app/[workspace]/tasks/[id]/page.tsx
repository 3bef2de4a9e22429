import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { EndForm } from "@/components/tasks/end-form";
import { MovedText } from "@/components/tasks/moved-text";
import { RepeatText } from "@/components/tasks/repeat-text";
import { TaskDue } from "@/components/tasks/task-due";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Facts } from "@/components/ui/facts";
import { HiddenField } from "@/components/ui/fields";
import { Fold } from "@/components/ui/fold";
import { Words } from "@/components/ui/words";
import { dayText } from "@/lib/format/day-text";
import { today } from "@/lib/format/days";
import { timeText } from "@/lib/format/time-text";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { endTaskAction, reopenTaskAction } from "@/lib/tasks/actions";
import { loadTask } from "@/lib/tasks/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadTask(await requireRight(workspace, "read", "tasks"), id)).title };
}

export default async function TaskPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "tasks");
  const task = await loadTask(member, id);
  const [t, common, locale] = await Promise.all([getTranslations("tasks"), getTranslations("common"), getLocale()]);
  const home = `/${workspace}`;
  const open = task.status === "open";
  const keeper = may(member, "edit", "tasks");
  const moment = (at: Date) => timeText(at, locale, member.timeZone);
  return (
    <>
      <Crumbs trail={[{ href: `${home}/tasks`, label: t("title") }, ...(task.exhibitorId ? [{ href: `${home}/exhibitors/${task.exhibitorId}`, label: task.exhibitorName ?? "" }] : [])]} />
      <div className="top">
        <h1 className="break-words">{task.title}</h1>
        {open && keeper && (
          <div className="acts">
            <Link className="btn" href={`${home}/tasks/${id}/edit`}>
              {common("edit")}
            </Link>
          </div>
        )}
      </div>
      <Facts
        rows={[
          { label: t("facts.status"), value: t(`statuses.${task.status}`) },
          { label: t("facts.due"), value: <TaskDue task={task} today={today(member.timeZone)} /> },
          { label: t("facts.moved"), value: task.movedFrom && <MovedText from={task.movedFrom} holiday={task.movedHoliday} /> },
          { label: t("facts.who"), value: task.assignedName ?? t("nobody") },
          {
            label: t("facts.repeat"),
            value: task.repeat && (
              <>
                <RepeatText repeat={task.repeat} />
                {open && task.repeat.nextOn && <span className="ink3">{`${locale === "zh" ? "；" : "; "}${t("repeat.next", { day: dayText(task.repeat.nextOn, locale) })}`}</span>}
              </>
            ),
          },
          { label: t("facts.remind"), value: task.remindedAt ? t("facts.reminded", { when: moment(task.remindedAt) }) : remindWords(task.remindDays) },
          { label: t("facts.contact"), value: task.contactName },
          { label: t("facts.edition"), value: task.editionTitle },
          { label: t("facts.from"), value: origin() },
          { label: t("facts.by"), value: task.memberName },
          { label: t("facts.ended"), value: task.endedAt && [moment(task.endedAt), task.endedByName].filter(Boolean).join(" · ") },
          { label: t("facts.reason"), value: task.withdrawnReason },
        ]}
      />
      {task.note && <p className="mt-4 max-w-[640px] whitespace-pre-wrap break-words">{task.note}</p>}
      <Words of={["tasks"]}>
        {keeper && (
          <section className="part grid max-w-[640px] gap-3 empty:hidden" aria-label={t("end.title")}>
            {open && <h2>{t("end.title")}</h2>}
            <EndForm end={endTaskAction.bind(null, workspace)} id={id} repeats={task.repeat !== null} open={open} />
          </section>
        )}
        {!open && keeper && (
          <Fold title={t("reopen.title")}>
            <ActionForm action={reopenTaskAction.bind(null, workspace)} submit={t("reopen.submit")} quiet>
              <HiddenField name="id" value={id} />
              <p className="ink2">{t("reopen.text")}</p>
            </ActionForm>
          </Fold>
        )}
      </Words>
    </>
  );

  function remindWords(days: number | null): string | null {
    if (days === null) return null;
    return days === 0 ? t("fields.remind0") : days === 1 ? t("fields.remind1") : days === 3 ? t("fields.remind3") : t("fields.remind7");
  }

  function origin() {
    if (task.interactionId) return <Link href={`${home}/interactions/${task.interactionId}`}>{t("facts.thisInteraction")}</Link>;
    if (task.alarmId) return <Link href={`${home}/alarms/${task.alarmId}`}>{t("facts.thisAlarm")}</Link>;
    return task.templateName === null ? null : t("facts.template", { name: task.templateName });
  }
}
