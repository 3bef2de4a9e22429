"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";

import { SelectField, TextArea } from "@/components/ui/fields";
import { FormContext } from "@/components/ui/form-context";
import { ERROR_CODES } from "@/lib/errors";
import type { HallRow, Pasted } from "@/lib/shows/floor/types";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly paste: (state: FormState<Pasted>, form: FormData) => Promise<FormState<Pasted>>;
  readonly editionId: string;
  readonly halls: readonly Pick<HallRow, "id" | "name">[];
}

/** A list of stands, pasted. What is wrong is said by line, and nothing is saved until all of it is right. */
export function PasteForm({ paste, editionId, halls }: Props) {
  const t = useTranslations("shows.floor");
  const errors = useTranslations("errors");
  const [state, send, pending] = useActionState(
    async (before: { readonly answer: FormState<Pasted>; readonly typed: Readonly<Record<string, string>> }, form: FormData) => {
      const typed = Object.fromEntries([...form.entries()].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])));
      return { answer: await paste(before.answer, form), typed };
    },
    { answer: { status: "idle" }, typed: {} },
  );
  const shown = useRef<HTMLDivElement>(null);
  const { answer, typed } = state;
  const problems = answer.status === "done" ? answer.value.problems : [];
  useEffect(() => {
    if (answer.status !== "idle") shown.current?.focus();
  }, [answer]);
  return (
    <FormContext value={{ values: typed, errors: answer.status === "failed" ? answer.fields : {} }}>
      <form action={send} noValidate aria-busy={pending} className="grid max-w-[640px] gap-4">
        <div ref={shown} tabIndex={-1} role={answer.status === "idle" ? undefined : "alert"}>
          {answer.status === "failed" && <p className="risk">{errors(answer.code)}</p>}
          {problems.length > 0 && (
            <>
              <p className="risk">{t("pasteProblems", { n: problems.length })}</p>
              <ul className="rows s13">
                {problems.slice(0, 50).map((problem) => (
                  <li key={`${problem.line} ${problem.field} ${problem.code}`}>
                    <b>{t("line", { line: problem.line })}</b> <span className="ink2">{problem.text}</span>
                    <br />
                    {t(`pasteFields.${problem.field}`)}: {errors(ERROR_CODES.find((code) => code === problem.code) ?? "invalid")}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <input type="hidden" name="editionId" value={editionId} />
        <SelectField name="hallId" label={t("fields.hall")} options={halls.map(({ id, name }) => ({ value: id, label: name }))} initial={halls[0]?.id} required />
        <TextArea name="lines" label={t("fields.lines")} hint={t("fields.linesHint")} rows={8} />
        <p>
          <button type="submit" className="btn" aria-disabled={pending}>
            {t("pasteDo")}
          </button>
        </p>
      </form>
    </FormContext>
  );
}
