/** Between the keys of several choices, until they are words. */
export const LIST_MARK = "\u0000";

/** The records whose changes are kept. */
export const CHANGED_KINDS = ["exhibitors", "contacts", "participations", "promises", "special_requests", "complaints", "exchanges"] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

export const CHANGE_ACTIONS = ["insert", "update", "delete", "merge", "unmerge"] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

/** A column, what it said before and what it says now; ids are given as the names behind them. */
export interface ChangedField {
  readonly column: string;
  /** What an own field is called; of other columns the page knows the words. */
  readonly label?: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/** What one member did to one record at one moment. */
export interface RecordChange {
  readonly id: string;
  readonly at: Date;
  readonly memberName: string;
  readonly kind: ChangedKind;
  readonly action: ChangeAction;
  /** What the record is called now; null where it is gone or has no name. */
  readonly subject: string | null;
  readonly fields: readonly ChangedField[];
}

/** Where a page of changes begins: after this one, going back in time. */
export interface ChangeCursor {
  readonly at: string;
  readonly id: string;
}

export interface ChangePage {
  readonly changes: readonly RecordChange[];
  readonly next: ChangeCursor | null;
}
