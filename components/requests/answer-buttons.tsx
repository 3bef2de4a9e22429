"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useActionState, useEffect, useRef } from "react";

import type { Answered } from "@/lib/requests/types";
import type { FormState } from "@/lib/tenant/form-state";
import { AnsweredPanel } from "./answered-panel";

interface Props {
  readonly action: (state: FormState<Answered>, form: FormData) => Promise<FormState<Answered>>;
  readonly id: string;
  readonly text: string;
  readonly href: string;
}

/** The answers that need no further word, one press each; the rest is on the request's page. The outcome shows in place. */
export function AnswerButtons({ action, id, text, href }: Props) {
  const [state, send, pending] = useActionState(action, { status: "idle" });
  const t = useTranslations("requests.answer");
  const errors = useTranslations("errors");
  const done = useRef<HTMLDivElement>(null);
  // the buttons are gone then, and the focus would be lost with them
  useEffect(() => {
    if (state.status === "done") done.current?.focus();
  }, [state]);
  if (state.status === "done")
    return (
      <div ref={done} tabIndex={-1} className="text-left whitespace-normal">
        <AnsweredPanel answered={state.value} />
      </div>
    );
  return (
    <form action={send} aria-busy={pending} role="group" aria-label={t("group", { text })} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={id} />
      {(["granted", "partly", "declined"] as const).map((answer) => (
        <button key={answer} className="btn !h-8 !px-3 max-md:!h-11" name="answer" value={answer}>
          {t(answer)}
        </button>
      ))}
      <Link href={href} className="s13">
        {t("more")}
      </Link>
      {state.status === "failed" && (
        <span role="alert" className="s13 risk w-full">
          {errors(state.code)}
        </span>
      )}
    </form>
  );
}
