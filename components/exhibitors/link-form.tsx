import { useTranslations } from "next-intl";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField } from "@/components/ui/fields";
import { RELATIONS } from "@/lib/exhibitors/beside/types";
import { linkCompaniesAction } from "@/lib/exhibitors/links/actions";
import type { ExhibitorName } from "@/lib/exhibitors/types";

/** How two companies belong together, told as a sentence with both names. */
export function LinkForm({ workspace, exhibitor, other }: { workspace: string; exhibitor: ExhibitorName; other: ExhibitorName }) {
  const t = useTranslations("exhibitors.related");
  return (
    <ActionForm action={linkCompaniesAction.bind(null, workspace)} submit={t("submit")}>
      <HiddenField name="exhibitorId" value={exhibitor.id} />
      <HiddenField name="otherId" value={other.id} />
      <SelectField name="relation" label={t("relation")} required options={RELATIONS.map((value) => ({ value, label: t(`choices.${value}`, { name: exhibitor.name, other: other.name }) }))} />
    </ActionForm>
  );
}
