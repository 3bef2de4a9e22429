"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextField } from "@/components/ui/fields";
import { Told } from "@/components/ui/told";
import type { Answered } from "@/lib/requests/types";
import type { FormState } from "@/lib/tenant/form-state";

const ANSWERS = ["granted", "partly", "declined_with_reason", "declined", "open"] as const;

interface Props {
  readonly correct: (state: FormState<Answered>, form: FormData) => Promise<FormState<Answered>>;
  readonly id: string;
  readonly version: string;
  readonly cost: number | null;
  readonly told: (answered: Answered) => void;
}

/** Says what was really answered instead of what was noted, and why the note was wrong. */
export function CorrectionForm({ correct, id, version, cost, told }: Props) {
  const t = useTranslations("requests");
  return (
    <ActionForm action={correct} submit={t("correct.submit")} done={(answered) => <Told value={answered} told={told} />} quiet>
      <HiddenField name="id" value={id} />
      <HiddenField name="seenVersion" value={version} />
      <p className="ink2">{t("correct.text")}</p>
      <ChoiceField name="answer" label={t("correct.outcome")} options={ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))} />
      <TextField name="answeredOn" type="date" label={t("answer.answeredOn")} hint={t("answer.answeredOnHint")} />
      <TextField name="declinedReason" label={t("answer.declinedReason")} hint={t("answer.declinedReasonHint")} />
      <TextField name="cost" group="money" inputMode="decimal" label={t("answer.cost")} hint={t("answer.costHint")} initial={cost === null ? "" : String(cost)} />
      <TextField name="reason" label={t("correct.reason")} required />
    </ActionForm>
  );
}
