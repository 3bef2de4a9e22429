"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { type ReactNode, useActionState, useEffect, useRef } from "react";

import type { FormState } from "@/lib/tenant/form-state";
import type { Option } from "./fields";
import { useOnce } from "./use-once";

interface Props<T> {
  readonly action: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
  readonly id: string;
  /** What the buttons are about, for whoever does not see where they stand. */
  readonly label: string;
  /** The field that a button sends, and what each button says. */
  readonly field: string;
  readonly outcomes: readonly Option[];
  /** Where all the rest can be said; after pressing, where it can be corrected. */
  readonly href: string;
  readonly more: string;
  readonly correct: string;
  readonly done: (value: T) => ReactNode;
}

/** The usual ends of something open in a list, one press each. What came of it shows in place. */
export function OutcomeButtons<T>({ action, id, label, field, outcomes, href, more, correct, done }: Props<T>) {
  const [state, send, pending] = useActionState(action, { status: "idle" });
  const once = useOnce(pending);
  const errors = useTranslations("errors");
  const shown = useRef<HTMLDivElement>(null);
  // the buttons are gone then, and the focus would be lost with them
  useEffect(() => {
    if (state.status === "done") shown.current?.focus();
  }, [state]);
  if (state.status === "done")
    return (
      <div ref={shown} tabIndex={-1} className="text-left whitespace-normal">
        {done(state.value)}
        <Link href={href} className="s13">
          {correct}
        </Link>
      </div>
    );
  return (
    <form action={send} onSubmit={once} aria-busy={pending}>
      <div role="group" aria-label={label} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={id} />
        {outcomes.map((outcome) => (
          <button key={outcome.value} className="btn !h-8 !px-3 max-md:!h-11" name={field} value={outcome.value}>
            {outcome.label}
          </button>
        ))}
        <Link href={href} className="s13">
          {more}
        </Link>
        {state.status === "failed" && (
          <span role="alert" className="s13 risk w-full">
            {errors(state.code)}
          </span>
        )}
      </div>
    </form>
  );
}
