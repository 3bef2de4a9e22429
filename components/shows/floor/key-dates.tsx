import { getTranslations } from "next-intl/server";

import { Day } from "@/components/ui/day";
import { SelectField, TextField } from "@/components/ui/fields";
import { isoDay } from "@/lib/format/days";
import { addKeyDateAction, changeKeyDateAction } from "@/lib/shows/floor/actions";
import type { EditionPlace } from "@/lib/shows/floor/place";
import { KEY_DATE_KINDS } from "@/lib/shows/floor/schema";
import type { KeyDateRow } from "@/lib/shows/floor/types";
import { PartList } from "./part-list";

/** The days that matter at an edition beside its own, in order. */
export async function KeyDates({ place, dates, mayChange }: { place: EditionPlace; dates: readonly KeyDateRow[]; mayChange: boolean }) {
  const t = await getTranslations("shows.floor");
  const rows = dates.map((date) => ({
    ...date,
    name: date.label ?? t(`dates.${date.kind}`),
    shown: (
      <p className="pair">
        <span>
          <b>{date.kind === "other" ? date.label : t(`dates.${date.kind}`)}</b> {date.kind !== "other" && date.label && <span className="ink2 s13">{date.label}</span>}
        </span>
        <span className="nowrap">
          <Day date={date.startsOn} />
          {date.endsOn && (
            <>
              {" – "}
              <Day date={date.endsOn} />
            </>
          )}
        </span>
      </p>
    ),
  }));
  return (
    <PartList
      place={place}
      part="date"
      words={{ title: t("keyDates"), none: t("noDates"), add: t("newDate") }}
      rows={rows}
      mayChange={mayChange}
      change={changeKeyDateAction}
      add={addKeyDateAction}
      fields={(date) => (
        <>
          <SelectField name="kind" label={t("fields.dateKind")} options={KEY_DATE_KINDS.map((value) => ({ value, label: t(`dates.${value}`) }))} initial={date?.kind ?? "rebooking"} required />
          <TextField name="label" label={t("fields.label")} hint={t("fields.labelHint")} initial={date?.label ?? ""} />
          <div className="grid gap-4 md:grid-cols-2">
            <TextField name="startsOn" type="date" label={t("fields.startsOn")} initial={date && isoDay(date.startsOn)} required />
            <TextField name="endsOn" type="date" label={t("fields.endsOn")} hint={t("fields.endsOnHint")} initial={date?.endsOn ? isoDay(date.endsOn) : ""} />
          </div>
        </>
      )}
    />
  );
}
