"use client";

import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import { switchCodesOnAction } from "@/lib/accounts/actions";

interface Labels {
  readonly code: string;
  readonly submit: string;
  readonly done: string;
  readonly keep: string;
  readonly back: string;
}

/** The first code proves that the app has the secret; then the recovery codes are shown, this once. */
export function CodesOnForm({ sealed, labels }: { sealed: string; labels: Labels }) {
  return (
    <ActionForm
      action={switchCodesOnAction}
      submit={labels.submit}
      done={(codes) => (
        <div role="status">
          <p className="font-medium">{labels.done}</p>
          <p className="mt-2 mb-3">{labels.keep}</p>
          <ul className="mono grid gap-1 break-all">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <p className="mt-4">
            <Link className="btn" href="/account">
              {labels.back}
            </Link>
          </p>
        </div>
      )}
    >
      <HiddenField name="sealed" value={sealed} />
      <TextField name="code" autoComplete="one-time-code" inputMode="numeric" label={labels.code} required />
    </ActionForm>
  );
}
