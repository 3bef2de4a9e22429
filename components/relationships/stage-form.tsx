"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, type Option, SelectField, TextArea, TextField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly action: (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;
  readonly exhibitorId: string;
  /** The shows in which the rules have placed it. */
  readonly shows: readonly Option[];
  readonly stages: readonly Option[];
  readonly longest: number;
}

/** Sets the stage in one show by hand: which, why, until when. */
export function StageForm({ action, exhibitorId, shows, stages, longest }: Props) {
  const t = useTranslations("relationships.byHand");
  const [only] = shows;
  return (
    <ActionForm action={action} submit={t("submit")}>
      <HiddenField name="exhibitorId" value={exhibitorId} />
      {shows.length === 1 && only ? <HiddenField name="showId" value={only.value} /> : <SelectField name="showId" label={t("show")} options={shows} required />}
      <ChoiceField name="stage" label={t("stage")} options={stages} />
      <TextArea name="why" label={t("why")} hint={t("whyHint")} rows={3} required />
      <TextField name="untilOn" type="date" label={t("until")} hint={t("untilHint", { days: longest })} required />
    </ActionForm>
  );
}

/** Takes a stage set by hand back. */
export function TakeBackForm({ action, id }: { action: Props["action"]; id: string }) {
  const t = useTranslations("relationships.byHand");
  return (
    <ActionForm action={action} submit={t("takeBack")} quiet>
      <HiddenField name="id" value={id} />
    </ActionForm>
  );
}
