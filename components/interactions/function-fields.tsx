"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useContext, useId } from "react";

import { FormContext } from "@/components/ui/form-context";
import { FUNCTIONS } from "./choices";

const MOST = 2;

/** What the contact was for: up to two of six. With a script a third lets the first go; without one the server says that two are enough. */
export function FunctionFields({ initial = [] }: { initial?: readonly string[] }) {
  const t = useTranslations("interactions");
  const errors = useTranslations("errors");
  const id = useId();
  const form = useContext(FormContext);
  const sent = Object.keys(form.values).length > 0;
  const on = (name: string) => (sent ? form.values[`for_${name}`] === "on" : initial.includes(name));
  const error = form.errors.functions;

  function onChange({ target, currentTarget }: ChangeEvent<HTMLFieldSetElement>): void {
    if (!(target instanceof HTMLInputElement) || !target.checked) return;
    const others = [...currentTarget.querySelectorAll<HTMLInputElement>("input:checked")].filter((box) => box !== target);
    for (const box of others.slice(0, Math.max(0, others.length - MOST + 1))) box.checked = false;
  }

  return (
    <fieldset aria-describedby={error ? `${id}-error` : `${id}-hint`} aria-invalid={error !== undefined} tabIndex={-1} onChange={onChange}>
      <legend className="mb-1 s13 font-medium">
        {t("fields.functions")} <span id={`${id}-hint`} className="ink3 font-normal">{t("fields.functionsHint")}</span>
      </legend>
      <div className="seg" key={FUNCTIONS.filter(on).join()}>
        {FUNCTIONS.map((name) => (
          <label key={name}>
            <input type="checkbox" name={`for_${name}`} value="on" defaultChecked={on(name)} />
            <span>{t(`functions.${name}`)}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="s13 risk mt-1">
          {errors(error)}
        </p>
      )}
    </fieldset>
  );
}
