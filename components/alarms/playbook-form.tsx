"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextArea } from "@/components/ui/fields";
import type { AlarmFamily } from "@/lib/alarms/types";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly save: (state: FormState<{ readonly steps: number }>, form: FormData) => Promise<FormState<{ readonly steps: number }>>;
  readonly family: AlarmFamily;
  readonly steps: readonly string[];
  readonly version: string;
}

/** The steps of a family as lines of text. */
export function PlaybookForm({ save, family, steps, version }: Props) {
  const t = useTranslations("alarms.playbooks");
  return (
    <ActionForm action={save} submit={t("save")} quiet>
      <HiddenField name="family" value={family} />
      <HiddenField name="seenVersion" value={version} />
      <TextArea name="steps" label={t("steps")} rows={Math.max(4, steps.length + 2)} initial={steps.join("\n")} required />
    </ActionForm>
  );
}
