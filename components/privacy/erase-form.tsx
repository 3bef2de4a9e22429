import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { eraseContactAction } from "@/lib/privacy/actions";

/** Erases a person, after one has said that one knows what it means. */
export async function EraseForm({ workspace, exhibitorId, contactId }: { workspace: string; exhibitorId: string; contactId: string }) {
  const t = await getTranslations("privacy.person");
  return (
    <section className="part max-w-[640px]">
      <h2>{t("erase")}</h2>
      <p className="ink2 my-3">{t("eraseText")}</p>
      <ActionForm action={eraseContactAction.bind(null, workspace)} submit={t("submit")} quiet>
        <HiddenField name="exhibitorId" value={exhibitorId} />
        <HiddenField name="contactId" value={contactId} />
        <label className="flex items-center gap-2">
          <input type="checkbox" name="sure" required />
          <span>{t("sure")}</span>
        </label>
      </ActionForm>
    </section>
  );
}
