"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

import type { Messages } from "@/lib/i18n/messages";
import { OFFLINE_LOG } from "./offline-event";
import { isObject } from "./shapes";

const loadForm = () => import("./offline-log").then((loaded) => loaded.OfflineLog);
const OfflineLog = dynamic(loadForm, { ssr: false });

type Words = Messages["interactions"];
const areWords = (value: unknown): value is { readonly interactions: Words } => isObject(value) && "interactions" in value && isObject(value.interactions);

/** A moment more, for the form itself. */
const QUIET = 1_500;
const EXHIBITOR = /\/exhibitors\/([0-9a-f-]{36})(?:\/|$)/;

/** Without network the ways to the quick log (L, and every link marked data-log) open its form here: it and its words were fetched in a quiet moment before. */
export function OfflineDoor({ home, owner }: { home: string; owner: string }) {
  const path = usePathname();
  const [words, setWords] = useState<Words | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const quiet = setTimeout(() => {
      void loadForm().catch(() => undefined);
      fetch(`${home}/interactions/words`, { redirect: "error" })
        .then(async (response): Promise<unknown> => await response.json())
        .then((answer) => areWords(answer) && setWords(answer.interactions))
        // fetched again with the next page
        .catch(() => undefined);
    }, QUIET);
    return () => clearTimeout(quiet);
  }, [home]);
  useEffect(() => {
    if (words === null) return;
    const here = (event: Event) => {
      if (navigator.onLine) return;
      if (event.type === "click" && !(event.target instanceof Element && event.target.closest("[data-log]"))) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    };
    document.addEventListener("click", here, { capture: true });
    window.addEventListener(OFFLINE_LOG, here);
    return () => {
      document.removeEventListener("click", here, { capture: true });
      window.removeEventListener(OFFLINE_LOG, here);
    };
  }, [words]);
  return open && words !== null ? <OfflineLog owner={owner} words={words} exhibitorId={EXHIBITOR.exec(path)?.[1] ?? null} onClose={() => setOpen(false)} /> : null;
}
