import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField, TextField } from "@/components/ui/fields";
import { moveAndShowAction } from "@/lib/participations/pipeline/actions";
import { nextSteps, PIPELINE_STEPS } from "@/lib/participations/pipeline/schema";
import type { ParticipationDetail } from "@/lib/participations/types";

/** Moves a participation to any step, on any day until today. */
export async function StepForm({ workspace, participation }: { workspace: string; participation: ParticipationDetail }) {
  const t = await getTranslations("participations");
  const others = PIPELINE_STEPS.filter((step) => step !== participation.step);
  return (
    <ActionForm action={moveAndShowAction.bind(null, workspace)} quiet submit={t("moves.do")}>
      <HiddenField name="id" value={participation.id} />
      <div className="grid gap-4 md:grid-cols-2">
        <SelectField name="to" label={t("moves.toStep")} options={others.map((value) => ({ value, label: t(`steps.${value}`) }))} initial={nextSteps(participation.step, true)[0] ?? others[0]} required />
        <TextField name="on" type="date" label={t("moves.on")} hint={t("moves.onHint")} />
      </div>
    </ActionForm>
  );
}
