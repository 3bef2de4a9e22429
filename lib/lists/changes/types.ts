import type { ErrorCode, FieldErrors } from "@/lib/errors";
import type { Messages } from "@/lib/i18n/messages";
import type { ChoiceSet, ChoiceWords, ListNoun } from "../types";
import type { ListChangeStatus } from "./status";

/** A change of many records as lists and its page read it. */
export interface ChangeDetail {
  readonly id: string;
  readonly noun: ListNoun;
  readonly field: string;
  readonly value: string | null;
  readonly status: ListChangeStatus;
  readonly asked: number;
  readonly looked: number;
  readonly changed: number;
  readonly refused: number;
  readonly restored: number;
  readonly kept: number;
  readonly who: string;
  readonly madeOn: Date;
}

export interface ChangedRow {
  readonly recordId: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly problem: string | null;
  readonly undone: boolean;
  readonly undoProblem: string | null;
}

/** What can be changed, for a form. */
export interface FieldInfo {
  readonly id: string;
  readonly label: keyof Messages["lists"]["fields"];
  /** What an own field is called; null for the product's own. */
  readonly title: string | null;
  readonly input: "text" | "choice" | "day" | "several";
  readonly choices: ChoiceSet | null;
  readonly optional: boolean;
  readonly reasons: boolean;
}

/** What a change would do to the records that were tried. */
export interface Preview {
  readonly looked: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly before: string | null; readonly after: string | null; readonly problem: ErrorCode | null }[];
}

export type Previewed = { readonly status: "ready"; readonly preview: Preview } | { readonly status: "refused"; readonly code: ErrorCode; readonly fields: FieldErrors };

/** A change of many before it is made: which rows, what of them, and what it would do. */
export interface Planned {
  readonly query: string;
  readonly picked: readonly string[];
  readonly total: number;
  readonly fields: readonly FieldInfo[];
  readonly field: FieldInfo | null;
  readonly value: string | null;
  readonly reason: string | null;
  readonly words: ChoiceWords;
  readonly previewed: Previewed | null;
}
