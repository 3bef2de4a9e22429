import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField } from "@/components/ui/fields";
import { Fold } from "@/components/ui/fold";
import { copyFloorAction } from "@/lib/shows/floor/actions";
import type { EditionPlace } from "@/lib/shows/floor/place";

/** Halls, stands and packages as an earlier edition of the show had them. */
export async function CopyForm({ place, sources }: { place: EditionPlace; sources: readonly { id: string; name: string; stands: number }[] }) {
  const t = await getTranslations("shows.floor");
  const [first] = sources;
  if (!first) return null;
  return (
    <Fold title={t("copy")}>
      <p className="s13 ink2 mb-3">{t("copyText")}</p>
      <ActionForm action={copyFloorAction.bind(null, place)} submit={t("copyDo")} quiet>
        <HiddenField name="editionId" value={place.editionId} />
        <SelectField name="fromId" label={t("fields.from")} options={sources.map(({ id, name, stands }) => ({ value: id, label: `${name} (${t("standCount", { n: stands })})` }))} initial={first.id} required />
      </ActionForm>
    </Fold>
  );
}
