import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { TextField } from "@/components/ui/fields";
import { addHallAction, renameHallAction } from "@/lib/shows/floor/actions";
import { type EditionPlace, editionPath } from "@/lib/shows/floor/place";
import type { HallRow } from "@/lib/shows/floor/types";
import { PartList } from "./part-list";

/** The halls of an edition: add, rename, remove. */
export async function Halls({ place, halls, mayChange }: { place: EditionPlace; halls: readonly HallRow[]; mayChange: boolean }) {
  const t = await getTranslations("shows.floor");
  const rows = halls.map((hall) => ({
    ...hall,
    shown: (
      <>
        <b>{hall.name}</b> <Link href={editionPath(place, "stands", { hall: hall.id })}>{t("standCount", { n: hall.stands })}</Link>
      </>
    ),
  }));
  return (
    <PartList
      place={place}
      part="hall"
      words={{ title: t("halls"), none: t("noHalls"), add: t("newHall") }}
      rows={rows}
      mayChange={mayChange}
      change={renameHallAction}
      add={addHallAction}
      fields={(hall) => <TextField name="name" label={t("fields.hall")} initial={hall?.name} required />}
      openFirst
    />
  );
}
