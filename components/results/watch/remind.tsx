"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { useOnce } from "@/components/ui/use-once";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly action: (state: FormState<{ round: number }>, form: FormData) => Promise<FormState<{ round: number }>>;
  readonly invitationId: string;
  readonly words: { readonly remind: string; readonly reminded: string };
}

/** One click plans a reminder for now; it goes out with the next letters. */
export function Remind({ action, invitationId, words }: Props) {
  const [state, send, pending] = useActionState(action, { status: "idle" });
  const once = useOnce(pending);
  const errors = useTranslations("errors");
  if (state.status === "done") return <span className="s13 ink2" role="status">{words.reminded}</span>;
  return (
    <form action={send} onSubmit={once}>
      <input type="hidden" name="invitationId" value={invitationId} />
      <button type="submit" className="btn" aria-disabled={pending}>
        {words.remind}
      </button>
      {state.status === "failed" && <span role="alert" className="s12 risk block">{errors(state.code)}</span>}
    </form>
  );
}
