import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/fields";
import { viewAsAction } from "@/lib/roles/actions";
import type { RoleRow } from "@/lib/roles/types";

/** Leads to the pages as another role sees them. */
export async function LookAs({ workspace, roles }: { workspace: string; roles: readonly RoleRow[] }) {
  const [t, common] = await Promise.all([getTranslations("roles.viewing"), getTranslations("common")]);
  return (
    <section className="part" aria-labelledby="look">
      <h2 id="look" className="mb-3">
        {t("title")}
      </h2>
      <ActionForm action={viewAsAction.bind(null, workspace)} quiet submit={t("begin")}>
        <SelectField name="role" label={t("role")} hint={t("hint")} initial="staff" required options={roles.filter(({ key }) => key !== "owner").map(({ key, name, begunAs }) => ({ value: key, label: name ?? common(`roles.${begunAs}`) }))} />
      </ActionForm>
    </section>
  );
}
