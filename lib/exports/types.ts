import type { View } from "@/lib/results/view";
import type { FormLanguage } from "@/lib/surveys/schema";

/** What was given to one question; both null: "does not apply". */
export interface Given {
  readonly value: number | null;
  readonly text: string | null;
}

/** Who filled a form in under a name, and how. */
export interface Named {
  readonly exhibitor: string;
  readonly contact: string | null;
  readonly segment: string | null;
  readonly language: string;
  readonly answeredOn: Date;
  readonly seconds: number | null;
  readonly device: string | null;
  readonly flags: readonly string[];
  /** False: the rule for careless answers leaves the form out of the results. */
  readonly counted: boolean;
}

/** A filled form, or a part of an anonymous one: then nothing is known but its answers. */
export interface Filled {
  readonly id: string;
  readonly named: Named | null;
  readonly answers: ReadonlyMap<string, Given>;
}

/** The words that a file is labelled with, in the reader's language. */
export interface FileWords {
  readonly locale: FormLanguage;
  readonly agree: { readonly low: string; readonly high: string };
  readonly yes: string;
  readonly no: string;
  readonly ticked: string;
  readonly notTicked: string;
  readonly notApplicable: string;
  readonly remark: string;
  readonly columns: Readonly<Record<MetaColumn, string>>;
  readonly long: Readonly<Record<LongColumn, string>>;
  readonly devices: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
  readonly flags: Readonly<Record<string, string>>;
}

/** What stands before the answers, in this order; the names are those of a file with codes. */
export const META_COLUMNS = ["respondent", "exhibitor", "contact", "segment", "language", "answered_on", "seconds", "device", "flags", "counted"] as const;
export type MetaColumn = (typeof META_COLUMNS)[number];
export const LONG_COLUMNS = ["question", "answer"] as const;
export type LongColumn = (typeof LONG_COLUMNS)[number];

export type CellValue = string | number | null;

/** What could be taken away of a campaign in a view. */
export interface Takeable {
  readonly view: View;
  readonly segments: readonly (string | null)[];
  /** Nobody has fixed the rule for careless answers yet: nothing is taken before. */
  readonly opened: boolean;
  readonly named: number;
  /** How many anonymous forms there are in the whole campaign, null under five; and of how many questions this view's file holds their answers. */
  readonly anonymous: { readonly state: "none" | "waiting" } | { readonly state: "open"; readonly forms: number | null; readonly given: number; readonly withheld: number };
  readonly fitsWorkbook: boolean;
}
