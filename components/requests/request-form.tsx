import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import type { ContactChoice } from "@/lib/contacts/types";
import { isoDay } from "@/lib/format/days";
import { recordRequestAction, updateRequestAction } from "@/lib/requests/actions";
import type { RequestDetail } from "@/lib/requests/types";

interface Props {
  readonly workspace: string;
  readonly exhibitorId: string;
  readonly contacts: readonly ContactChoice[];
  readonly today: Date;
  readonly request?: RequestDetail;
}

export async function RequestForm({ workspace, exhibitorId, contacts, today, request }: Props) {
  const t = await getTranslations("requests.fields");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(request ? updateRequestAction : recordRequestAction).bind(null, workspace)} submit={request ? common("save") : common("create")}>
      {request ? <HiddenField name="id" value={request.id} /> : <HiddenField name="exhibitorId" value={exhibitorId} />}
      {request && <HiddenField name="seenVersion" value={request.version} />}
      <TextArea name="text" label={t("text")} rows={2} initial={request?.text} required />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="askedOn" type="date" label={t("askedOn")} initial={isoDay(request?.askedOn ?? today)} required />
        <TextField name="answerDueOn" type="date" label={t("answerDueOn")} initial={request?.answerDueOn ? isoDay(request.answerDueOn) : ""} />
        <SelectField name="contactId" label={t("contact")} empty={t("noContact")} options={contacts.map(({ id, name }) => ({ value: id, label: name }))} initial={request?.contactId ?? ""} />
      </div>
    </ActionForm>
  );
}
