"use client";

import { useTranslations } from "next-intl";

import { OutcomeButtons } from "@/components/ui/outcome-buttons";
import type { Step } from "@/lib/complaints/schema";
import type { Advanced } from "@/lib/complaints/types";
import type { FormState } from "@/lib/tenant/form-state";
import { AdvancedPanel } from "./advanced-panel";

interface Props {
  readonly action: (state: FormState<Advanced>, form: FormData) => Promise<FormState<Advanced>>;
  readonly id: string;
  readonly text: string;
  readonly steps: readonly Step[];
  readonly href: string;
}

/** The steps that can come next, one press each and as of today; the rest is on the complaint's page. */
export function StepButtons({ action, id, text, steps, href }: Props) {
  const all = useTranslations("complaints");
  const t = useTranslations("complaints.step");
  return (
    <OutcomeButtons
      action={action}
      id={id}
      label={t("group", { text })}
      field="step"
      outcomes={steps.map((value) => ({ value, label: t(value) }))}
      href={href}
      more={t("more")}
      correct={all("correct.title")}
      done={(advanced) => <AdvancedPanel advanced={advanced} />}
    />
  );
}
