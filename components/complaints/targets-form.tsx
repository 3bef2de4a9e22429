"use client";

import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { SEVERITIES } from "@/lib/complaints/schema";
import type { ComplaintTargets } from "@/lib/organizers/complaint-targets/types";
import type { FormState } from "@/lib/tenant/form-state";

/** How soon complaints should be answered and solved, by severity. */
export function TargetsForm({ save, targets }: { save: (state: FormState<void>, form: FormData) => Promise<FormState<void>>; targets: ComplaintTargets }) {
  const t = useTranslations("complaints");
  const common = useTranslations("common");
  return (
    <ActionForm action={save} submit={common("save")} done={() => <p role="status" className="good">{t("targets.saved")}</p>}>
      {SEVERITIES.map((severity) => (
        <div key={severity} className="grid gap-4 md:grid-cols-2">
          <TextField name={`${severity}.answer`} inputMode="numeric" label={t("targets.answerOf", { severity: t(`severities.${severity}`) })} initial={String(targets[severity].answerDays)} required />
          <TextField name={`${severity}.resolve`} inputMode="numeric" label={t("targets.resolveOf", { severity: t(`severities.${severity}`) })} initial={String(targets[severity].resolveDays)} required />
        </div>
      ))}
    </ActionForm>
  );
}
