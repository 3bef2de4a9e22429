import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { archiveExhibitorAction } from "@/lib/exhibitors/actions";
import type { ExhibitorDetail } from "@/lib/exhibitors/types";

/** Takes an exhibitor out of the lists, or back into them. */
export async function ArchiveForm({ workspace, exhibitor }: { workspace: string; exhibitor: ExhibitorDetail }) {
  const t = await getTranslations("exhibitors.form");
  return (
    <section className="part max-w-[640px]">
      <p className="ink2 mb-3">{exhibitor.archived ? t("restoreText") : t("archiveText")}</p>
      <ActionForm action={archiveExhibitorAction.bind(null, workspace)} submit={exhibitor.archived ? t("restore") : t("archive")} quiet>
        <HiddenField name="id" value={exhibitor.id} />
        <HiddenField name="archived" value={exhibitor.archived ? "no" : "yes"} />
      </ActionForm>
    </section>
  );
}
