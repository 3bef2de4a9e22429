"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useContext, useId } from "react";

import { FormContext, useField } from "./form-context";
import { useKept } from "./keeps";

interface Base {
  readonly name: string;
  readonly label: string;
  readonly initial?: string;
  readonly required?: boolean;
  readonly hint?: string;
  /** The group of fields that this one belongs to: who does not write it is not asked for it. */
  readonly group?: string;
}

interface Control {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly defaultValue: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
  readonly "aria-required": boolean;
}

/** Label above, hint and error below, wired for screen readers. */
function Field({ name, label, initial, required = false, hint, group, children }: Base & { children: (control: Control) => ReactNode }) {
  const id = useId();
  const t = useTranslations("errors");
  const common = useTranslations("common");
  const { value, error } = useField(name, initial);
  if (useKept(group)) return null;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div className="field">
      <label htmlFor={id} className="mb-1 block s13 font-medium">
        {label}
        {!required && <span className="ink3 font-normal"> · {common("optional")}</span>}
      </label>
      {children({ id, name, className: "input", defaultValue: value, "aria-invalid": error !== undefined, "aria-describedby": describedBy, "aria-required": required })}
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
    </div>
  );
}

export function TextField(props: Base & { type?: "text" | "email" | "tel" | "url" | "date" | "time" | "password"; autoComplete?: string; list?: readonly string[]; inputMode?: "decimal" | "numeric" }) {
  const listId = useId();
  return (
    <Field {...props}>
      {(control) => (
        <>
          <input {...control} type={props.type ?? "text"} autoComplete={props.autoComplete} inputMode={props.inputMode} list={props.list ? listId : undefined} />
          {props.list && (
            <datalist id={listId}>
              {props.list.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

export function TextArea(props: Base & { rows?: number; autoFocus?: boolean }) {
  return <Field {...props}>{(control) => <textarea {...control} rows={props.rows ?? 4} autoFocus={props.autoFocus} />}</Field>;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function SelectField(props: Base & { options: readonly Option[]; empty?: string }) {
  return (
    <Field {...props}>
      {(control) => (
        // React keeps a select's first default value after a failed save; the key makes it take the value that was sent
        <select key={control.defaultValue} {...control}>
          {props.empty !== undefined && <option value="">{props.empty}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A few choices side by side, one of them. */
export function ChoiceField({ name, label, initial, options, legendHidden = false }: Base & { options: readonly Option[]; legendHidden?: boolean }) {
  const id = useId();
  const t = useTranslations("errors");
  const { value, error } = useField(name, initial);
  return (
    <fieldset aria-describedby={error && `${id}-error`}>
      <legend className={legendHidden ? "sr-only" : "mb-1 s13 font-medium"}>{label}</legend>
      <div className="seg" key={value}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} defaultChecked={option.value === value} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="s13 risk mt-1">
          {t(error)}
        </p>
      )}
    </fieldset>
  );
}

/** After a conflict the next save is upon the version that was shown beside what was typed. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { theirs } = useContext(FormContext);
  return <input type="hidden" name={name} value={name === "seenVersion" && theirs ? theirs.version : value} />;
}
