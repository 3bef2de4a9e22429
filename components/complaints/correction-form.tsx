"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextField } from "@/components/ui/fields";
import { Told } from "@/components/ui/told";
import type { Advanced, ComplaintDetail } from "@/lib/complaints/types";
import { isoDay } from "@/lib/format/days";
import type { FormState } from "@/lib/tenant/form-state";
import { JusticeFields } from "./justice-fields";

interface Props {
  readonly correct: (state: FormState<Advanced>, form: FormData) => Promise<FormState<Advanced>>;
  readonly complaint: ComplaintDetail;
  readonly told: (advanced: Advanced) => void;
}

const RESOLUTIONS = ["first_contact", "later", "never"] as const;
const OUTCOMES = ["unconfirmed", "settled", "not_settled"] as const;

/** Says the whole of what is true instead of what was noted, and why it was wrong. */
export function CorrectionForm({ correct, complaint, told }: Props) {
  const t = useTranslations("complaints");
  const day = (date: Date | null) => (date ? isoDay(date) : "");
  return (
    <ActionForm action={correct} submit={t("correct.submit")} done={(advanced) => <Told value={advanced} told={told} />} quiet>
      <HiddenField name="id" value={complaint.id} />
      <HiddenField name="seenVersion" value={complaint.version} />
      <p className="ink2">{t("correct.text")}</p>
      <TextField name="firstAnsweredOn" type="date" label={t("correct.firstAnsweredOn")} hint={t("correct.firstAnsweredOnHint")} initial={day(complaint.firstAnsweredOn)} />
      <ChoiceField name="resolution" label={t("correct.resolution")} initial={complaint.resolution ?? ""} options={[{ value: "", label: t("correct.open") }, ...RESOLUTIONS.map((value) => ({ value, label: t(`step.${value}`) }))]} />
      <TextField name="resolvedOn" type="date" label={t("correct.resolvedOn")} initial={day(complaint.resolvedOn)} />
      <ChoiceField name="outcome" label={t("correct.outcome")} initial={complaint.outcome} options={OUTCOMES.map((value) => ({ value, label: t(`correct.${value}`) }))} />
      <TextField name="confirmedOn" type="date" label={t("correct.confirmedOn")} initial={day(complaint.confirmedOn)} />
      <JusticeFields initial={complaint} />
      <TextField name="reason" label={t("correct.reason")} required />
    </ActionForm>
  );
}
