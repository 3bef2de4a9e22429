import { getTranslations } from "next-intl/server";

import { OwnInputs } from "@/components/fields/own-inputs";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/check-field";
import { ChoiceField, HiddenField, SelectField, TextField } from "@/components/ui/fields";
import { createContactAction, updateContactAction } from "@/lib/contacts/actions";
import { CONTACT_ROLES, REACH_CHANNELS } from "@/lib/contacts/schema";
import type { ContactDetail } from "@/lib/contacts/types";
import type { OwnInput } from "@/lib/fields/types";
import { isoDay } from "@/lib/format/days";
import { LOCALES } from "@/lib/i18n/locales";

export async function ContactForm({ workspace, exhibitorId, contact, own }: { workspace: string; exhibitorId: string; contact?: ContactDetail; own: readonly OwnInput[] }) {
  const t = await getTranslations("contacts");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(contact ? updateContactAction : createContactAction).bind(null, workspace)} submit={contact ? common("save") : common("create")}>
      {contact ? <HiddenField name="id" value={contact.id} /> : <HiddenField name="exhibitorId" value={exhibitorId} />}
      {contact && <HiddenField name="seenVersion" value={contact.version} />}
      <TextField name="name" label={t("fields.name")} initial={contact?.name} required />
      <ChoiceField name="role" label={t("fields.role")} options={CONTACT_ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))} initial={contact?.role ?? "other"} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="email" group="reach" type="email" label={t("fields.email")} initial={contact?.email ?? ""} />
        <TextField name="phone" group="reach" type="tel" label={t("fields.phone")} initial={contact?.phone ?? ""} />
        <SelectField
          name="locale"
          label={t("fields.locale")}
          empty={t("fields.noLocale")}
          options={LOCALES.map((value) => ({ value, label: common(`languages.${value}`) }))}
          initial={contact?.locale ?? ""}
        />
        <TextField name="leftOn" type="date" label={t("fields.leftOn")} hint={t("fields.leftOnHint")} initial={contact?.leftOn ? isoDay(contact.leftOn) : ""} />
        <SelectField name="reach" label={t("fields.reach")} hint={t("fields.reachHint")} options={REACH_CHANNELS.map((value) => ({ value, label: t(`reach.${value}`) }))} initial={contact?.reach ?? "email"} required />
        <TextField name="timeZone" label={t("fields.timeZone")} hint={t("fields.timeZoneHint")} list={Intl.supportedValuesOf("timeZone")} initial={contact?.timeZone ?? ""} />
      </div>
      <OwnInputs inputs={own} none={common("none")} />
      <CheckField name="wantsNoSurveys" label={t("fields.wantsNoSurveys")} initial={contact?.wantsNoSurveys} />
    </ActionForm>
  );
}
