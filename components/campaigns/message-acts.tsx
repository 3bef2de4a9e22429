"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";

import { useOnce } from "@/components/ui/use-once";
import type { MessageAct } from "@/lib/campaigns/messages/schema";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly act: (state: FormState<MessageAct>, form: FormData) => Promise<FormState<MessageAct>>;
  readonly id: string;
  readonly name: string;
  readonly acts: readonly MessageAct[];
}

/** What a person knows of a letter, one press each; the list is read anew after it. */
export function MessageActs({ act, id, name, acts }: Props) {
  const t = useTranslations("campaigns.letters.acts");
  const errors = useTranslations("errors");
  const [state, send, pending] = useActionState(act, { status: "idle" });
  const once = useOnce(pending);
  return (
    <form action={send} onSubmit={once} aria-busy={pending}>
      <input type="hidden" name="id" value={id} />
      <div role="group" aria-label={t("label", { name })} className="flex flex-wrap gap-2">
        {acts.map((each) => (
          <button key={each} className="btn !h-8 !px-3 max-md:!h-11" name="act" value={each}>
            {t(each)}
          </button>
        ))}
      </div>
      {state.status === "failed" && (
        <p role="alert" className="s13 risk">
          {errors(state.code)}
        </p>
      )}
    </form>
  );
}
