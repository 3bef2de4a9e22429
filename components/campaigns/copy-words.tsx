"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";

import { useOnce } from "@/components/ui/use-once";
import type { CopiedWords } from "@/lib/campaigns/messages/types";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly copy: (state: FormState<CopiedWords>, form: FormData) => Promise<FormState<CopiedWords>>;
  readonly id: string;
  readonly name: string;
}

/** Makes a fresh link and shows the words with it, to be pasted into WeChat, WeCom or a text message. */
export function CopyWords({ copy, id, name }: Props) {
  const t = useTranslations("campaigns.letters.copy");
  const errors = useTranslations("errors");
  const [state, send, pending] = useActionState(copy, { status: "idle" });
  const once = useOnce(pending);
  const [copied, setCopied] = useState<string | null>(null);
  const body = state.status === "done" ? state.value.body : null;
  const toClipboard = async (text: string) => {
    // without a clipboard the words stand there, ready to be marked
    await navigator.clipboard.writeText(text).then(() => setCopied(text), () => setCopied(null));
  };
  return (
    <div className="mb-2 grid gap-2">
      <form action={send} onSubmit={once} aria-busy={pending}>
        <input type="hidden" name="id" value={id} />
        <button className="btn main !h-8 !px-3 max-md:!h-11" aria-label={t("labelFor", { name })}>
          {body === null ? t("make") : t("another")}
        </button>
      </form>
      {state.status === "failed" && (
        <p role="alert" className="s13 risk">
          {errors(state.code)}
        </p>
      )}
      {body !== null && (
        <>
          <textarea className="input min-w-[240px]" rows={6} readOnly value={body} aria-label={t("words", { name })} onFocus={(event) => event.currentTarget.select()} />
          <button type="button" className="btn !h-8 !px-3 max-md:!h-11" onClick={() => toClipboard(body)}>
            {copied === body ? t("copied") : t("toClipboard")}
          </button>
          <p className="s12 ink3">{t("hint")}</p>
        </>
      )}
    </div>
  );
}
