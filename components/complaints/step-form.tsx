"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextField } from "@/components/ui/fields";
import { Preview } from "@/components/ui/preview";
import { Told } from "@/components/ui/told";
import type { Step } from "@/lib/complaints/schema";
import type { Advanced } from "@/lib/complaints/types";
import type { FormState } from "@/lib/tenant/form-state";
import { StepEffect } from "./advanced-panel";
import { JusticeFields } from "./justice-fields";

const SPEAKING = ["step", "on", "answeredOn"] as const;

interface Props {
  readonly advance: (state: FormState<Advanced>, form: FormData) => Promise<FormState<Advanced>>;
  readonly preview: (form: FormData) => Promise<Advanced | null>;
  readonly id: string;
  readonly steps: readonly Step[];
  readonly told: (advanced: Advanced) => void;
}

/** The next step on a complaint's way: it asks for what can follow; where nothing can, only what it did is handed over. */
export function StepForm({ advance, preview, id, steps, told }: Props) {
  const t = useTranslations("complaints.step");
  const asking = steps.includes("settled");
  return (
    <ActionForm action={advance} submit={t("submit")} done={(advanced) => <Told value={advanced} told={told} />} instead={steps.length > 0 ? undefined : null}>
      <HiddenField name="id" value={id} />
      {asking && <p className="s13 ink2">{t("unconfirmed")}</p>}
      <ChoiceField name="step" label={t(asking ? "askTitle" : "step")} legendHidden={asking} options={steps.map((value) => ({ value, label: t(value) }))} />
      <TextField name="on" type="date" label={t("on")} hint={t("onHint")} />
      {steps.includes("answered") && <TextField name="answeredOn" type="date" label={t("answeredOn")} hint={t("answeredOnHint")} />}
      {asking && <JusticeFields />}
      <Preview preview={preview} of={SPEAKING}>
        {(advanced) => <StepEffect advanced={advanced} />}
      </Preview>
    </ActionForm>
  );
}
