import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { storedOptions, storedOwn } from "./schema";
import type { OwnField, OwnNoun, OwnValues } from "./types";

/** The fields of a noun in their order; archived ones only where they are asked for. */
export async function listOwnFields({ db, organizerId }: Tenant, noun: OwnNoun, archived = false): Promise<OwnField[]> {
  const rows = await db.ownField.findMany({ where: { organizerId, noun, ...(archived ? {} : { archivedAt: null }) }, orderBy: [{ place: "asc" }, { id: "asc" }] });
  return rows.map(ownField);
}

export async function listAllOwnFields({ db, organizerId }: Tenant): Promise<OwnField[]> {
  return (await db.ownField.findMany({ where: { organizerId }, orderBy: [{ place: "asc" }, { id: "asc" }] })).map(ownField);
}

export async function getOwnField({ db, organizerId }: Tenant, id: string): Promise<OwnField | null> {
  const row = await db.ownField.findUnique({ where: { organizerId_id: { organizerId, id } } });
  return row && ownField(row);
}

/** A record's own values as the database gives them. */
export function ownValues(stored: unknown): OwnValues {
  return storedOwn.parse(stored);
}

function ownField({ id, noun, kind, label, labelZh, help, helpZh, required, options, archivedAt, updatedAt }: Prisma.OwnFieldGetPayload<object>): OwnField {
  return { id, noun, kind, label, labelZh, help, helpZh, required, options: storedOptions.parse(options), archived: archivedAt !== null, version: updatedAt.toISOString() };
}
