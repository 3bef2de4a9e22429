import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import { isoDay } from "@/lib/format/days";
import { createEditionAction, updateEditionAction } from "@/lib/shows/editions/actions";
import type { EditionDetail } from "@/lib/shows/editions/types";

/** An edition of a show: a new one, or the one given. */
export async function EditionForm({ workspace, showId, edition }: { workspace: string; showId: string; edition?: EditionDetail }) {
  const t = await getTranslations("shows.editions.fields");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(edition ? updateEditionAction : createEditionAction).bind(null, workspace)} submit={edition ? common("save") : common("create")}>
      {edition ? <HiddenField name="id" value={edition.id} /> : <HiddenField name="showId" value={showId} />}
      {edition && <HiddenField name="seenVersion" value={edition.version} />}
      <TextField name="name" label={t("name")} hint={t("nameHint")} initial={edition?.name} required />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="startsOn" type="date" label={t("startsOn")} initial={edition && isoDay(edition.startsOn)} required />
        <TextField name="endsOn" type="date" label={t("endsOn")} initial={edition && isoDay(edition.endsOn)} required />
        <TextField name="bookingDeadline" type="date" label={t("bookingDeadline")} hint={t("bookingDeadlineHint")} initial={edition?.bookingDeadline ? isoDay(edition.bookingDeadline) : ""} />
        <TextField name="venue" label={t("venue")} initial={edition?.venue ?? ""} />
      </div>
    </ActionForm>
  );
}
