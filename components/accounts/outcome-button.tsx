"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { useOnce } from "@/components/ui/use-once";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly action: (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
}

/** One act on one row. */
export function OutcomeButton({ action, fields, label }: Props) {
  const [state, send, pending] = useActionState(action, { status: "idle" });
  const once = useOnce(pending);
  const t = useTranslations("errors");
  return (
    <form action={send} onSubmit={once} aria-busy={pending} className="inline-block">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="btn quiet !h-8" aria-disabled={pending}>
        {label}
      </button>
      {state.status === "failed" && (
        <p role="alert" className="risk s13">
          {t(state.code, { minutes: Math.ceil((state.seconds ?? 60) / 60) })}
        </p>
      )}
    </form>
  );
}
