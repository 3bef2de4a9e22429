"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { finishTyping } from "@/components/ui/typing-ahead";

const key = (exhibitorId: string) => `fairbond-log:${exhibitorId}`;

/** Puts an entry's fields where its form will find them. */
export function keepDraft(exhibitorId: string, fields: Readonly<Record<string, string>>): void {
  sessionStorage.setItem(key(exhibitorId), new URLSearchParams(fields).toString());
}

export function forgetDraft(exhibitorId: string): void {
  sessionStorage.removeItem(key(exhibitorId));
}

/**
 * Stands inside the log form: keeps what is typed until it is saved, brings it back with the form's own key (so that a
 * retry after a lost answer still saves one), and lets ⌘ or Ctrl with Enter save from any field.
 */
export function Draft({ exhibitorId }: { exhibitorId: string }) {
  const t = useTranslations("interactions.log");
  const here = useRef<HTMLSpanElement>(null);
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const kept = sessionStorage.getItem(key(exhibitorId));
    if (kept !== null && fill(form, new URLSearchParams(kept))) setRestored(true);
    const keep = () => sessionStorage.setItem(key(exhibitorId), textOf(form).toString());
    const save = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    };
    form.addEventListener("input", keep);
    form.addEventListener("keydown", save);
    const note = form.elements.namedItem("note");
    if (note instanceof HTMLTextAreaElement) finishTyping(note);
    return () => {
      form.removeEventListener("input", keep);
      form.removeEventListener("keydown", save);
    };
  }, [exhibitorId]);
  return (
    <span ref={here} role="status" className={restored ? "s12 ink3" : "sr-only"}>
      {restored && t("draft")}
    </span>
  );
}

function textOf(form: HTMLFormElement): URLSearchParams {
  const kept = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && !name.startsWith("$ACTION")) kept.set(name, value);
  return kept;
}

/** Puts the kept texts back into the form; true when that changed anything that a person would notice. */
function fill(form: HTMLFormElement, kept: URLSearchParams): boolean {
  let changed = false;
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) continue;
    const value = kept.get(field.name);
    if (value === null) continue;
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
      if (field.checked !== (field.value === value)) changed = true;
      field.checked = field.value === value;
    } else if (field.value !== value) {
      if (field.type !== "hidden") changed = true;
      field.value = value;
    }
  }
  return changed;
}
