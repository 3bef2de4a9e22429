"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextArea } from "@/components/ui/fields";
import { ALARM_OUTCOMES } from "@/lib/alarms/schema";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly close: (state: FormState<{ readonly id: string }>, form: FormData) => Promise<FormState<{ readonly id: string }>>;
  readonly id: string;
  readonly version: string;
  readonly note: string | null;
}

/** Ends an alarm: what came of it, in one of six words, and a note. */
export function CloseForm({ close, id, version, note }: Props) {
  const t = useTranslations("alarms");
  return (
    <ActionForm action={close} submit={t("alarm.closeSave")}>
      <HiddenField name="id" value={id} />
      <HiddenField name="seenVersion" value={version} />
      <ChoiceField name="outcome" label={t("alarm.outcome")} options={ALARM_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))} />
      <TextArea name="note" label={t("alarm.note")} rows={2} initial={note ?? ""} hint={t("alarm.closeHint")} />
    </ActionForm>
  );
}
