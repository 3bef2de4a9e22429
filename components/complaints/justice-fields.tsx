"use client";

import { useTranslations } from "next-intl";

import { SelectField } from "@/components/ui/fields";
import type { Justice } from "@/lib/complaints/types";
import { JUSTICE } from "./justice-items";

const POINTS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The instrument's three questions on how a complaint was treated, where the exhibitor was asked. */
export function JusticeFields({ initial }: { initial?: Justice }) {
  const t = useTranslations("complaints.justice");
  return (
    <fieldset className="grid gap-3">
      <legend className="s13 font-medium">{t("title")}</legend>
      <p className="s12 ink3">{t("hint")}</p>
      {JUSTICE.map((name) => (
        <SelectField key={name} name={name} label={t(name)} empty={t("notAsked")} options={POINTS.map((value) => ({ value: String(value), label: t("value", { value }) }))} initial={String(initial?.[name] ?? "")} />
      ))}
    </fieldset>
  );
}
