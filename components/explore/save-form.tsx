"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField, TextField } from "@/components/ui/fields";
import type { BoardName } from "@/lib/explore/boards/types";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly action: (state: FormState<{ id: string }>, form: FormData) => Promise<FormState<{ id: string }>>;
  readonly question: string;
  readonly boards: readonly BoardName[];
}

/** Keeps the answered question on a board, an old one or a new one. */
export function SaveForm({ action, question, boards }: Props) {
  const t = useTranslations("explore.save");
  return (
    <ActionForm action={action} submit={t("submit")} quiet>
      <HiddenField name="question" value={question} />
      {boards.length > 0 ? (
        <SelectField name="board" label={t("board")} empty={t("newBoard")} options={boards.map(({ id, name }) => ({ value: id, label: name }))} initial={boards[0]?.id ?? ""} required />
      ) : (
        <HiddenField name="board" value="" />
      )}
      <TextField name="name" label={t("name")} hint={boards.length > 0 ? t("nameHint") : undefined} required={boards.length === 0} />
    </ActionForm>
  );
}
