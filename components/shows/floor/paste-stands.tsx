import { getTranslations } from "next-intl/server";

import { HiddenField, SelectField, TextArea } from "@/components/ui/fields";
import { PasteForm } from "@/components/ui/paste-form";
import { pasteStandsAction } from "@/lib/shows/floor/actions";
import type { EditionPlace } from "@/lib/shows/floor/place";
import type { HallRow } from "@/lib/shows/floor/types";

/** Stands of a hall from a list, as a spreadsheet has them. */
export async function PasteStands({ place, halls }: { place: EditionPlace; halls: readonly HallRow[] }) {
  const t = await getTranslations("shows.floor");
  return (
    <PasteForm paste={pasteStandsAction.bind(null, place)} submit={t("pasteDo")} parts={{ number: t("fields.number"), area: t("columns.area"), kind: t("fields.kind"), price: t("fields.pricePlain") }}>
      <HiddenField name="editionId" value={place.editionId} />
      <SelectField name="hallId" label={t("fields.hall")} options={halls.map(({ id, name }) => ({ value: id, label: name }))} initial={halls[0]?.id} required />
      <TextArea name="lines" label={t("fields.lines")} hint={t("fields.linesHint")} rows={8} />
    </PasteForm>
  );
}
