"use client";

import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";

import type { FormState } from "@/lib/tenant/form-state";
import { answerBy } from "./ceremony";
import { usePasskeys } from "./use-passkeys";

interface Props {
  readonly ask: () => Promise<FormState<PublicKeyCredentialRequestOptionsJSON>>;
  readonly send: (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;
  readonly label: string;
}

/** Proves who one is by a passkey, without typing anything. Not shown where the browser knows none. */
export function PasskeyButton({ ask, send, label }: Props) {
  const known = usePasskeys();
  const t = useTranslations("errors");
  const problem = useRef<HTMLParagraphElement>(null);
  const [state, press, pending] = useActionState(
    async (before: FormState<unknown>): Promise<FormState<unknown>> => {
      const answer = await answerBy(await ask());
      if (typeof answer !== "string") return answer;
      const form = new FormData();
      form.set("response", answer);
      return await send(before, form);
    },
    { status: "idle" },
  );
  useEffect(() => {
    if (state.status === "failed") problem.current?.focus();
  }, [state]);
  if (!known) return null;
  return (
    <form action={press} aria-busy={pending} className="mt-4 grid gap-4">
      {state.status === "failed" && (
        <p ref={problem} role="alert" tabIndex={-1} className="risk">
          {state.code === "invalid" ? t("passkey_failed") : t(state.code, { minutes: Math.ceil((state.seconds ?? 60) / 60) })}
        </p>
      )}
      <button className="btn justify-center" type="submit" aria-disabled={pending}>
        {label}
      </button>
    </form>
  );
}
