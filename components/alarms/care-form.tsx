"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, type Option, SelectField, TextArea, TextField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly care: (state: FormState<{ readonly id: string }>, form: FormData) => Promise<FormState<{ readonly id: string }>>;
  readonly id: string;
  readonly version: string;
  readonly owner: string | null;
  readonly dueOn: string;
  readonly note: string | null;
  readonly members: readonly Option[];
}

/** Who looks after an alarm, until when, and what there is to remember. */
export function CareForm({ care, id, version, owner, dueOn, note, members }: Props) {
  const t = useTranslations("alarms.alarm");
  return (
    <ActionForm action={care} submit={t("careSave")} quiet>
      <HiddenField name="id" value={id} />
      <HiddenField name="seenVersion" value={version} />
      <SelectField name="ownerId" label={t("owner")} options={members} empty={t("ownerNobody")} initial={owner ?? ""} />
      <TextField name="dueOn" type="date" label={t("dueOn")} initial={dueOn} required />
      <TextArea name="note" label={t("note")} rows={2} initial={note ?? ""} />
    </ActionForm>
  );
}
