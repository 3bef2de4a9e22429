import { useTranslations } from "next-intl";

import { BANK_KEYS, type FormName } from "@/lib/surveys/forms/types";

type Named = Pick<FormName, "key" | "title">;
type BankKey = (typeof BANK_KEYS)[number];

/** The bank's forms are named in the reader's language, all others as somebody named them. */
export function formTitle(t: (key: BankKey) => string, { key, title }: Named): string {
  const known = BANK_KEYS.find((each) => each === key);
  return known ? t(known) : title;
}

export function useFormTitle(): (form: Named) => string {
  const t = useTranslations("forms.bank");
  return (form) => formTitle(t, form);
}
