import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { Empty } from "@/components/ui/empty";
import { HiddenField, TextField } from "@/components/ui/fields";
import { addHallAction, renameHallAction } from "@/lib/shows/floor/actions";
import { type EditionPlace, editionPath } from "@/lib/shows/floor/place";
import type { HallRow } from "@/lib/shows/floor/types";
import { PartRow } from "./part-row";
import { RemoveButton } from "./remove-button";

/** The halls of an edition: add, rename, remove. */
export async function Halls({ place, halls, mayChange }: { place: EditionPlace; halls: readonly HallRow[]; mayChange: boolean }) {
  const t = await getTranslations("shows.floor");
  const common = await getTranslations("common");
  return (
    <section className="part" aria-labelledby="halls">
      <h2 id="halls">{t("halls")}</h2>
      {halls.length === 0 && <Empty text={t("noHalls")} />}
      <ul className="rows">
        {halls.map((hall) => (
          <PartRow
            key={hall.id}
            edit={mayChange ? t("editOf", { name: hall.name }) : null}
            form={
              <>
                <ActionForm action={renameHallAction.bind(null, place)} submit={common("save")}>
                  <HiddenField name="id" value={hall.id} />
                  <HiddenField name="seenVersion" value={hall.version} />
                  <TextField name="name" label={t("fields.hall")} initial={hall.name} required />
                </ActionForm>
                <RemoveButton place={place} part="hall" id={hall.id} name={hall.name} />
              </>
            }
          >
            <b>{hall.name}</b> <Link href={editionPath(place, "stands", { hall: hall.id })}>{t("standCount", { n: hall.stands })}</Link>
          </PartRow>
        ))}
      </ul>
      {mayChange && (
        <details className="mt-3" open={halls.length === 0}>
          <summary className="cursor-pointer text-accent">{t("newHall")}</summary>
          <div className="mt-3">
            <ActionForm action={addHallAction.bind(null, place)} submit={common("create")}>
              <HiddenField name="editionId" value={place.editionId} />
              <TextField name="name" label={t("fields.hall")} required />
            </ActionForm>
          </div>
        </details>
      )}
    </section>
  );
}
