import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ChangedRecord } from "../planning/plan";

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
      archivedAt: ["archived_at", "timestamptz"],
    },
  },
  contact: { table: "contacts", reference: "contact_id", fields: { email: ["email", "text"], phone: ["phone", "text"], role: ["role", "contact_role"] } },
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
    },
  },
};

/** Gives every changed record the values that the file says. One statement a table, however many rows. */
export async function applyChanges(tenant: TenantTransaction, importId: string): Promise<void> {
  for (const target of Object.values(TARGETS)) await update(tenant, importId, target, (column, type, field) => `CASE WHEN c.after ? '${field}' THEN (c.after->>'${field}')::${type} ELSE t.${column} END`);
}

/** Gives every changed field its former value, except where somebody has changed it again since. */
export async function restoreChanges(tenant: TenantTransaction, importId: string): Promise<number> {
  let restored = 0;
  for (const target of Object.values(TARGETS)) {
    restored += await update(
      tenant,
      importId,
      target,
      (column, type, field) => `CASE WHEN c.before ? '${field}' AND t.${column} IS NOT DISTINCT FROM (c.after->>'${field}')::${type} THEN (c.before->>'${field}')::${type} ELSE t.${column} END`,
    );
  }
  return restored;
}

/** Records of which somebody has changed an imported field since: these fields stay as they are now. */
export async function countChangedSince({ db, organizerId }: TenantTransaction, importId: string): Promise<number> {
  let count = 0;
  for (const { table, reference, fields } of Object.values(TARGETS)) {
    const differs = Object.entries(fields).map(([field, [column, type]]) => `(c.after ? '${field}' AND t.${column} IS DISTINCT FROM (c.after->>'${field}')::${type})`);
    const rows = await db.$queryRawUnsafe<{ id: string }[]>(
      `SELECT t.id FROM ${table} t JOIN import_changes c ON c.organizer_id = t.organizer_id AND c.${reference} = t.id
       WHERE t.organizer_id = $1::uuid AND c.import_id = $2::uuid AND (${differs.join(" OR ")})`,
      organizerId,
      importId,
    );
    count += rows.length;
  }
  return count;
}

async function update({ db, organizerId }: TenantTransaction, importId: string, { table, reference, fields }: Target, value: (column: string, type: string, field: string) => string): Promise<number> {
  const set = Object.entries(fields).map(([field, [column, type]]) => `${column} = ${value(column, type, field)}`);
  return await db.$executeRawUnsafe(
    `UPDATE ${table} t SET ${set.join(", ")}, updated_at = now() FROM import_changes c
     WHERE t.organizer_id = $1::uuid AND c.organizer_id = $1::uuid AND c.import_id = $2::uuid AND c.${reference} = t.id`,
    organizerId,
    importId,
  );
}
