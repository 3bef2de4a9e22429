import { z } from "zod";

import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { CHANGED_RECORDS, type ChangedRecord } from "../planning/plan";

interface Target {
  readonly table: string;
  /** The column of import_changes that names the record. */
  readonly reference: string;
  /** Field → column and type. */
  readonly fields: Readonly<Record<string, readonly [column: string, type: string]>>;
}

export const TARGETS: Readonly<Record<ChangedRecord, Target>> = {
  exhibitor: {
    table: "exhibitors",
    reference: "exhibitor_id",
    fields: {
      name: ["name", "text"],
      nameLocal: ["name_local", "text"],
      externalKey: ["external_key", "text"],
      segment: ["segment", "text"],
      country: ["country", "bpchar"],
      city: ["city", "text"],
      website: ["website", "text"],
      own: ["own", "jsonb"],
      archivedAt: ["archived_at", "timestamptz"],
    },
  },
  contact: { table: "contacts", reference: "contact_id", fields: { email: ["email", "text"], phone: ["phone", "text"], role: ["role", "contact_role"], own: ["own", "jsonb"] } },
  participation: {
    table: "participations",
    reference: "participation_id",
    fields: {
      status: ["status", "participation_status"],
      hall: ["hall", "text"],
      stand: ["stand", "text"],
      area: ["area", "numeric"],
      amount: ["amount", "numeric"],
      bookedOn: ["booked_on", "date"],
      own: ["own", "jsonb"],
    },
  },
  invoice: {
    table: "invoices",
    reference: "invoice_id",
    fields: { issuedOn: ["issued_on", "date"], dueOn: ["due_on", "date"], invoiceAmount: ["amount", "numeric"], currency: ["currency", "bpchar"], paidOn: ["paid_on", "date"] },
  },
};

/** Gives the records of some changes the values that the file says. A few statements a table, however many rows. */
export async function applyChanges(tenant: TenantTransaction, importId: string, changeIds: Readonly<Record<ChangedRecord, readonly string[]>>): Promise<void> {
  for (const [record, target] of targets()) {
    const ids = changeIds[record];
    if (ids.length === 0) continue;
    await noteVersion(tenant, importId, target, ids);
    await update(tenant, importId, target, ids, {
      value: (column, type, field) => `CASE WHEN c.after ? '${field}' THEN (c.after->>'${field}')::${type} ELSE t.${column} END`,
      version: "now()",
    });
  }
}

/** Gives every changed field its former value, except where somebody has changed it again since. A record that is wholly as before has its former version too. */
export async function restoreChanges(tenant: TenantTransaction, importId: string): Promise<number> {
  let restored = 0;
  for (const [, target] of targets()) {
    restored += await update(tenant, importId, target, null, {
      value: (column, type, field) => `CASE WHEN c.before ? '${field}' AND NOT ${differs(column, type, field)} THEN (c.before->>'${field}')::${type} ELSE t.${column} END`,
      version: `CASE WHEN ${anyDiffers(target)} THEN now() ELSE (c.before->>'updatedAt')::timestamptz END`,
    });
  }
  return restored;
}

/** Whether a field is no longer as the import left it. */
function differs(column: string, type: string, field: string): string {
  return `(c.after ? '${field}' AND t.${column} IS DISTINCT FROM (c.after->>'${field}')::${type})`;
}

function anyDiffers({ fields }: Target): string {
  return Object.entries(fields).map(([field, [column, type]]) => differs(column, type, field)).join(" OR ");
}

function targets(): [ChangedRecord, Target][] {
  return CHANGED_RECORDS.map((record) => [record, TARGETS[record]]);
}

async function noteVersion({ db, organizerId }: TenantTransaction, importId: string, { table, reference }: Target, changeIds: readonly string[]): Promise<void> {
  await db.$executeRawUnsafe(
    `UPDATE import_changes c SET before = c.before || jsonb_build_object('updatedAt', t.updated_at) FROM ${table} t
     WHERE c.organizer_id = $1::uuid AND c.import_id = $2::uuid AND c.id = ANY($3::uuid[]) AND t.organizer_id = $1::uuid AND t.id = c.${reference}`,
    organizerId,
    importId,
    [...changeIds],
  );
}

/** Records of which somebody has changed an imported field since: these fields stay as they are now. */
export async function countChangedSince({ db, organizerId }: TenantTransaction, importId: string): Promise<number> {
  let count = 0;
  for (const [, target] of targets()) {
    const rows = await db.$queryRawUnsafe(
      `SELECT count(*)::int AS changed FROM ${target.table} t JOIN import_changes c ON c.organizer_id = t.organizer_id AND c.${target.reference} = t.id
       WHERE t.organizer_id = $1::uuid AND c.import_id = $2::uuid AND (${anyDiffers(target)})`,
      organizerId,
      importId,
    );
    count += z.tuple([z.object({ changed: z.int() })]).parse(rows)[0].changed;
  }
  return count;
}

interface Assignment {
  readonly value: (column: string, type: string, field: string) => string;
  readonly version: string;
}

/** `changeIds` null: all of the import. */
async function update({ db, organizerId }: TenantTransaction, importId: string, { table, reference, fields }: Target, changeIds: readonly string[] | null, { value, version }: Assignment): Promise<number> {
  const set = Object.entries(fields).map(([field, [column, type]]) => `${column} = ${value(column, type, field)}`);
  return await db.$executeRawUnsafe(
    `UPDATE ${table} t SET ${set.join(", ")}, updated_at = ${version} FROM import_changes c
     WHERE t.organizer_id = $1::uuid AND c.organizer_id = $1::uuid AND c.import_id = $2::uuid AND c.after <> '{}' AND c.${reference} = t.id${changeIds === null ? "" : " AND c.id = ANY($3::uuid[])"}`,
    organizerId,
    importId,
    ...(changeIds === null ? [] : [[...changeIds]]),
  );
}
