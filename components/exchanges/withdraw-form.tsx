"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly withdraw: (state: FormState<{ readonly id: string }>, form: FormData) => Promise<FormState<{ readonly id: string }>>;
  readonly id: string;
}

/** Takes back what was not given, with the reason. */
export function WithdrawForm({ withdraw, id }: Props) {
  const t = useTranslations("exchanges.withdraw");
  return (
    <ActionForm action={withdraw} submit={t("submit")} quiet>
      <HiddenField name="id" value={id} />
      <p className="ink2">{t("text")}</p>
      <TextField name="reason" label={t("reason")} required />
    </ActionForm>
  );
}
