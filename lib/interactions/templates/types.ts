import type { Phase } from "@/lib/tenant/enums";

/** The beginning of a note, in the reader's language. */
export interface NoteBeginning {
  readonly id: string;
  readonly phase: Phase;
  readonly text: string;
}

/** A template as its organizer words it: one language is enough. */
export interface NoteTemplateDetail {
  readonly id: string;
  readonly phase: Phase;
  readonly textEn: string | null;
  readonly textZh: string | null;
  readonly archived: boolean;
  readonly version: string;
}
