"use client";

import { createContext, useContext } from "react";

import type { Palette } from "@/lib/surveys/forms/types";
import type { FormDefinition, FormLanguage } from "@/lib/surveys/schema";

export interface Editor {
  readonly definition: FormDefinition;
  readonly before: FormDefinition | null;
  readonly palette: Palette;
  readonly languages: readonly FormLanguage[];
  /** The question whose fields are open. */
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  /** Changes the form; `said` is read out, `typing` names the field whose letters are one step of undoing. */
  readonly edit: (change: (definition: FormDefinition) => FormDefinition, options?: { readonly said?: string; readonly typing?: string; readonly focus?: string }) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("This stands inside the form editor only.");
  return editor;
}
