"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, type Option, SelectField, TextArea, TextField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly action: (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;
  readonly exhibitorId: string;
  /** The shows in which the rules have placed it. */
  readonly shows: readonly Option[];
  readonly stages: readonly Option[];
  /** The page's own words: this form is not sent the noun's messages. */
  readonly words: Readonly<Record<"submit" | "show" | "stage" | "why" | "whyHint" | "until" | "untilHint", string>>;
}

/** Sets the stage in one show by hand: which, why, until when. */
export function StageForm({ action, exhibitorId, shows, stages, words }: Props) {
  const [only] = shows;
  return (
    <ActionForm action={action} submit={words.submit}>
      <HiddenField name="exhibitorId" value={exhibitorId} />
      {shows.length === 1 && only ? <HiddenField name="showId" value={only.value} /> : <SelectField name="showId" label={words.show} options={shows} required />}
      <ChoiceField name="stage" label={words.stage} options={stages} />
      <TextArea name="why" label={words.why} hint={words.whyHint} rows={3} required />
      <TextField name="untilOn" type="date" label={words.until} hint={words.untilHint} required />
    </ActionForm>
  );
}

/** Takes a stage set by hand back. */
export function TakeBackForm({ action, id, submit }: { action: Props["action"]; id: string; submit: string }) {
  return (
    <ActionForm action={action} submit={submit} quiet>
      <HiddenField name="id" value={id} />
    </ActionForm>
  );
}
