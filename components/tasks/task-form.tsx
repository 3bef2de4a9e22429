import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import type { ContactChoice } from "@/lib/contacts/types";
import { isoDay } from "@/lib/format/days";
import { editionTitle } from "@/lib/format/edition-title";
import type { MemberName } from "@/lib/members/types";
import type { EditionChoice } from "@/lib/shows/editions/types";
import { createTaskAction, updateTaskAction } from "@/lib/tasks/actions";
import { clockText } from "@/lib/tasks/clock";
import { REPEAT_UNITS } from "@/lib/tasks/repeat-words";
import type { TaskDetail } from "@/lib/tasks/types";

/** What a new task comes from, and what is known of it already. */
interface Origin {
  readonly exhibitorId: string | null;
  readonly interactionId: string | null;
  readonly alarmStepId: string | null;
  readonly title: string;
  readonly dueOn: Date | null;
}

interface Props {
  readonly workspace: string;
  readonly members: readonly MemberName[];
  readonly contacts: readonly ContactChoice[];
  readonly editions: readonly EditionChoice[];
  readonly memberId: string;
  readonly origin?: Origin;
  readonly task?: TaskDetail;
}

export async function TaskForm({ workspace, members, contacts, editions, memberId, origin, task }: Props) {
  const t = await getTranslations("tasks.fields");
  const common = await getTranslations("common");
  const repeats = await getTranslations("tasks.repeats");
  const dueOn = task?.dueOn ?? origin?.dueOn;
  const aboutExhibitor = (task?.exhibitorId ?? origin?.exhibitorId ?? null) !== null;
  return (
    <ActionForm action={(task ? updateTaskAction : createTaskAction).bind(null, workspace)} submit={task ? common("save") : common("create")}>
      {task && <HiddenField name="id" value={task.id} />}
      {task && <HiddenField name="seenVersion" value={task.version} />}
      {origin?.exhibitorId && <HiddenField name="exhibitorId" value={origin.exhibitorId} />}
      {origin?.interactionId && <HiddenField name="interactionId" value={origin.interactionId} />}
      {origin?.alarmStepId && <HiddenField name="alarmStepId" value={origin.alarmStepId} />}
      <TextField name="title" label={t("title")} initial={task?.title ?? origin?.title ?? ""} required />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="dueOn" type="date" label={t("dueOn")} initial={dueOn ? isoDay(dueOn) : ""} required />
        <TextField name="dueMinute" type="time" label={t("dueMinute")} hint={t("dueMinuteHint")} initial={task?.dueMinute == null ? "" : clockText(task.dueMinute)} />
        <SelectField name="assignedMemberId" label={t("assigned")} empty={t("nobody")} options={members.map(({ id, name }) => ({ value: id, label: name }))} initial={task ? (task.assignedMemberId ?? "") : memberId} />
        <SelectField
          name="remindDays"
          label={t("remind")}
          hint={t("remindHint")}
          empty={t("noReminder")}
          options={[{ value: "0", label: t("remind0") }, { value: "1", label: t("remind1") }, { value: "3", label: t("remind3") }, { value: "7", label: t("remind7") }]}
          initial={task ? String(task.remindDays ?? "") : "0"}
        />
        {aboutExhibitor && <SelectField name="contactId" label={t("contact")} empty={t("noContact")} options={contacts.map(({ id, name }) => ({ value: id, label: name }))} initial={task?.contactId ?? ""} />}
        <SelectField name="editionId" label={t("edition")} empty={t("noEdition")} options={editions.map(({ id, name, showName }) => ({ value: id, label: editionTitle(showName, name) }))} initial={task?.editionId ?? ""} />
      </div>
      <div className="grid gap-4 md:grid-cols-3">
        <SelectField name="repeat" label={t("repeat")} empty={t("noRepeat")} options={REPEAT_UNITS.map((unit) => ({ value: unit, label: repeats(unit) }))} initial={task?.repeat?.unit ?? ""} />
        <TextField name="repeatEvery" inputMode="numeric" label={t("every")} initial={String(task?.repeat?.every ?? 1)} />
        <TextField name="repeatUntil" type="date" label={t("until")} hint={t("untilHint")} initial={task?.repeat?.until ? isoDay(task.repeat.until) : ""} />
      </div>
      <TextArea name="note" label={t("note")} hint={t("noteHint")} initial={task?.note ?? ""} />
    </ActionForm>
  );
}
