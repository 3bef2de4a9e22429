"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

import type { Pulse } from "@/lib/presence/types";
import { questionOf } from "./question";

/** So often a page that is seen asks: a person looks up after a few seconds, and the question costs a few steps into an index. */
const EVERY_MS = 6_000;

/**
 * Asks for the page's pulse while it is seen, and has the page drawn anew when what it shows was changed by somebody; what is being typed
 * stays. A page that is hidden asks nothing, and asks at once when it is seen again.
 */
export function usePulse(home: string, unread: number): Pulse {
  const router = useRouter();
  const path = usePathname();
  const [pulse, setPulse] = useState<Pulse>({ mark: "", unread, editing: [] });
  const drawn = useRef<{ readonly question: string; readonly mark: string; readonly unread: number } | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new AbortController();
    const { question, follows } = questionOf(home, path);
    const ask = async () => {
      clearTimeout(timer);
      if (document.visibilityState === "hidden" || over.signal.aborted) return;
      try {
        const answer = await fetch(`${home}/pulse?${question}`, { cache: "no-store", signal: over.signal });
        const next: Pulse = readPulse(await answer.json());
        const before = drawn.current;
        drawn.current = { question, mark: next.mark, unread: next.unread };
        setPulse(next);
        if (follows && before?.question === question && (before.mark !== next.mark || (question.includes("notices") && before.unread !== next.unread))) router.refresh();
      } catch {
        // no network, or signed out meanwhile: the next page tells
      }
      if (!over.signal.aborted) timer = setTimeout(() => void ask(), EVERY_MS);
    };
    const seen = () => void ask();
    document.addEventListener("visibilitychange", seen);
    void ask();
    return () => {
      over.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [home, path, router]);

  return pulse;
}

/** Read by hand: a schema library would weigh more than all the rest of this. */
function readPulse(answer: unknown): Pulse {
  if (typeof answer !== "object" || answer === null || !("mark" in answer) || !("unread" in answer) || !("editing" in answer)) throw new Error("This is no pulse.");
  const { mark, unread, editing } = answer;
  return { mark: String(mark), unread: Number(unread), editing: Array.isArray(editing) ? editing.map(String) : [] };
}
