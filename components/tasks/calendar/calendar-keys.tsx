"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Turns the calendar by keys: the address of each key is the one of a link on the page, so that nothing needs them. */
export function CalendarKeys({ addresses }: { addresses: Readonly<Record<string, string>> }) {
  const router = useRouter();
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable], [role=dialog]")) return;
      const address = addresses[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (address === undefined) return;
      event.preventDefault();
      router.push(address);
    };
    window.addEventListener("keydown", turn);
    return () => window.removeEventListener("keydown", turn);
  }, [router, addresses]);
  return null;
}
