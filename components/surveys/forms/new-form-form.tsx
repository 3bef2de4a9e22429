"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { createFormAction } from "@/lib/surveys/forms/actions";
import type { FormName, Starts } from "@/lib/surveys/forms/types";
import { useFormTitle } from "./form-title";

interface Props {
  readonly workspace: string;
  readonly copies: readonly FormName[];
  readonly starts: Starts;
  readonly start: string | null;
}

/** A name, and what the draft begins with. */
export function NewFormForm({ workspace, copies, starts, start }: Props) {
  const t = useTranslations("forms");
  const titleOf = useFormTitle();
  const id = useId();
  return (
    <ActionForm action={createFormAction.bind(null, workspace)} submit={t("create.submit")}>
      <TextField name="title" label={t("create.name")} hint={t("create.nameHint")} required />
      <div className="field">
        <label htmlFor={id} className="mb-1 block s13 font-medium">
          {t("create.start")}
        </label>
        <select id={id} name="start" className="input" defaultValue={start ?? "empty"}>
          <option value="empty">{t("create.empty")}</option>
          <optgroup label={t("create.bankGroup")}>
            {starts.forms.map((key) => (
              <option key={key} value={key}>
                {t(`bank.${key}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t("create.turnsGroup")}>
            {starts.turns.map((key) => (
              <option key={key} value={key}>
                {t(`bank.${key}`)}
              </option>
            ))}
          </optgroup>
          {copies.length > 0 && (
            <optgroup label={t("create.copyGroup")}>
              {copies.map((form) => (
                <option key={form.id} value={form.id}>
                  {titleOf(form)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
    </ActionForm>
  );
}
