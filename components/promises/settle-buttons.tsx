"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useActionState, useEffect, useRef } from "react";

import type { Settlement } from "@/lib/promises/types";
import type { FormState } from "@/lib/tenant/form-state";
import { SettlementPanel } from "./settlement-panel";

interface Props {
  readonly action: (state: FormState<Settlement>, form: FormData) => Promise<FormState<Settlement>>;
  readonly id: string;
  readonly text: string;
  readonly overdue: boolean;
  readonly href: string;
}

/** The usual ends of a promise, one press each; the rest (another day, withdrawn) is on its page. The outcome shows in place. */
export function SettleButtons({ action, id, text, overdue, href }: Props) {
  const [state, send, pending] = useActionState(action, { status: "idle" });
  const t = useTranslations("promises.settle");
  const errors = useTranslations("errors");
  const done = useRef<HTMLDivElement>(null);
  // the buttons are gone then, and the focus would be lost with them
  useEffect(() => {
    if (state.status === "done") done.current?.focus();
  }, [state]);
  if (state.status === "done")
    return (
      <div ref={done} tabIndex={-1} className="text-left whitespace-normal">
        <SettlementPanel settlement={state.value} />
      </div>
    );
  return (
    <form action={send} aria-busy={pending} role="group" aria-label={t("group", { text })} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={id} />
      <button className="btn !h-8 !px-3 max-md:!h-11" name="outcome" value="kept">
        {overdue ? t("keptOnTime") : t("kept")}
      </button>
      {overdue && (
        <button className="btn !h-8 !px-3 max-md:!h-11" name="outcome" value="late">
          {t("lateToday")}
        </button>
      )}
      <button className="btn !h-8 !px-3 max-md:!h-11" name="outcome" value="broken">
        {t("broken")}
      </button>
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
