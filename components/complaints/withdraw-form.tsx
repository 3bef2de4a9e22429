"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import type { Advanced } from "@/lib/complaints/types";
import type { FormState } from "@/lib/tenant/form-state";
import { AdvancedHere } from "./advanced-panel";

/** Takes back a complaint that was none, with the reason. */
export function WithdrawForm({ withdraw, id }: { withdraw: (state: FormState<Advanced>, form: FormData) => Promise<FormState<Advanced>>; id: string }) {
  const t = useTranslations("complaints.withdraw");
  return (
    <ActionForm action={withdraw} submit={t("submit")} done={(advanced) => <AdvancedHere advanced={advanced} did="withdraw" />} quiet>
      <HiddenField name="id" value={id} />
      <p className="ink2">{t("text")}</p>
      <TextField name="reason" label={t("reason")} required />
    </ActionForm>
  );
}
