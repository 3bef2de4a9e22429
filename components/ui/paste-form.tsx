"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useRef } from "react";

import { ERROR_CODES } from "@/lib/errors";
import type { FormState } from "@/lib/tenant/form-state";
import { FormContext } from "./form-context";
import { useOnce } from "./use-once";

interface Answer {
  readonly problems: readonly { readonly line: number; readonly text: string; readonly field: string; readonly code: string }[];
}

interface Props<T extends Answer> {
  readonly paste: (state: FormState<T>, form: FormData) => Promise<FormState<T>>;
  readonly submit: string;
  /** What the parts of a line are called, by the names in which problems come. */
  readonly parts: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** A pasted list. What is wrong is said by line, and nothing is saved until all of it is right; what was pasted stays. */
export function PasteForm<T extends Answer>({ paste, submit, parts, children }: Props<T>) {
  const t = useTranslations("common.paste");
  const errors = useTranslations("errors");
  const [{ answer, typed }, send, pending] = useActionState(
    async (before: { readonly answer: FormState<T>; readonly typed: Readonly<Record<string, string>> }, form: FormData) => ({
      answer: await paste(before.answer, form),
      typed: Object.fromEntries([...form.entries()].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []))),
    }),
    { answer: { status: "idle" }, typed: {} },
  );
  const once = useOnce(pending);
  const shown = useRef<HTMLDivElement>(null);
  const problems = answer.status === "done" ? answer.value.problems : [];
  useEffect(() => {
    if (answer.status !== "idle") shown.current?.focus();
  }, [answer]);
  return (
    <FormContext value={{ values: typed, errors: answer.status === "failed" ? answer.fields : {} }}>
      <form action={send} onSubmit={once} noValidate aria-busy={pending} className="grid max-w-[640px] gap-4">
        {(answer.status === "failed" || problems.length > 0) && (
          <div ref={shown} tabIndex={-1} role="alert">
            {answer.status === "failed" && <p className="risk">{errors(answer.code)}</p>}
            {problems.length > 0 && <p className="risk">{t("problems", { n: problems.length })}</p>}
            <ul className="rows s13">
              {problems.slice(0, 50).map((problem) => (
                <li key={`${problem.line} ${problem.field} ${problem.code}`}>
                  <b>{t("line", { line: problem.line })}</b> <span className="ink2">{problem.text}</span>
                  <br />
                  {parts[problem.field] ?? t("whole")}: {errors(ERROR_CODES.find((code) => code === problem.code) ?? "invalid")}
                </li>
              ))}
            </ul>
          </div>
        )}
        {children}
        <p>
          <button type="submit" className="btn" aria-disabled={pending}>
            {submit}
          </button>
        </p>
      </form>
    </FormContext>
  );
}
