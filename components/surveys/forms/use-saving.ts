"use client";

import { useState } from "react";

import type { ErrorCode } from "@/lib/errors";
import { publishDraftAction, saveDraftAction } from "@/lib/surveys/forms/actions";
import type { FormDraft, Saving } from "@/lib/surveys/forms/types";
import type { FormDefinition } from "@/lib/surveys/schema";

type Conflict = Extract<Saving, { kind: "conflict" }>;

/** How the last saving ended: well, not at all (with why), or behind somebody else's. */
export type Outcome = { readonly kind: "none" } | { readonly kind: "saving" } | { readonly kind: "saved" } | { readonly kind: "network" } | { readonly kind: "failed"; readonly code: ErrorCode } | { readonly kind: "conflict"; readonly conflict: Conflict };

interface Written {
  readonly title: string;
  readonly definition: FormDefinition;
}

/** Saves and publishes a draft. Nothing that was written is lost when either fails. */
export function useSaving(workspace: string, { versionId, revision }: FormDraft) {
  const [seen, setSeen] = useState(revision);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });

  /** The new revision, or null where it was not saved. */
  async function save({ title, definition }: Written, over: number = seen): Promise<number | null> {
    setOutcome({ kind: "saving" });
    try {
      const state = await saveDraftAction(workspace, formOf({ id: versionId, revision: String(over), title, definition: JSON.stringify(definition) }));
      if (state.status === "failed") setOutcome({ kind: "failed", code: Object.values(state.fields)[0] ?? state.code });
      if (state.status !== "done") return null;
      const saving = state.value;
      if (saving.kind === "conflict") {
        setOutcome({ kind: "conflict", conflict: saving });
        return null;
      }
      setSeen(saving.revision);
      setOutcome({ kind: "saved" });
      return saving.revision;
    } catch {
      setOutcome({ kind: "network" });
      return null;
    }
  }

  /** Leads to the form's page when it is published. */
  async function publish(at: number): Promise<void> {
    const state = await publishDraftAction(workspace, formOf({ id: versionId, revision: String(at) }));
    if (state.status === "failed") setOutcome({ kind: "failed", code: state.code });
  }

  return { seen, outcome, save, publish };
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
