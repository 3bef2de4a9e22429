"use client";

import { createContext, useContext } from "react";

import type { Theirs } from "@/lib/tenant/form-state";
import type { ErrorCode } from "@/lib/errors";

interface FormContent {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, ErrorCode>>;
  /** After a conflict: what stands in the record now. */
  readonly theirs?: Theirs;
}

export const FormContext = createContext<FormContent>({ values: {}, errors: {} });

/** What was typed before (or the record's own value) and what was wrong with it. */
export function useField(name: string, initial: string | undefined): { value: string; error: ErrorCode | undefined } {
  const form = useContext(FormContext);
  return { value: form.values[name] ?? initial ?? "", error: form.errors[name] };
}
