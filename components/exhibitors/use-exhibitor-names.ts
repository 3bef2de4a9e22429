"use client";

import { useEffect, useState } from "react";
import { z } from "zod";

import type { PickedName } from "@/lib/exhibitors/types";

const answer = z.object({ exhibitors: z.array(z.object({ id: z.string(), name: z.string(), contactId: z.string().optional() })) });

/** One Chinese character says as much as three letters. */
export function longEnough(text: string): boolean {
  return /\p{Script=Han}/u.test(text) || text.trim().length >= 3;
}

/** Names that match what is being typed; null while there is nothing to ask. Only the answer to the newest text counts. */
export function useExhibitorNames(address: string, text: string): readonly PickedName[] | null {
  const [found, setFound] = useState<{ text: string; names: readonly PickedName[] } | null>(null);
  useEffect(() => {
    if (!longEnough(text)) return;
    const asked = new AbortController();
    const wait = setTimeout(() => {
      fetch(`${address}?q=${encodeURIComponent(text.trim())}`, { signal: asked.signal })
        .then(async (response) => answer.parse(await response.json()))
        .then(({ exhibitors }) => setFound({ text, names: exhibitors }))
        // without an answer the plain search form still works
        .catch(() => undefined);
    }, 120);
    return () => {
      clearTimeout(wait);
      asked.abort();
    };
  }, [address, text]);
  return found !== null && longEnough(text) ? found.names : null;
}
