import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField, TextField } from "@/components/ui/fields";
import { addStandAction, changeStandAction } from "@/lib/shows/floor/actions";
import type { EditionPlace } from "@/lib/shows/floor/place";
import { STAND_KINDS } from "@/lib/shows/floor/schema";
import type { HallRow, StandRow } from "@/lib/shows/floor/types";

interface Props {
  readonly place: EditionPlace;
  readonly currency: string;
  readonly halls: readonly HallRow[];
  readonly stand?: StandRow;
}

export async function StandForm({ place, currency, halls, stand }: Props) {
  const t = await getTranslations("shows.floor");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(stand ? changeStandAction : addStandAction).bind(null, place)} submit={stand ? common("save") : common("create")}>
      {stand ? <HiddenField name="id" value={stand.id} /> : <HiddenField name="editionId" value={place.editionId} />}
      {stand && <HiddenField name="seenVersion" value={stand.version} />}
      <div className="grid gap-4 md:grid-cols-2">
        <SelectField name="hallId" label={t("fields.hall")} options={halls.map(({ id, name }) => ({ value: id, label: name }))} initial={stand?.hallId ?? halls[0]?.id} required />
        <TextField name="number" label={t("fields.number")} initial={stand?.number} required />
        <TextField name="area" inputMode="decimal" label={t("fields.area")} initial={stand?.area === null || stand === undefined ? "" : String(stand.area)} />
        <SelectField name="kind" label={t("fields.kind")} empty={common("unknown")} options={STAND_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} initial={stand?.kind ?? ""} />
        <TextField name="price" group="money" inputMode="decimal" label={t("fields.price", { currency })} initial={stand?.price ?? ""} />
      </div>
    </ActionForm>
  );
}
