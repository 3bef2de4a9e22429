"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextArea } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly save: (state: FormState<{ readonly version: number }>, form: FormData) => Promise<FormState<{ readonly version: number }>>;
  readonly values: Readonly<Record<string, string>>;
  /** The version that the proposal was made from. */
  readonly version: number;
}

/** Puts the rules in force whose effect has just been looked at, with the reason for them. */
export function RulesSave({ save, values, version }: Props) {
  const t = useTranslations("alarms.rules");
  return (
    <ActionForm action={save} submit={t("save")}>
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <HiddenField name="act" value="save" />
      <HiddenField name="seenVersion" value={String(version)} />
      <TextArea name="note" label={t("note")} rows={2} />
    </ActionForm>
  );
}
