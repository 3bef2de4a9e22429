import { getFormatter, getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField, TextField } from "@/components/ui/fields";
import { addGroundAction, endGroundAction } from "@/lib/privacy/actions";
import { BASES, type Ground, GROUND_FIELDS, PURPOSES } from "@/lib/privacy/types";

interface Props {
  readonly workspace: string;
  readonly exhibitorId: string;
  readonly contactId: string;
  readonly grounds: readonly Ground[];
  /** Today, where the organizer is, for whoever may note one; null for whoever may only read. */
  readonly day: string | null;
}

/** For what something is kept of a person, on what ground, where it came from, since when; a form for one more. */
export async function Grounds({ workspace, exhibitorId, contactId, grounds, day }: Props) {
  const [t, format] = [await getTranslations("privacy.grounds"), await getFormatter()];
  const dayText = (date: Date) => format.dateTime(date, { dateStyle: "medium", timeZone: "UTC" });
  const whose = (
    <>
      <HiddenField name="exhibitorId" value={exhibitorId} />
      <HiddenField name="contactId" value={contactId} />
    </>
  );
  return (
    <section className="part max-w-[640px]">
      <h2 className="mb-3">{t("title")}</h2>
      {grounds.length === 0 && <p className="ink2">{t("empty")}</p>}
      <ul className="rows mb-4">
        {grounds.map(({ id, purpose, basis, field, source, givenOn, endedOn }) => (
          <li key={id} className="py-2">
            <b>{t(`purposes.${purpose}`)}</b> · {t(`bases.${basis}`)}
            {field && <> · {t(`fields.${field}`)}</>}
            <span className="block ink2">
              {source} · {t("givenOn")} {dayText(givenOn)}
              {endedOn && <> · {t("until")} {dayText(endedOn)}</>}
            </span>
            {endedOn === null && day !== null && (
              <ActionForm action={endGroundAction.bind(null, workspace)} submit={t("end")} quiet>
                {whose}
                <HiddenField name="id" value={id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {day !== null && (
        <ActionForm action={addGroundAction.bind(null, workspace)} submit={t("add")} quiet>
          {whose}
          <SelectField name="purpose" label={t("purpose")} required options={PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) }))} />
          <SelectField name="basis" label={t("basis")} required options={BASES.map((value) => ({ value, label: t(`bases.${value}`) }))} />
          <SelectField name="field" label={t("field")} empty={t("whole")} options={GROUND_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) }))} />
          <TextField name="source" label={t("source")} hint={t("sourceHint")} required />
          <TextField name="givenOn" label={t("givenOn")} type="date" initial={day} required />
        </ActionForm>
      )}
    </section>
  );
}
