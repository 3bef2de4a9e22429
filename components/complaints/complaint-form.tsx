import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import { raiseComplaintAction, updateComplaintAction } from "@/lib/complaints/actions";
import { COMPLAINT_CHANNELS, SEVERITIES } from "@/lib/complaints/schema";
import type { ComplaintDetail } from "@/lib/complaints/types";
import type { ContactChoice } from "@/lib/contacts/types";
import { isoDay } from "@/lib/format/days";
import { editionTitle } from "@/lib/format/edition-title";
import type { EditionChoice } from "@/lib/shows/editions/types";

interface Props {
  readonly workspace: string;
  readonly exhibitorId: string;
  readonly contacts: readonly ContactChoice[];
  readonly editions: readonly EditionChoice[];
  readonly today: Date;
  readonly complaint?: ComplaintDetail;
}

export async function ComplaintForm({ workspace, exhibitorId, contacts, editions, today, complaint }: Props) {
  const t = await getTranslations("complaints");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(complaint ? updateComplaintAction : raiseComplaintAction).bind(null, workspace)} submit={complaint ? common("save") : common("create")}>
      {complaint ? <HiddenField name="id" value={complaint.id} /> : <HiddenField name="exhibitorId" value={exhibitorId} />}
      {complaint && <HiddenField name="seenVersion" value={complaint.version} />}
      <TextArea name="text" label={t("fields.text")} rows={2} initial={complaint?.text} required />
      <ChoiceField name="severity" label={t("fields.severity")} options={SEVERITIES.map((value) => ({ value, label: t(`severities.${value}`) }))} initial={complaint?.severity ?? "serious"} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="raisedOn" type="date" label={t("fields.raisedOn")} initial={isoDay(complaint?.raisedOn ?? today)} required />
        <SelectField name="contactId" label={t("fields.contact")} empty={t("fields.noContact")} options={contacts.map(({ id, name }) => ({ value: id, label: name }))} initial={complaint?.contactId ?? ""} />
        <TextField name="answerDueOn" type="date" label={t("fields.answerDueOn")} hint={t("fields.dueHint")} initial={complaint && isoDay(complaint.answerDueOn)} />
        <TextField name="resolveDueOn" type="date" label={t("fields.resolveDueOn")} hint={t("fields.dueHint")} initial={complaint && isoDay(complaint.resolveDueOn)} />
        <SelectField name="channel" label={t("fields.channel")} empty={t("fields.noChannel")} options={COMPLAINT_CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))} initial={complaint?.channel ?? ""} />
        <SelectField name="editionId" label={t("fields.edition")} empty={t("fields.noEdition")} options={editions.map(({ id, name, showName }) => ({ value: id, label: editionTitle(showName, name) }))} initial={complaint?.editionId ?? ""} />
      </div>
      {complaint && (complaint.firstAnsweredOn !== null || complaint.status === "closed") && <TextField name="reason" label={t("fields.reason")} hint={t("fields.reasonHint")} />}
    </ActionForm>
  );
}
