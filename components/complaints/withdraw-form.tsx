"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import { Told } from "@/components/ui/told";
import type { Advanced } from "@/lib/complaints/types";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly withdraw: (state: FormState<Advanced>, form: FormData) => Promise<FormState<Advanced>>;
  readonly id: string;
  readonly told: (advanced: Advanced) => void;
}

/** Takes back a complaint that was none, with the reason. */
export function WithdrawForm({ withdraw, id, told }: Props) {
  const t = useTranslations("complaints.withdraw");
  return (
    <ActionForm action={withdraw} submit={t("submit")} done={(advanced) => <Told value={advanced} told={told} />} quiet>
      <HiddenField name="id" value={id} />
      <p className="ink2">{t("text")}</p>
      <TextField name="reason" label={t("reason")} required />
    </ActionForm>
  );
}
