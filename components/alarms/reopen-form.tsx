"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly reopen: (state: FormState<{ readonly id: string }>, form: FormData) => Promise<FormState<{ readonly id: string }>>;
  readonly id: string;
  readonly version: string;
}

/** The way back for an alarm that was ended by mistake. */
export function ReopenForm({ reopen, id, version }: Props) {
  return (
    <ActionForm action={reopen} submit={useTranslations("alarms.alarm")("reopen")} quiet>
      <HiddenField name="id" value={id} />
      <HiddenField name="seenVersion" value={version} />
    </ActionForm>
  );
}
