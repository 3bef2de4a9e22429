import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextArea, TextField } from "@/components/ui/fields";
import { PasteForm } from "@/components/ui/paste-form";
import { COMMON_CURRENCIES } from "@/lib/format/currencies";
import { pasteRatesAction, removeRateAction, saveRateAction } from "@/lib/rates/actions";

/** One rate, new or corrected. */
export async function RateForm({ workspace, own, day }: { workspace: string; own: string; day: string }) {
  const [t, common] = await Promise.all([getTranslations("rates"), getTranslations("common")]);
  return (
    <ActionForm action={saveRateAction.bind(null, workspace)} submit={common("save")}>
      <div className="grid gap-4 md:grid-cols-3">
        <TextField name="currency" label={t("fields.currency")} list={COMMON_CURRENCIES.filter((code) => code !== own)} required />
        <TextField name="day" type="date" label={t("fields.day")} initial={day} required />
        <TextField name="rate" inputMode="decimal" label={t("fields.rate")} hint={t("fields.rateHint", { own })} required />
      </div>
    </ActionForm>
  );
}

/** Rates from a list, as a spreadsheet has them. */
export async function PasteRates({ workspace }: { workspace: string }) {
  const t = await getTranslations("rates");
  return (
    <PasteForm paste={pasteRatesAction.bind(null, workspace)} submit={t("pasteDo")} parts={{ currency: t("fields.currency"), day: t("fields.day"), rate: t("fields.rate") }}>
      <TextArea name="lines" label={t("fields.lines")} hint={t("fields.linesHint")} rows={8} />
    </PasteForm>
  );
}

export async function RemoveRate({ workspace, id, name }: { workspace: string; id: string; name: string }) {
  const t = await getTranslations("rates");
  return (
    <ActionForm action={removeRateAction.bind(null, workspace)} quiet submit={<>{t("remove")} <span className="sr-only">{name}</span></>}>
      <HiddenField name="id" value={id} />
    </ActionForm>
  );
}

/** What was just removed, and the way back: it is saved again as it was. */
export async function RemovedRate({ workspace, removed }: { workspace: string; removed: string }) {
  const [t, common] = await Promise.all([getTranslations("rates"), getTranslations("common")]);
  const [currency = "", day = "", rate = ""] = removed.split("_");
  return (
    <div role="status" className="effect mt-4 max-w-[640px]">
      <p className="mb-2">{t("removed", { currency, day, rate })}</p>
      <ActionForm action={saveRateAction.bind(null, workspace)} quiet submit={common("undo")}>
        <HiddenField name="currency" value={currency} />
        <HiddenField name="day" value={day} />
        <HiddenField name="rate" value={rate} />
      </ActionForm>
    </div>
  );
}
