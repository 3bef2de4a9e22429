"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextField } from "@/components/ui/fields";
import { Preview } from "@/components/ui/preview";
import { useReopened } from "@/components/ui/use-reopened";
import type { Answered } from "@/lib/requests/types";
import type { FormState } from "@/lib/tenant/form-state";
import { AnswerEffect, AnsweredHere } from "./answered-panel";

const SPEAKING = ["answer", "answeredOn"] as const;
const ANSWERS = ["granted", "partly", "declined_with_reason", "declined"] as const;

interface Props {
  readonly answer: (state: FormState<Answered>, form: FormData) => Promise<FormState<Answered>>;
  readonly preview: (form: FormData) => Promise<Answered | null>;
  readonly id: string;
  /** As the page has it: what this form did is told as long as nobody has corrected it. */
  readonly status: Answered["status"];
  /** What stands here once it is answered; what this form itself did goes before it. */
  readonly answered?: ReactNode;
}

/** Answers an open special request: what was said, when, and with which reason. */
export function AnswerForm({ answer, preview, id, status, answered }: Props) {
  const t = useTranslations("requests.answer");
  const reopened = useReopened(answered === undefined);
  return (
    <ActionForm key={reopened} action={answer} submit={t("submit")} done={(value) => (status === "open" || status === value.status ? <AnsweredHere answered={value} /> : answered)} instead={answered}>
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
