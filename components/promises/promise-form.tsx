import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import type { ContactChoice } from "@/lib/contacts/types";
import { isoDay } from "@/lib/format/days";
import { editionTitle } from "@/lib/format/edition-title";
import { makePromiseAction, updatePromiseAction } from "@/lib/promises/actions";
import type { PromiseDetail } from "@/lib/promises/types";
import type { EditionChoice } from "@/lib/shows/editions/types";

interface Props {
  readonly workspace: string;
  readonly exhibitorId: string;
  readonly contacts: readonly ContactChoice[];
  readonly editions: readonly EditionChoice[];
  readonly today: Date;
  readonly promise?: PromiseDetail;
}

export async function PromiseForm({ workspace, exhibitorId, contacts, editions, today, promise }: Props) {
  const t = await getTranslations("promises.fields");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(promise ? updatePromiseAction : makePromiseAction).bind(null, workspace)} submit={promise ? common("save") : common("create")}>
      {promise ? <HiddenField name="id" value={promise.id} /> : <HiddenField name="exhibitorId" value={exhibitorId} />}
      {promise && <HiddenField name="seenVersion" value={promise.version} />}
      <TextArea name="text" label={t("text")} rows={2} initial={promise?.text} required />
      <ChoiceField name="implied" label={t("manner")} options={[{ value: "explicit", label: t("explicit") }, { value: "implied", label: t("implied") }]} initial={promise?.implied ? "implied" : "explicit"} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="madeOn" type="date" label={t("madeOn")} initial={isoDay(promise?.madeOn ?? today)} required />
        <TextField name="dueOn" type="date" label={t("dueOn")} initial={promise && isoDay(promise.dueOn)} required />
        <SelectField name="contactId" label={t("contact")} empty={t("noContact")} options={contacts.map(({ id, name }) => ({ value: id, label: name }))} initial={promise?.contactId ?? ""} />
        <SelectField name="editionId" label={t("edition")} empty={t("noEdition")} options={editions.map(({ id, name, showName }) => ({ value: id, label: editionTitle(showName, name) }))} initial={promise?.editionId ?? ""} />
      </div>
    </ActionForm>
  );
}
