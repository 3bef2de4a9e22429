"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";

interface Acts<R, D> {
  /** The record as it was when a form was first touched: a colleague's change meanwhile neither takes the typing away nor goes unnoticed. */
  readonly seen: R;
  readonly hold: () => void;
  /** What was done last on this page; null once anybody changed the record after it. */
  readonly last: D | null;
  /** Whether the page is being read anew after an act: no form stands here meanwhile, since it would ask about the record as it was. */
  readonly reading: boolean;
  /** The key of the forms: another one gives empty forms. It is the same in the answer to a form that was sent without JavaScript. */
  readonly round: number;
  /** Takes over what an act did and reads the page anew. */
  readonly told: (did: D) => void;
}

/**
 * What is done about a record on its own page: the page goes on saying what the last act did until the next, and each act finds an empty form.
 * A form that is touched stays mounted: a page that is read anew for another reason can come before an act's own answer does.
 */
export function useActs<R extends { readonly version: string }, D>(record: R): Acts<R, D> {
  const router = useRouter();
  const [reading, read] = useTransition();
  const [last, setLast] = useState<{ readonly did: D; readonly version: string | null } | null>(null);
  const [held, setHeld] = useState<R | null>(null);
  const [forms, setForms] = useState({ of: record.version, round: 0 });
  if (last?.version === null && !reading) setLast({ did: last.did, version: record.version });
  if (held === null && !reading && forms.of !== record.version) setForms({ of: record.version, round: forms.round + 1 });
  return {
    seen: held ?? record,
    hold: () => setHeld((was) => was ?? record),
    last: last && (last.version === null || last.version === record.version) ? last.did : null,
    reading,
    round: forms.round,
    told: (did) => {
      setLast({ did, version: null });
      setHeld(null);
      read(() => router.refresh());
    },
  };
}
