import type { ErrorCode } from "@/lib/errors";
import type { OwnField } from "@/lib/fields/types";
import type { Messages } from "@/lib/i18n/messages";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ChoiceSet } from "../types";

/** What became of one record. */
export type Outcome =
  | { readonly kind: "changed"; readonly id: string; readonly name: string; readonly before: string | null; readonly after: string | null; readonly version: Date | null }
  | { readonly kind: "same"; readonly id: string; readonly name: string; readonly before: string | null }
  | { readonly kind: "refused"; readonly id: string; readonly name: string; readonly before: string | null; readonly problem: ErrorCode };

/** A record that was changed, to be given back what it had. */
export interface Restorable {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly version: Date | null;
}

export interface Wish {
  readonly value: string | null;
  readonly reason: string | null;
}

/** One field that can be changed in a list, in place or of many records, by the rules of its noun. */
export interface Field {
  readonly id: string;
  readonly label: keyof Messages["lists"]["fields"];
  /** The organizer's own field that this is: it has words of its own. */
  readonly own?: OwnField;
  readonly input: "text" | "choice" | "day" | "several";
  readonly choices: ChoiceSet | null;
  readonly optional: boolean;
  /** Whether a reason may go with it. */
  readonly reasons?: true;
  /** Not in place: it needs more than a value. */
  readonly manyOnly?: true;
  /** Not of many: no two records have the same. */
  readonly oneOnly?: true;
  /** Writes what the wish says; refuses a wish that no record could take with the code at its field. `seen` is the version that a reader of one record saw; `memberId` is whose doing it is. */
  readonly apply: (tenant: TenantTransaction, ids: readonly string[], wish: Wish, today: Date, seen?: string, memberId?: string) => Promise<Outcome[]>;
  /** Gives records back what they had; one that somebody changed since stays, with the code that says so. */
  readonly undo: (tenant: TenantTransaction, rows: readonly Restorable[], today: Date) => Promise<{ readonly id: string; readonly problem: ErrorCode | null }[]>;
}
