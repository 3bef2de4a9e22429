import { getTranslations } from "next-intl/server";

import { OwnInputs } from "@/components/fields/own-inputs";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/check-field";
import { ChoiceField, HiddenField, SelectField, TextField } from "@/components/ui/fields";
import type { OwnInput } from "@/lib/fields/types";
import { isoDay } from "@/lib/format/days";
import { COMMON_CURRENCIES } from "@/lib/format/currencies";
import { editionTitle } from "@/lib/format/edition-title";
import { createParticipationAction, updateParticipationAction } from "@/lib/participations/actions";
import { PARTICIPATION_STATUSES } from "@/lib/participations/schema";
import type { ParticipationDetail } from "@/lib/participations/types";
import type { EditionChoice } from "@/lib/shows/editions/types";
import type { PackageRow, StandChoice } from "@/lib/shows/floor/types";

interface Props {
  readonly workspace: string;
  readonly currency: string;
  readonly exhibitorId: string;
  readonly editions: readonly EditionChoice[];
  readonly participation?: ParticipationDetail;
  /** The edition to begin with, and what it offers: known where the edition is. */
  readonly editionId?: string;
  readonly stands: readonly StandChoice[];
  readonly packages: readonly PackageRow[];
  readonly own: readonly OwnInput[];
}

/** Stand, space, money and status of an exhibitor at one edition. */
export async function ParticipationForm({ workspace, currency, exhibitorId, editions, participation: known, editionId, stands, packages, own }: Props) {
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
        initial={known?.editionId ?? editionId}
        required
      />
      <ChoiceField name="status" label={t("fields.status")} options={PARTICIPATION_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))} initial={known?.status ?? "booked"} />
      <div className="grid gap-4 md:grid-cols-2">
        {stands.length > 0 && (
          <SelectField
            name="standId"
            label={t("fields.standId")}
            hint={t("fields.standHint")}
            empty={t("fields.noStand")}
            options={stands.map(({ id, hallName, number, area }) => ({ value: id, label: [hallName, number, area === null ? null : `${area} m²`].filter(Boolean).join(" · ") }))}
            initial={known?.standId ?? ""}
          />
        )}
        {packages.length > 0 && <SelectField name="packageId" label={t("fields.package")} empty={common("none")} options={packages.map(({ id, name }) => ({ value: id, label: name }))} initial={known?.package?.id ?? ""} />}
        <TextField name="hall" label={t("fields.hall")} initial={known?.hall ?? ""} />
        <TextField name="stand" label={t("fields.stand")} initial={known?.stand ?? ""} />
        <TextField name="area" inputMode="decimal" label={t("fields.area")} initial={figure(known?.area)} />
        <div className="grid grid-cols-[minmax(0,1fr)_112px] gap-2 items-start">
          <TextField name="amount" group="money" inputMode="decimal" label={t("fields.amountPlain")} hint={t("fields.amountHint", { currency })} initial={known?.contract?.amount ?? figure(known?.amount)} />
          <TextField name="currency" group="money" label={t("fields.currency")} list={[currency, ...COMMON_CURRENCIES.filter((code) => code !== currency)]} initial={known?.contract?.currency ?? currency} required />
        </div>
        <TextField name="bookedOn" type="date" label={t("fields.bookedOn")} initial={date(known?.bookedOn)} />
        <TextField name="cancelledOn" type="date" label={t("fields.cancelledOn")} initial={date(known?.cancelledOn)} />
      </div>
      <OwnInputs inputs={own} none={common("none")} />
      <CheckField name="multiYear" label={t("fields.multiYear")} initial={known?.multiYear} />
    </ActionForm>
  );
}
