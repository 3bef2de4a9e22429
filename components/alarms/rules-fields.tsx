"use client";

import { useTranslations } from "next-intl";

import { TextField } from "@/components/ui/fields";
import { FormContext } from "@/components/ui/form-context";
import { isAbsent, RULE_ORDER } from "@/lib/alarms/families";
import { LIMIT_NAMES } from "@/lib/alarms/schema";
import type { FieldErrors } from "@/lib/errors";

interface Props {
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FieldErrors;
  /** The version that the values were begun from. */
  readonly version: number;
}

/** The numbers and the rules in use, as a form that asks for their effect: a plain GET form, so that a proposal can be sent to a colleague. */
export function RulesFields({ action, values, errors, version }: Props) {
  const t = useTranslations("alarms");
  const number = (name: string, label: string, hint?: string) => <TextField key={name} name={name} label={label} inputMode="decimal" required initial={values[name]} hint={hint} />;
  return (
    <FormContext value={{ values, errors }}>
      <form method="get" action={action} className="grid gap-8">
        <input type="hidden" name="from" value={version} />
        <fieldset>
          <legend className="mb-3 font-semibold">{t("rules.thresholds")}</legend>
          <div className="grid grid-cols-3 max-lg:grid-cols-2 max-md:grid-cols-1 items-end gap-x-8 gap-y-4">
            {LIMIT_NAMES.map((name) => number(name, t(`rules.limits.${name}`)))}
            {number("spaceCutPercent", t("rules.spaceCutPercent"))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="mb-1 font-semibold">{t("rules.which")}</legend>
          <p className="s12 ink3 mb-3">{t("rules.whichHint")}</p>
          <div className="grid grid-cols-2 max-md:grid-cols-1 gap-x-8 gap-y-1 s13">
            {RULE_ORDER.map((key) => (
              <label key={key} className="flex items-start gap-2 py-1 max-md:min-h-11">
                <input type="checkbox" name={`on.${key}`} defaultChecked={values[`on.${key}`] !== undefined} className="mt-[3px]" />
                <span>
                  {t(`names.${key}`)}
                  {isAbsent(key) && <span className="ink3"> · {t("rules.absent")}</span>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="mb-3 font-semibold">{t("rules.handling")}</legend>
          <div className="grid grid-cols-3 max-lg:grid-cols-2 max-md:grid-cols-1 gap-x-8 gap-y-4">
            {number("dueAtRisk", t("rules.dueAtRisk"))}
            {number("dueWatch", t("rules.dueWatch"))}
            {number("dueNone", t("rules.dueNone"))}
            {number("heldOutPercent", t("rules.heldOutPercent"), t("rules.heldOutHint"))}
          </div>
        </fieldset>
        <p>
          <button className="btn" name="act" value="preview">
            {t("rules.preview")}
          </button>
        </p>
      </form>
    </FormContext>
  );
}
