import { useTranslations } from "next-intl";

import { ChoiceField, TextField } from "@/components/ui/fields";
import { COMMON_CURRENCIES } from "@/lib/format/currencies";
import { LOCALES } from "@/lib/i18n/locales";

interface Initial {
  readonly name?: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
}

/** How an organizer is set up: the same fields at its beginning and later. */
export function SettingsFields({ initial, currencyHint }: { initial: Initial; currencyHint?: string }) {
  const t = useTranslations("organizers");
  const common = useTranslations("common");
  return (
    <>
      <TextField name="name" label={t("name")} autoComplete="organization" initial={initial.name} required />
      <ChoiceField name="locale" label={t("language")} initial={initial.locale} options={LOCALES.map((value) => ({ value, label: common(`languages.${value}`) }))} />
      <TextField name="timeZone" label={t("timeZone")} hint={t("timeZoneHint")} list={Intl.supportedValuesOf("timeZone")} initial={initial.timeZone} required />
      <TextField name="currency" label={t("currency")} hint={currencyHint} list={COMMON_CURRENCIES} initial={initial.currency} required />
    </>
  );
}
