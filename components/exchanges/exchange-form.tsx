import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, SelectField, TextArea, TextField } from "@/components/ui/fields";
import type { ContactChoice } from "@/lib/contacts/types";
import { noteExchangeAction, updateExchangeAction } from "@/lib/exchanges/actions";
import { CONFIDENTIALITIES, EXCHANGE_DIRECTIONS, EXCHANGE_KINDS } from "@/lib/exchanges/schema";
import type { ExchangeDetail } from "@/lib/exchanges/types";
import { isoDay } from "@/lib/format/days";
import { editionTitle } from "@/lib/format/edition-title";
import type { EditionChoice } from "@/lib/shows/editions/types";
import type { ExchangeKind } from "@/lib/tenant/enums";

interface Props {
  readonly workspace: string;
  readonly currency: string;
  readonly exhibitorId: string;
  readonly contacts: readonly ContactChoice[];
  readonly editions: readonly EditionChoice[];
  readonly today: Date;
  /** What the link that led here speaks of. */
  readonly kind?: ExchangeKind | null;
  readonly exchange?: ExchangeDetail;
  /** A closed quarter has read it: it is changed with a reason. */
  readonly read?: boolean;
}

/** What one side gave the other. The stylesheet shows what only a kind has, so that this works without JavaScript. */
export async function ExchangeForm({ workspace, currency, exhibitorId, contacts, editions, today, kind, exchange, read = false }: Props) {
  const t = await getTranslations("exchanges");
  const common = await getTranslations("common");
  return (
    <ActionForm action={(exchange ? updateExchangeAction : noteExchangeAction).bind(null, workspace)} submit={exchange ? common("save") : common("create")}>
      {exchange ? <HiddenField name="id" value={exchange.id} /> : <HiddenField name="exhibitorId" value={exhibitorId} />}
      {exchange && <HiddenField name="seenVersion" value={exchange.version} />}
      <div className="group/kind grid gap-4">
        <ChoiceField name="kind" label={t("fields.kind")} options={EXCHANGE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} initial={exchange?.kind ?? kind ?? "favour"} />
        {EXCHANGE_KINDS.map((value) => (
          <p key={value} className={HINTS[value]}>
            {t(`kindHints.${value}`)}
          </p>
        ))}
        <ChoiceField name="direction" label={t("fields.direction")} options={EXCHANGE_DIRECTIONS.map((value) => ({ value, label: t(`directionsLong.${value}`) }))} initial={exchange?.direction ?? "outbound"} />
        <TextArea name="text" label={t("fields.text")} rows={2} initial={exchange?.text} required />
        <div className="hidden group-has-[[value=disclosure]:checked]/kind:block">
          <ChoiceField name="confidentiality" label={t("fields.confidentiality")} options={CONFIDENTIALITIES.map((value) => ({ value, label: t(`confidentialities.${value}`) }))} initial={exchange?.confidentiality ?? "confidential"} />
        </div>
        <div className="hidden group-has-[[value=investment]:checked]/kind:block">
          <TextField name="untilOn" type="date" label={t("fields.untilOn")} hint={t("fields.untilOnHint")} initial={exchange?.untilOn ? isoDay(exchange.untilOn) : ""} />
        </div>
        <div className="grid gap-4 md:grid-cols-2">
          <TextField name="occurredOn" type="date" label={t("fields.occurredOn")} initial={isoDay(exchange?.occurredOn ?? today)} required />
          <SelectField name="contactId" label={t("fields.contact")} empty={t("fields.noContact")} options={contacts.map(({ id, name }) => ({ value: id, label: name }))} initial={exchange?.contactId ?? ""} />
          <TextField name="worth" group="money" inputMode="decimal" label={t("fields.worth", { currency })} hint={t("fields.worthHint")} initial={exchange?.worth == null ? "" : String(exchange.worth)} />
          <SelectField name="editionId" label={t("fields.edition")} empty={t("fields.noEdition")} options={editions.map(({ id, name, showName }) => ({ value: id, label: editionTitle(showName, name) }))} initial={exchange?.editionId ?? ""} />
        </div>
      </div>
      {read && <TextField name="reason" label={t("fields.reason")} hint={t("fields.reasonHint")} />}
    </ActionForm>
  );
}

/** Whole class names, as the stylesheet's maker looks for them in the text. */
const HINTS: Readonly<Record<ExchangeKind, string>> = {
  disclosure: "hidden s12 ink3 -mt-3 group-has-[[value=disclosure]:checked]/kind:block",
  favour: "hidden s12 ink3 -mt-3 group-has-[[value=favour]:checked]/kind:block",
  gesture: "hidden s12 ink3 -mt-3 group-has-[[value=gesture]:checked]/kind:block",
  referral: "hidden s12 ink3 -mt-3 group-has-[[value=referral]:checked]/kind:block",
  investment: "hidden s12 ink3 -mt-3 group-has-[[value=investment]:checked]/kind:block",
};
