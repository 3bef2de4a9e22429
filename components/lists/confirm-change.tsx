"use client";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly action: (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;
  readonly submit: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
}

/** One press that does what the page above it says. */
export function ConfirmChange({ action, submit, hidden, quiet = false }: Props) {
  return (
    <ActionForm action={action} submit={submit} quiet={quiet}>
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
    </ActionForm>
  );
}
