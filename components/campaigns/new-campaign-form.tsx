"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, type Option, SelectField, TextField } from "@/components/ui/fields";
import { createCampaignAction } from "@/lib/campaigns/actions";
import { type CampaignChoices, NAMINGS } from "@/lib/campaigns/types";

/** What a new campaign is about; everything else has a default that can be changed next. */
export function NewCampaignForm({ workspace, choices, forms }: { workspace: string; choices: CampaignChoices; forms: readonly Option[] }) {
  const t = useTranslations("campaigns");
  const options = (rows: readonly { id: string; label: string }[]) => rows.map(({ id, label }) => ({ value: id, label }));
  return (
    <ActionForm action={createCampaignAction.bind(null, workspace)} submit={t("new.submit")}>
      <TextField name="title" label={t("fields.title")} hint={t("fields.titleHint")} required />
      <SelectField name="editionId" label={t("fields.edition")} options={options(choices.editions)} initial={choices.editions[0]?.id} required />
      <SelectField name="formVersionId" label={t("fields.form")} options={forms} initial={forms[0]?.value} required />
      <ChoiceField name="naming" label={t("fields.naming")} options={NAMINGS.map((value) => ({ value, label: t(`namings.${value}`) }))} initial="named" />
      <p className="s13 ink2">{t("fields.namingHint")}</p>
    </ActionForm>
  );
}
