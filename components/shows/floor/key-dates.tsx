import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { Day } from "@/components/ui/day";
import { Empty } from "@/components/ui/empty";
import { HiddenField, SelectField, TextField } from "@/components/ui/fields";
import { isoDay } from "@/lib/format/days";
import { addKeyDateAction, changeKeyDateAction } from "@/lib/shows/floor/actions";
import type { EditionPlace } from "@/lib/shows/floor/place";
import { KEY_DATE_KINDS } from "@/lib/shows/floor/schema";
import type { KeyDateRow } from "@/lib/shows/floor/types";
import { PartRow } from "./part-row";
import { RemoveButton } from "./remove-button";

/** The days that matter at an edition beside its own, in order. */
export async function KeyDates({ place, dates, mayChange }: { place: EditionPlace; dates: readonly KeyDateRow[]; mayChange: boolean }) {
  const [t, common] = await Promise.all([getTranslations("shows.floor"), getTranslations("common")]);
  const fields = (date?: KeyDateRow) => (
    <>
      <SelectField name="kind" label={t("fields.dateKind")} options={KEY_DATE_KINDS.map((value) => ({ value, label: t(`dates.${value}`) }))} initial={date?.kind ?? "rebooking"} required />
      <TextField name="label" label={t("fields.label")} hint={t("fields.labelHint")} initial={date?.label ?? ""} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="startsOn" type="date" label={t("fields.startsOn")} initial={date && isoDay(date.startsOn)} required />
        <TextField name="endsOn" type="date" label={t("fields.endsOn")} hint={t("fields.endsOnHint")} initial={date?.endsOn ? isoDay(date.endsOn) : ""} />
      </div>
    </>
  );
  return (
    <section className="part" aria-labelledby="dates">
      <h2 id="dates">{t("keyDates")}</h2>
      {dates.length === 0 && <Empty text={t("noDates")} />}
      <ul className="rows">
        {dates.map((date) => (
          <PartRow
            key={date.id}
            edit={mayChange ? t("editOf", { name: date.label ?? t(`dates.${date.kind}`) }) : null}
            form={
              <>
                <ActionForm action={changeKeyDateAction.bind(null, place)} submit={common("save")}>
                  <HiddenField name="id" value={date.id} />
                  <HiddenField name="seenVersion" value={date.version} />
                  {fields(date)}
                </ActionForm>
                <RemoveButton place={place} part="date" id={date.id} name={date.label ?? t(`dates.${date.kind}`)} />
              </>
            }
          >
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
          </PartRow>
        ))}
      </ul>
      {mayChange && (
        <details className="mt-3">
          <summary className="cursor-pointer text-accent">{t("newDate")}</summary>
          <div className="mt-3">
            <ActionForm action={addKeyDateAction.bind(null, place)} submit={common("create")}>
              <HiddenField name="editionId" value={place.editionId} />
              {fields()}
            </ActionForm>
          </div>
        </details>
      )}
    </section>
  );
}
