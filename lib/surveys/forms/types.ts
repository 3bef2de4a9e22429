import { BANK_FORMS, type BankForm, type BankTurn } from "../bank-names";
import type { MatrixKind, MatrixKindParts } from "../matrix-parts";
import type { FormDefinition, Question } from "../schema";

/** The keys under which the product keeps its own forms; `service` is the full one with the service attributes. */
export const BANK_KEYS = [...BANK_FORMS, "service"] as const;

/** A form in the list. The product's own and imported ones are not edited: a copy is. */
export interface FormRow {
  readonly id: string;
  readonly key: string | null;
  readonly title: string;
  readonly origin: "own" | "bank" | "import";
  /** The newest published version; null for a form that is still being written. */
  readonly newest: { readonly version: number; readonly publishedAt: Date; readonly definition: FormDefinition } | null;
  readonly draft: { readonly version: number; readonly savedAt: Date; readonly definition: FormDefinition } | null;
  readonly answers: number;
}

export interface VersionRow {
  readonly id: string;
  readonly version: number;
  readonly publishedAt: Date | null;
  readonly savedAt: Date;
  readonly savedBy: string | null;
  readonly answers: number;
  readonly definition: FormDefinition;
}

export interface FormDetail {
  readonly id: string;
  readonly key: string | null;
  readonly title: string;
  readonly origin: FormRow["origin"];
  /** Newest first, a draft before all. */
  readonly versions: readonly VersionRow[];
}

/** What the editor opens. */
export interface FormDraft {
  readonly formId: string;
  readonly versionId: string;
  readonly version: number;
  readonly title: string;
  readonly revision: number;
  readonly definition: FormDefinition;
  /** What was published last, which answers will be compared with. */
  readonly before: FormDefinition | null;
}

/** What came of saving a draft: it is saved, or somebody else's saving stands in the way. */
export type Saving = { readonly kind: "saved"; readonly revision: number } | { readonly kind: "conflict"; readonly revision: number; readonly by: string | null; readonly at: string };

export interface FormName {
  readonly id: string;
  readonly key: string | null;
  readonly title: string;
}

export type BankForms = readonly { readonly key: BankForm; readonly definition: FormDefinition }[];

/** What the editor picks from. */
export interface Palette {
  readonly bank: readonly Question[];
  readonly matrices: Readonly<Record<MatrixKind, MatrixKindParts>>;
  /** What a construct of the product is called inside a sentence. */
  readonly constructs: Readonly<Record<string, string>>;
}

/** What a new form may begin with, beside nothing and copies. */
export interface Starts {
  readonly forms: readonly BankForm[];
  readonly turns: readonly BankTurn[];
}
