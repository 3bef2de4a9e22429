"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextField } from "@/components/ui/fields";
import { Told } from "@/components/ui/told";
import type { Settlement } from "@/lib/promises/types";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly correct: (state: FormState<Settlement>, form: FormData) => Promise<FormState<Settlement>>;
  readonly id: string;
  readonly version: string;
  readonly told: (settlement: Settlement) => void;
}

const OUTCOMES = ["kept", "late", "broken", "withdrawn", "open"] as const;

/** Says what is true instead of what was noted, and why it was wrong. */
export function CorrectionForm({ correct, id, version, told }: Props) {
  const t = useTranslations("promises");
  return (
    <ActionForm action={correct} submit={t("correct.submit")} done={(settlement) => <Told value={settlement} told={told} />} quiet>
      <HiddenField name="id" value={id} />
      <HiddenField name="seenVersion" value={version} />
      <p className="ink2">{t("correct.text")}</p>
      <ChoiceField name="outcome" label={t("correct.outcome")} options={OUTCOMES.map((value) => ({ value, label: t(`statuses.${value}`) }))} />
      <TextField name="settledOn" type="date" label={t("settle.settledOn")} hint={t("settle.settledOnHint")} />
      <TextField name="reason" label={t("correct.reason")} required />
    </ActionForm>
  );
}
