"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { z } from "zod";

import type { Option } from "./fields";
import { useField } from "./form-context";

const list = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }
}).pipe(z.array(z.string())).catch([]);

interface Props {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly initial: readonly string[];
  readonly hint?: string;
  /** Says that none need be ticked, as other fields say it. */
  readonly optional?: boolean;
}

/** Several of a few, ticked side by side. Repeated fields travel to the action, which makes one of them (`asList`). */
export function CheckGroup({ name, label, options, initial, hint, optional = false }: Props) {
  const id = useId();
  const t = useTranslations("errors");
  const common = useTranslations("common");
  const { value, error } = useField(name, JSON.stringify(initial));
  const ticked = new Set(list.parse(value));
  return (
    <fieldset aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}>
      <legend className="mb-1 s13 font-medium">
        {label}
        {optional && <span className="ink3 font-normal"> · {common("optional")}</span>}
      </legend>
      <div className="seg" key={value}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="checkbox" name={name} value={option.value} defaultChecked={ticked.has(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="s12 ink3 mt-1">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="s13 risk mt-1">
          {t(error)}
        </p>
      )}
    </fieldset>
  );
}
