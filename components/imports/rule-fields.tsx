import { useTranslations } from "next-intl";

import { CheckField } from "@/components/ui/check-field";
import { SelectField } from "@/components/ui/fields";
import { FOUND_RULES, type MatchRules, MISSING_RULES, NAME_RULES } from "@/lib/imports/schema";

/** By what a row finds its exhibitor among those that are recorded, and what the list may do to it. */
export function RuleFields({ rules, several }: { rules: MatchRules; several: boolean }) {
  const t = useTranslations("imports.edit");
  return (
    <fieldset className="grid max-w-[640px] gap-4">
      <legend className="mb-1 font-semibold">{t("rules")}</legend>
      <p className="s13 ink2 max-w-[66ch]">
        {t("rulesHint")} {several && t("rulesForAll")}
      </p>
      <CheckField name="ruleKey" label={t("ruleKey")} initial={rules.key} />
      <CheckField name="ruleEmail" label={t("ruleEmail")} initial={rules.email} />
      <CheckField name="ruleDomain" label={t("ruleDomain")} initial={rules.domain} />
      <SelectField required name="ruleName" label={t("ruleName")} initial={rules.name} options={NAME_RULES.map((value) => ({ value, label: t(`ruleNames.${value}`) }))} />
      <SelectField required name="ruleFound" label={t("ruleFound")} hint={t("ruleFoundHint")} initial={rules.found} options={FOUND_RULES.map((value) => ({ value, label: t(`ruleFounds.${value}`) }))} />
      <SelectField required name="ruleMissing" label={t("ruleMissing")} initial={rules.missing} options={MISSING_RULES.map((value) => ({ value, label: t(`ruleMissings.${value}`) }))} />
    </fieldset>
  );
}
