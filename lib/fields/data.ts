import { z } from "zod";

import { empty, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { storedOptions, storedOwn } from "./schema";
import { OWN_KINDS, OWN_NOUNS, type OwnField, type OwnNoun, type OwnValues } from "./types";

const row = z.object({
  id: z.string(), noun: z.enum(OWN_NOUNS), kind: z.enum(OWN_KINDS), label: z.string(), labelZh: z.string().nullable(), help: z.string().nullable(), helpZh: z.string().nullable(), required: z.boolean(),
  options: z.unknown(), archivedAt: z.date().nullable(), updatedAt: z.date(),
});

/** The fields of a noun in their order; archived ones only where they are asked for. Every list and form asks this first, so it goes to the driver directly. */
export async function listOwnFields({ readTogether, organizerId }: Tenant, noun: OwnNoun, archived = false): Promise<OwnField[]> {
  const rows = await readTogether(sql`
    SELECT id::text, noun::text, kind::text, label, label_zh AS "labelZh", help, help_zh AS "helpZh", required, options, archived_at AS "archivedAt", updated_at AS "updatedAt"
    FROM "public"."own_fields" WHERE organizer_id = ${organizerId}::uuid AND noun = ${noun}::own_noun ${archived ? empty : sql`AND archived_at IS NULL`} ORDER BY place, id`);
  return z.array(row).parse(rows).map(ownField);
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

function ownField({ id, noun, kind, label, labelZh, help, helpZh, required, options, archivedAt, updatedAt }: z.output<typeof row>): OwnField {
  return { id, noun, kind, label, labelZh, help, helpZh, required, options: storedOptions.parse(options), archived: archivedAt !== null, version: updatedAt.toISOString() };
}
