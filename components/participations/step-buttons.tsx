"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { OutcomeButtons } from "@/components/ui/outcome-buttons";
import type { Moved } from "@/lib/participations/pipeline/types";
import type { PipelineStep } from "@/lib/tenant/enums";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly move: (state: FormState<Moved>, form: FormData) => Promise<FormState<Moved>>;
  readonly undo: (state: FormState<{ id: string }>, form: FormData) => Promise<FormState<{ id: string }>>;
  readonly id: string;
  readonly name: string;
  readonly steps: readonly PipelineStep[];
  readonly href: string;
}

/** The steps that usually come next, a press each; what was done can be undone in place, and the rest is on the participation's page. */
export function StepButtons({ move, undo, id, name, steps, href }: Props) {
  const t = useTranslations("participations");
  const common = useTranslations("common");
  return (
    <OutcomeButtons
      action={move}
      id={id}
      label={t("moves.group", { name })}
      field="to"
      outcomes={steps.map((value) => ({ value, label: t(`moves.to.${value}`) }))}
      href={href}
      more={common("edit")}
      correct={common("edit")}
      done={({ moveId, to }) => (
        <>
          <p role="status" className="s13">
            {t("moves.done", { step: t(`steps.${to}`) })}
          </p>
          <ActionForm action={undo} quiet submit={common("undo")} done={() => <p role="status" className="s13">{t("moves.undone")}</p>}>
            <HiddenField name="id" value={moveId} />
          </ActionForm>
        </>
      )}
    />
  );
}
