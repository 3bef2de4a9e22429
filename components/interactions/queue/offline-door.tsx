"use client";

import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

import { useOpening } from "@/components/ui/use-opening";
import type { Messages } from "@/lib/i18n/messages";
import type { NoteBeginning } from "@/lib/interactions/templates/types";
import { OFFLINE_LOG } from "./offline-event";
import { isBeginning, isObject } from "./shapes";

const loadForm = () => import("./offline-log").then((loaded) => loaded.OfflineLog);
const OfflineLog = dynamic(loadForm, { ssr: false });

/** What the form needs and cannot fetch any more when it opens. */
interface Fetched {
  readonly interactions: Messages["interactions"];
  readonly templates: readonly NoteBeginning[];
}
const isFetched = (value: unknown): value is Fetched =>
  isObject(value) && "interactions" in value && isObject(value.interactions) && "templates" in value && Array.isArray(value.templates) && value.templates.every(isBeginning);

/** A moment more, for the form itself. */
const QUIET = 1_500;
const EXHIBITOR = /\/exhibitors\/([0-9a-f-]{36})(?:\/|$)/;

/** Without network the ways to the quick log (L, and every link marked data-log) open its form here: it and its words were fetched in a quiet moment before. */
export function OfflineDoor({ home, owner }: { home: string; owner: string }) {
  const path = usePathname();
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const { opening, open, close } = useOpening();
  useEffect(() => {
    const quiet = setTimeout(() => {
      const words = fetch(`${home}/interactions/words`, { redirect: "error" }).then(async (response): Promise<unknown> => await response.json());
      Promise.all([words, loadForm()])
        .then(([answer]) => isFetched(answer) && setFetched(answer))
        // fetched again with the next page
        .catch(() => undefined);
    }, QUIET);
    return () => clearTimeout(quiet);
  }, [home]);
  useEffect(() => {
    if (fetched === null) return;
    const here = (event: Event) => {
      if (navigator.onLine) return;
      if (event.type === "click" && !(event.target instanceof Element && event.target.closest("[data-log]"))) return;
      event.preventDefault();
      event.stopPropagation();
      if (document.querySelector("dialog.offline[open]") === null) open();
    };
    document.addEventListener("click", here, { capture: true });
    window.addEventListener(OFFLINE_LOG, here);
    document.documentElement.dataset.logsOffline = "";
    return () => {
      delete document.documentElement.dataset.logsOffline;
      document.removeEventListener("click", here, { capture: true });
      window.removeEventListener(OFFLINE_LOG, here);
    };
  }, [fetched, open]);
  return opening > 0 && fetched !== null ? <OfflineLog key={opening} owner={owner} words={fetched.interactions} templates={fetched.templates} exhibitorId={EXHIBITOR.exec(path)?.[1] ?? null} onClose={() => close(opening)} /> : null;
}
