import { v7 as uuidv7 } from "uuid";

import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import type { Step } from "./book";

const LINE = { id: "uuid", exhibitor_id: "uuid", member_id: "uuid", record_kind: "text", record: "uuid", action: "text", fields: "jsonb" } as const;

interface Line {
  readonly exhibitorId: string;
  readonly kind: "exhibitors" | "contacts";
  readonly record: string;
  readonly action: "merge" | "unmerge";
  readonly other: string;
  /** The steps that changed fields of the record. */
  readonly changes?: readonly Step[];
}

/** A merge is one line in the book of changes, not one for each row that changes hands. */
export async function quietly({ db }: TenantTransaction): Promise<void> {
  await db.$executeRaw(sql`SELECT set_config('app.member_id', '', true)`);
}

export async function noteMerge(tenant: TenantTransaction, memberId: string, lines: readonly Line[]): Promise<void> {
  await writeRows(
    tenant,
    "record_changes",
    LINE,
    lines.map(({ exhibitorId, kind, record, action, other, changes = [] }) => {
      const fields: Record<string, readonly [unknown, unknown]> = { other_record: [null, other] };
      for (const step of changes) {
        if (step.did !== "change" || step.table !== kind || step.id !== record) continue;
        for (const column of Object.keys(step.after)) if (step.before[column] !== step.after[column]) fields[column] = [step.before[column] ?? null, step.after[column] ?? null];
      }
      return { id: uuidv7(), exhibitor_id: exhibitorId, member_id: memberId, record_kind: kind, record, action, fields: JSON.stringify(fields) };
    }),
  );
}
