import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { removePartAction } from "@/lib/shows/floor/actions";
import type { EditionPlace } from "@/lib/shows/floor/place";
import type { FloorPart } from "@/lib/shows/floor/schema";

/** Removes one part of the floor; what is booked answers that it is in use. */
export async function RemoveButton({ place, part, id, name }: { place: EditionPlace; part: FloorPart; id: string; name: string }) {
  const t = await getTranslations("shows.floor");
  return (
    <ActionForm action={removePartAction.bind(null, place)} quiet submit={<>{t("remove")} <span className="sr-only">{name}</span></>}>
      <HiddenField name="part" value={part} />
      <HiddenField name="id" value={id} />
    </ActionForm>
  );
}
