"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";

import type { NoteBeginning } from "@/lib/interactions/templates/types";
import { PHASES } from "./choices";

/** Beginnings of notes for before, during and after the show: one is put into the note, the phase is set with it, and the note goes on from there. */
export function NoteTemplates({ templates }: { templates: readonly NoteBeginning[] }) {
  const t = useTranslations("interactions");
  function use(event: MouseEvent<HTMLButtonElement>, { phase, text }: NoteBeginning): void {
    const { form } = event.currentTarget;
    const note = form?.elements.namedItem("note");
    if (!form || !(note instanceof HTMLTextAreaElement)) return;
    const gap = note.value === "" || note.value.endsWith("\n") ? "" : "\n";
    note.setRangeText(`${gap}${text}`, note.value.length, note.value.length, "end");
    const radio = form.querySelector<HTMLInputElement>(`input[name=phase][value=${phase}]`);
    if (radio) radio.checked = true;
    note.dispatchEvent(new Event("input", { bubbles: true }));
    event.currentTarget.closest("details")?.removeAttribute("open");
    note.focus();
  }
  if (templates.length === 0) return null;
  return (
    <details className="needs-script">
      <summary className="cursor-pointer s13 text-accent">{t("log.templates")}</summary>
      <div className="mt-2 grid gap-2" role="group" aria-label={t("log.templatesFor")}>
        {PHASES.map((phase) => {
          const ofPhase = templates.filter((template) => template.phase === phase);
          return ofPhase.length === 0 ? null : (
            <div key={phase}>
              <p className="s12 ink3">{t(`phases.${phase}`)}</p>
              <div className="grid gap-1">
                {ofPhase.map((template) => (
                  <button key={template.id} type="button" className="template" onClick={(event) => use(event, template)}>
                    {template.text}
                  </button>
                ))}
              </div>
            </div>
          );
        })}
      </div>
    </details>
  );
}
