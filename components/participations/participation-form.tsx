import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/check-field";
import { ChoiceField, HiddenField, SelectField, TextField } from "@/components/ui/fields";
import { isoDay } from "@/lib/format/days";
import { editionTitle } from "@/lib/format/edition-title";
import { createParticipationAction, updateParticipationAction } from "@/lib/participations/actions";
import { PARTICIPATION_STATUSES } from "@/lib/participations/schema";
import type { ParticipationDetail } from "@/lib/participations/types";
import type { EditionChoice } from "@/lib/shows/editions/types";

interface Props {
  readonly workspace: string;
  readonly currency: string;
  readonly exhibitorId: string;
  readonly editions: readonly EditionChoice[];
  readonly participation?: ParticipationDetail;
}

/** Stand, space, money and status of an exhibitor at one edition. */
export async function ParticipationForm({ workspace, currency, exhibitorId, editions, participation: known }: Props) {
  const t = await getTranslations("participations");
  const common = await getTranslations("common");
  const figure = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));
  const date = (value: Date | null | undefined) => (value ? isoDay(value) : "");
  return (
    <ActionForm action={(known ? updateParticipationAction : createParticipationAction).bind(null, workspace)} submit={known ? common("save") : common("create")}>
      {known ? <HiddenField name="id" value={known.id} /> : <HiddenField name="exhibitorId" value={exhibitorId} />}
      {known && <HiddenField name="seenVersion" value={known.version} />}
      <SelectField
        name="editionId"
        label={t("fields.edition")}
        empty={t("fields.chooseEdition")}
        options={editions.map((edition) => ({ value: edition.id, label: editionTitle(edition.showName, edition.name) }))}
        initial={known?.editionId}
        required
      />
      <ChoiceField name="status" label={t("fields.status")} options={PARTICIPATION_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))} initial={known?.status ?? "booked"} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="hall" label={t("fields.hall")} initial={known?.hall ?? ""} />
        <TextField name="stand" label={t("fields.stand")} initial={known?.stand ?? ""} />
        <TextField name="area" inputMode="decimal" label={t("fields.area")} initial={figure(known?.area)} />
        <TextField name="amount" inputMode="decimal" label={t("fields.amount", { currency })} initial={figure(known?.amount)} />
        <TextField name="bookedOn" type="date" label={t("fields.bookedOn")} initial={date(known?.bookedOn)} />
        <TextField name="cancelledOn" type="date" label={t("fields.cancelledOn")} initial={date(known?.cancelledOn)} />
      </div>
      <CheckField name="multiYear" label={t("fields.multiYear")} initial={known?.multiYear} />
    </ActionForm>
  );
}
