/** What a column may hold of a person. */
export const KINDS = ["person", "words", "answers", "copy", "member", "secret", "company", "plain"] as const;
export type Kind = (typeof KINDS)[number];

/** Where something is worked on for the organizer: the name of the machine alone; null where none is set up. */
export interface Processor {
  readonly what: "database" | "mail" | "traces";
  readonly host: string | null;
}

/** All that is kept about one person, table by table, with what else names them. */
export interface AboutPerson {
  readonly takenAt: string;
  readonly organizer: string;
  readonly company: string;
  readonly name: string;
  readonly records: readonly AboutTable[];
}

/** As many rows of a table as a file about a person holds. */
export const MOST_ROWS = 10_000;

export interface AboutTable {
  readonly table: string;
  /** theirs: rows of this person · named: what names them in rows of others. */
  readonly why: "theirs" | "named";
  /** Whether there are more rows than are here. */
  readonly cut: boolean;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What a person's page shows before anything is done. */
export interface PersonSummary {
  readonly tables: readonly { readonly table: string; readonly theirs: number; readonly named: number }[];
  readonly files: number;
  readonly erasedAt: Date | null;
}

export interface Receipt {
  readonly id: string;
  readonly erasedAt: Date;
  readonly by: string;
  readonly rows: number;
  readonly tables: number;
}

/** What something is kept for, and on what ground: consent under GDPR or PIPL, the separate consent that PIPL asks for, a contract, or an interest that was weighed. */
export const PURPOSES = ["relationship", "surveys", "letters", "billing"] as const;
export const BASES = ["consent", "separate_consent", "contract", "interest"] as const;
export const GROUND_FIELDS = ["email", "phone", "own"] as const;

export interface Ground {
  readonly id: string;
  readonly purpose: (typeof PURPOSES)[number];
  readonly basis: (typeof BASES)[number];
  /** One field alone, or all of the record. */
  readonly field: (typeof GROUND_FIELDS)[number] | null;
  readonly source: string;
  readonly givenOn: Date;
  readonly endedOn: Date | null;
}
