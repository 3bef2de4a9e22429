"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { useOnce } from "@/components/ui/use-once";
import type { FormState } from "@/lib/tenant/form-state";

/** One press puts a new computation into the queue; the page shows how far it is. */
export function RecomputeForm({ action, edition }: { action: (state: FormState<null>, form: FormData) => Promise<FormState<null>>; edition: string }) {
  const [state, send, pending] = useActionState(action, { status: "idle" });
  const once = useOnce(pending);
  const t = useTranslations("drivers");
  const errors = useTranslations("errors");
  return (
    <form action={send} onSubmit={once} aria-busy={pending}>
      <input type="hidden" name="edition" value={edition} />
      <button className="btn" aria-disabled={pending}>
        {t("compute")}
      </button>
      {state.status === "failed" && (
        <p role="alert" className="s13 risk mt-1">
          {errors(state.code)}
        </p>
      )}
    </form>
  );
}
