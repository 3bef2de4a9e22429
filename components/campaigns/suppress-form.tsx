"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea } from "@/components/ui/fields";
import { suppressAction } from "@/lib/campaigns/suppressions/actions";
import type { Suppressed } from "@/lib/campaigns/suppressions/types";

const BY_A_PERSON = ["by_hand", "bounced", "complained"] as const;

/** Takes addresses off, one or a pasted list of bounces. */
export function SuppressForm({ workspace }: { workspace: string }) {
  const t = useTranslations("campaigns.suppressions");
  return (
    <ActionForm<Suppressed> action={suppressAction.bind(null, workspace)} submit={t("addYes")} quiet done={(came) => <p role="status">{t("added", { ...came })}</p>}>
      <TextArea name="addresses" label={t("addresses")} hint={t("addressesHint")} rows={5} required />
      <SelectField name="reason" label={t("reason")} options={BY_A_PERSON.map((value) => ({ value, label: t(`reasons.${value}`) }))} initial="by_hand" required />
    </ActionForm>
  );
}
