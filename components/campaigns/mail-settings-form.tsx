"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, SelectField, TextField } from "@/components/ui/fields";
import { setMailSettingsAction } from "@/lib/campaigns/mail-settings/actions";
import type { MailSettingsInput } from "@/lib/campaigns/mail-settings/schema";

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));

export function MailSettingsForm({ workspace, settings }: { workspace: string; settings: MailSettingsInput }) {
  const t = useTranslations("campaigns.mail");
  const common = useTranslations("common");
  return (
    <ActionForm action={setMailSettingsAction.bind(null, workspace)} submit={common("save")} done={() => <p role="status" className="good">{t("saved")}</p>}>
      <TextField name="senderName" label={t("senderName")} hint={t("senderHint")} initial={settings.senderName ?? ""} />
      <TextField name="replyTo" type="email" label={t("replyTo")} hint={t("replyHint")} initial={settings.replyTo ?? ""} />
      <TextField name="ratePerMinute" inputMode="numeric" label={t("rate")} hint={t("rateHint")} initial={String(settings.ratePerMinute)} required />
      <div className="grid gap-4 md:grid-cols-2">
        <SelectField name="quietFrom" label={t("quietFrom")} options={HOURS} initial={String(settings.quietFrom)} required />
        <SelectField name="quietUntil" label={t("quietUntil")} options={HOURS} initial={String(settings.quietUntil)} required />
      </div>
      <p className="s13 ink2">{t("quietHint")}</p>
      <ChoiceField name="resendUnclear" label={t("unclear")} options={[{ value: "hold", label: t("hold") }, { value: "resend", label: t("resend") }]} initial={settings.resendUnclear ? "resend" : "hold"} />
      <p className="s13 ink2">{t("unclearHint")}</p>
    </ActionForm>
  );
}
