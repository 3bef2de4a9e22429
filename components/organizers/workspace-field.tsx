"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";

import { useField } from "@/components/ui/form-context";
import { checkWorkspace } from "@/lib/organizers/actions";
import type { ErrorCode } from "@/lib/errors";

interface Props {
  readonly token: string;
  readonly address: string;
  readonly label: string;
  readonly hint: string;
  readonly free: string;
}

/** The address part, looked up while it is typed. */
export function WorkspaceField({ token, address, label, hint, free }: Props) {
  const id = useId();
  const t = useTranslations("errors");
  const { value, error } = useField("workspace", "");
  const [checked, setChecked] = useState<{ readonly problem: ErrorCode | null } | null>(null);
  const newest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = (text: string) => {
    const mine = ++newest.current;
    clearTimeout(timer.current);
    setChecked(null);
    if (text === "") return;
    timer.current = setTimeout(() => {
      // an answer that comes late is about another text
      checkWorkspace(token, text).then(
        (problem) => mine === newest.current && setChecked({ problem }),
        () => undefined,
      );
    }, 300);
  };
  const problem = checked ? checked.problem : error;
  return (
    <div className="field">
      <label htmlFor={id} className="mb-1 block s13 font-medium">
        {label}
      </label>
      <div className="flex items-center gap-2">
        <span className="ink3 s13 shrink-0 max-sm:hidden">{address}/</span>
        <input id={id} name="workspace" className="input min-w-0" defaultValue={value} autoCapitalize="none" autoComplete="off" spellCheck={false} maxLength={40} aria-required aria-invalid={Boolean(problem)} aria-describedby={`${id}-hint ${id}-say`} onChange={(event) => look(event.currentTarget.value)} />
      </div>
      <p id={`${id}-hint`} className="s12 ink3 mt-1">
        {hint}
      </p>
      <p id={`${id}-say`} role="status" className={`s13 mt-1 ${problem ? "risk" : ""}`}>
        {problem ? t(problem) : checked ? free : ""}
      </p>
    </div>
  );
}
