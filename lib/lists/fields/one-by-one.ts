import { AppError, type ErrorCode, fieldError } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { Field, Outcome, Restorable } from "./field";

/** A record as it stands before a change. */
export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly before: string;
}

interface Doer {
  readonly memberId: string;
  readonly today: Date;
}

interface Config<Value extends string> extends Pick<Field, "id" | "label" | "choices" | "reasons"> {
  readonly values: readonly Value[];
  /** The values that are said with a reason, or not at all. */
  readonly needsReason?: readonly Value[];
  /** The records in the order in which their exhibitors are always locked. */
  readonly read: (tenant: TenantTransaction, ids: readonly string[]) => Promise<readonly Standing[]>;
  /** The noun's own mutation; answers when the record was last changed. */
  readonly write: (tenant: TenantTransaction, id: string, to: Value, reason: string | null, doer: Doer) => Promise<Date>;
  /** Takes back what was written, unless the record has changed since. */
  readonly restore: (tenant: TenantTransaction, row: Restorable, today: Date) => Promise<void>;
}

/** What is written down when a change of many is undone: the log keeps it beside the evidence it takes back. */
export const UNDONE = "A change of many was undone.";

/**
 * A field whose change is more than a value in a column: records are changed one by one through their noun's own mutation, so that each speaks as if it had
 * been changed on its own page. What the rules refuse is refused before anything of that record is written.
 */
export function oneByOne<Value extends string>({ id, label, choices, reasons, values, needsReason = [], read, write, restore }: Config<Value>): Field {
  return {
    id, label, input: "choice", choices, optional: false, ...(reasons ? { reasons } : {}), manyOnly: true,
    apply: async (tenant, ids, { value, reason }, today, _seen, memberId) => {
      const to = values.find((each) => each === value);
      if (!to) throw fieldError("value", value === null ? "required" : "not_a_choice");
      if (needsReason.includes(to) && reason === null) throw fieldError("reason", "required");
      if (memberId === undefined) throw new AppError("not_found");
      const outcomes: Outcome[] = [];
      for (const own of await read(tenant, ids)) {
        if (own.before === to) outcomes.push({ kind: "same", ...own });
        else {
          try {
            outcomes.push({ kind: "changed", ...own, after: to, version: await write(tenant, own.id, to, reason, { memberId, today }) });
          } catch (error) {
            outcomes.push({ kind: "refused", ...own, problem: codeOf(error) });
          }
        }
      }
      return outcomes;
    },
    undo: async (tenant, rows, today) => {
      const outcomes: { id: string; problem: ErrorCode | null }[] = [];
      for (const row of rows) {
        try {
          await restore(tenant, row, today);
          outcomes.push({ id: row.id, problem: null });
        } catch (error) {
          outcomes.push({ id: row.id, problem: codeOf(error) });
        }
      }
      return outcomes;
    },
  };
}

function codeOf(error: unknown): ErrorCode {
  if (!(error instanceof AppError)) throw error;
  return Object.values(error.fields)[0] ?? error.code;
}
