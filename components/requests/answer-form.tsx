"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextField } from "@/components/ui/fields";
import { Preview } from "@/components/ui/preview";
import { Told } from "@/components/ui/told";
import type { Answered } from "@/lib/requests/types";
import type { FormState } from "@/lib/tenant/form-state";
import { AnswerEffect } from "./answered-panel";

const SPEAKING = ["answer", "answeredOn"] as const;
const ANSWERS = ["granted", "partly", "declined_with_reason", "declined"] as const;

interface Props {
  readonly answer: (state: FormState<Answered>, form: FormData) => Promise<FormState<Answered>>;
  readonly preview: (form: FormData) => Promise<Answered | null>;
  readonly id: string;
  /** Whether there is something to be answered. */
  readonly open: boolean;
  readonly told: (answered: Answered) => void;
}

/** Answers an open special request: what was said, when, and with which reason. */
export function AnswerForm({ answer, preview, id, open, told }: Props) {
  const t = useTranslations("requests.answer");
  return (
    <ActionForm action={answer} submit={t("submit")} done={(answered) => <Told value={answered} told={told} />} instead={open ? undefined : null}>
      <HiddenField name="id" value={id} />
      <ChoiceField name="answer" label={t("outcome")} options={ANSWERS.map((value) => ({ value, label: t(value) }))} />
      <TextField name="answeredOn" type="date" label={t("answeredOn")} hint={t("answeredOnHint")} />
      <TextField name="declinedReason" label={t("declinedReason")} hint={t("declinedReasonHint")} />
      <TextField name="cost" group="money" inputMode="decimal" label={t("cost")} hint={t("costHint")} />
      <Preview preview={preview} of={SPEAKING}>
        {(value) => <AnswerEffect answered={value} />}
      </Preview>
    </ActionForm>
  );
}
