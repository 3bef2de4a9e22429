"use client";

import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly action: (state: FormState<string>, form: FormData) => Promise<FormState<string>>;
  readonly label: string;
  readonly submit: string;
  /** What is said after it was sent, whoever lives at the address. */
  readonly sent: string;
  readonly hint?: string;
  readonly quiet?: boolean;
}

/** Asks for a letter to an address. */
export function AskForm({ action, label, submit, sent, hint, quiet }: Props) {
  return (
    <ActionForm
      action={action}
      submit={submit}
      quiet={quiet}
      done={(email) => (
        <p role="status">
          <strong className="font-medium break-words">{email}</strong>
          <br />
          {sent}
        </p>
      )}
    >
      <TextField name="email" type="email" autoComplete="email" label={label} hint={hint} required />
    </ActionForm>
  );
}
