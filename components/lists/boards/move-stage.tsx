"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextArea, TextField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

interface Props {
  readonly action: (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;
  readonly hidden: Readonly<Record<string, string>>;
  readonly cancel: string;
  readonly words: Readonly<Record<"title" | "why" | "whyHint" | "until" | "untilHint" | "submit" | "cancel", string>>;
}

/** Asks why a stage is set by hand and until when, before it is. */
export function MoveStage({ action, hidden, cancel, words }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="effect my-4" aria-labelledby="move-stage">
      <h2 id="move-stage" ref={heading} tabIndex={-1} className="mb-3">
        {words.title}
      </h2>
      <ActionForm
        action={action}
        submit={words.submit}
        extra={
          <Link className="btn quiet" href={cancel} scroll={false}>
            {words.cancel}
          </Link>
        }
      >
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <TextArea name="why" label={words.why} hint={words.whyHint} rows={2} required />
        <TextField name="untilOn" label={words.until} hint={words.untilHint} type="date" required />
      </ActionForm>
    </section>
  );
}
