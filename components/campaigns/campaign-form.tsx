"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, type Option, SelectField, TextField } from "@/components/ui/fields";
import { changeCampaignAction } from "@/lib/campaigns/actions";
import { type CampaignChoices, type CampaignDetail, NAMINGS } from "@/lib/campaigns/types";
import { AudienceFields } from "./audience-fields";
import { TargetFields } from "./target-fields";
import type { SelectionName } from "@/lib/lists/selections/types";
import { TextFields } from "./text-fields";

interface Props {
  readonly workspace: string;
  readonly campaign: CampaignDetail;
  readonly choices: CampaignChoices;
  readonly forms: readonly Option[];
  readonly segments: readonly string[];
  readonly tags: readonly string[];
  readonly selections: readonly SelectionName[];
  /** Opening and closing on the organizer's own clock. */
  readonly times: { readonly opensOn: string; readonly opensHour: number; readonly closesOn: string; readonly zone: string };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));

/** Everything of a draft: what is asked, whom, when, in whose words. */
export function CampaignForm({ workspace, campaign, choices, forms, segments, tags, selections, times }: Props) {
  const t = useTranslations("campaigns");
  const common = useTranslations("common");
  const options = (rows: readonly { id: string; label: string }[]) => rows.map(({ id, label }) => ({ value: id, label }));
  const [first, second, third] = campaign.reminders;
  return (
    <ActionForm
      action={changeCampaignAction.bind(null, workspace)}
      submit={common("save")}
      wide
      extra={
        <Link className="btn quiet" href={`/${workspace}/surveys/campaigns/${campaign.id}`}>
          {t("edit.back")}
        </Link>
      }
    >
      <HiddenField name="id" value={campaign.id} />
      <HiddenField name="seenVersion" value={campaign.version} />
      <section className="grid max-w-[720px] gap-4">
        <h2>{t("edit.what")}</h2>
        <TextField name="title" label={t("fields.title")} initial={campaign.title} required />
        <SelectField name="editionId" label={t("fields.edition")} options={options(choices.editions)} initial={campaign.editionId} required />
        <SelectField name="formVersionId" label={t("fields.form")} options={forms} initial={campaign.formVersionId} required />
        <ChoiceField name="naming" label={t("fields.naming")} options={NAMINGS.map((value) => ({ value, label: t(`namings.${value}`) }))} initial={campaign.naming} />
        <p className="s13 ink2">{t("fields.namingHint")}</p>
      </section>
      <AudienceFields workspace={workspace} audience={campaign.audience} segments={segments} tags={tags} selections={selections} />
      <section className="grid max-w-[720px] gap-4">
        <h2>{t("edit.when")}</h2>
        <p className="s13 ink2">{t("edit.clock", { zone: times.zone })}</p>
        <div className="grid gap-4 md:grid-cols-3">
          <TextField name="opensOn" type="date" label={t("fields.opensOn")} initial={times.opensOn} required />
          <SelectField name="opensHour" label={t("fields.opensHour")} options={HOURS} initial={String(times.opensHour)} required />
          <TextField name="closesOn" type="date" label={t("fields.closesOn")} hint={t("fields.closesHint")} initial={times.closesOn} required />
        </div>
        <p className="s13 ink2">{t("edit.reminders")}</p>
        <div className="grid gap-4 md:grid-cols-3">
          <TextField name="reminder1" inputMode="numeric" label={t("fields.reminder", { which: 1 })} initial={first === undefined ? "" : String(first)} />
          <TextField name="reminder2" inputMode="numeric" label={t("fields.reminder", { which: 2 })} initial={second === undefined ? "" : String(second)} />
          <TextField name="reminder3" inputMode="numeric" label={t("fields.reminder", { which: 3 })} initial={third === undefined ? "" : String(third)} />
        </div>
      </section>
      <TextFields campaign={campaign} />
      <TargetFields segments={segments} targets={campaign.targets} />
    </ActionForm>
  );
}
