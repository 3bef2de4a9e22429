"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useRef } from "react";

import type { FormState } from "@/lib/tenant/form-state";
import { Conflict, typed } from "./conflict";
import { FormContext } from "./form-context";
import { useOnce } from "./use-once";

interface Props<T> {
  readonly action: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
  readonly submit: ReactNode;
  readonly children: ReactNode;
  /** Shown in place of the form once it was saved; without it the action redirects. */
  readonly done?: (value: T) => ReactNode;
  readonly extra?: ReactNode;
  /** For an act beside the main one of its page. */
  readonly quiet?: boolean;
  /** Shown in place of the form where there is nothing to fill in any more; what came of sending it goes before this. */
  readonly instead?: ReactNode;
  /** In a sheet the fields scroll and the button stays in sight below them. */
  readonly sheet?: boolean;
  /** For a form that is a table: as wide as the page. */
  readonly wide?: boolean;
}

/** A form that works without JavaScript too, keeps what was typed, and moves the focus to the first mistake. */
export function ActionForm<T>({ action, submit, children, done, extra, quiet = false, instead, sheet = false, wide = false }: Props<T>) {
  const [state, send, pending] = useActionState(action, { status: "idle" });
  const once = useOnce(pending);
  const form = useRef<HTMLFormElement>(null);
  const [t, shared] = [useTranslations("errors"), useTranslations("common")];
  // what the form was opened with: only against it can be told who changed what
  const before = useRef<Readonly<Record<string, string>> | null>(null);
  useEffect(() => {
    if (form.current) before.current ??= typed(form.current);
  }, []);

  useEffect(() => {
    if (state.status !== "failed") return;
    const mistake = form.current?.querySelector<HTMLElement>("[aria-invalid=true]") ?? form.current?.querySelector<HTMLElement>("[role=alert]");
    mistake?.focus({ preventScroll: true });
    // with what explains it, which stands below it, and not under a sheet's foot
    mistake?.scrollIntoView({ block: sheet && mistake.role !== "alert" ? "center" : "nearest" });
  }, [state, sheet]);

  if (state.status === "done" && done) return <>{done(state.value)}</>;
  if (instead !== undefined) return <>{instead}</>;
  const failed = state.status === "failed" ? state : null;
  const problem = failed && (
    <>
      <p role="alert" tabIndex={-1} className="risk">
        {failed.theirs ? shared("conflict.title") : t(failed.code, { minutes: Math.ceil((failed.seconds ?? 60) / 60) })}
      </p>
      {failed.theirs && <Conflict key={failed.theirs.version} form={form} mine={failed.values} theirs={failed.theirs} before={before} />}
    </>
  );
  const button = (
    <button type="submit" className={quiet ? "btn" : "btn main"} aria-disabled={pending}>
      {submit}
    </button>
  );
  return (
    <FormContext value={{ values: failed?.values ?? {}, errors: failed?.fields ?? {}, theirs: failed?.theirs }}>
      <form ref={form} action={send} onSubmit={once} noValidate aria-busy={pending} className={sheet ? "contents" : wide ? "grid grid-cols-[minmax(0,1fr)] gap-8" : "grid max-w-[640px] gap-4"}>
        {sheet ? (
          <>
            <div className="body">
              {problem}
              {children}
            </div>
            <footer>
              {extra}
              {button}
            </footer>
          </>
        ) : (
          <>
            {problem}
            {children}
            <p className="flex gap-2">
              {button}
              {extra}
            </p>
          </>
        )}
      </form>
    </FormContext>
  );
}
