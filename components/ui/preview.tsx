"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

interface Props<T> {
  /** Says what sending the form would do; null where there is nothing to say yet. */
  readonly preview: (form: FormData) => Promise<T | null>;
  /** The fields that matter to it. A constant, so that it is asked anew only when one of them changes. */
  readonly of: readonly string[];
  /** Asks only while this field has this value. */
  readonly only?: { readonly field: string; readonly value: string };
  readonly children: (value: T) => ReactNode;
}

/** People change several fields in a row: it is asked when they pause. */
const PAUSE = 250;

/** Stands inside a form and shows what sending it would do. Without JavaScript, network or a whole form it says nothing. */
export function Preview<T>({ preview, of, only, children }: Props<T>) {
  const here = useRef<HTMLDivElement>(null);
  const [value, setValue] = useState<T | null>(null);
  const [stale, setStale] = useState(false);
  const [field, wanted] = [only?.field, only?.value];
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    let turn = 0;
    let told = "";
    let pause: ReturnType<typeof setTimeout> | undefined;
    const show = (asked: number, answer: T | null) => {
      // only the answer to the newest question counts
      if (asked !== turn) return;
      setValue(answer);
      setStale(false);
    };
    const ask = () => {
      const said = saidIn(form);
      const now = JSON.stringify(of.map((name) => said.getAll(name)));
      if (now === told) return setStale(false);
      told = now;
      const asked = ++turn;
      if (field !== undefined && said.get(field) !== wanted) return show(asked, null);
      preview(said).then(
        (answer) => show(asked, answer),
        () => show(asked, null),
      );
    };
    const soon = () => {
      clearTimeout(pause);
      pause = setTimeout(ask, PAUSE);
      setStale(true);
    };
    ask();
    form.addEventListener("input", soon);
    return () => {
      turn++;
      clearTimeout(pause);
      form.removeEventListener("input", soon);
    };
  }, [preview, of, field, wanted]);
  return (
    <div ref={here} aria-busy={stale} className={value === null ? "hidden" : stale ? "opacity-60" : undefined}>
      {value !== null && children(value)}
    </div>
  );
}

function saidIn(form: HTMLFormElement): FormData {
  const said = new FormData();
  for (const [name, value] of new FormData(form)) if (!name.startsWith("$")) said.append(name, value);
  return said;
}
