import { z } from "zod";

import { notFound } from "@/lib/errors";
import { storedOwn } from "@/lib/fields/schema";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ExhibitorDetail, ExhibitorName } from "./types";

const text = z.string().nullable();
const detailRow = z.object({
  id: z.string(), name: z.string(), nameLocal: text, externalKey: text, segment: text, country: text, city: text, website: text, note: text,
  tags: z.array(z.string()), own: storedOwn, ownerMemberId: text, ownerName: text, archived: z.boolean(), version: z.date().transform((at) => at.toISOString()),
});

/** An exhibitor with who looks after it and its tags: one question, because every one of its pages asks it first. */
export async function getExhibitor({ readTogether, organizerId }: Tenant, id: string): Promise<ExhibitorDetail> {
  const rows = await readTogether(sql`
    SELECT x.id::text, x.name, x.name_local AS "nameLocal", x.external_key AS "externalKey", x.segment, x.country::text, x.city, x.website, x.note, x.own,
      ARRAY(SELECT t.tag FROM exhibitor_tags t WHERE t.organizer_id = x.organizer_id AND t.exhibitor_id = x.id ORDER BY t.tag) AS tags, x.owner_member_id::text AS "ownerMemberId",
      (SELECT u.name FROM members m JOIN users u ON u.id = m.user_id WHERE m.organizer_id = x.organizer_id AND m.id = x.owner_member_id) AS "ownerName",
      x.archived_at IS NOT NULL AS archived, x.updated_at AS version
    FROM exhibitors x WHERE x.organizer_id = ${organizerId}::uuid AND x.id = ${id}::uuid`);
  const [found] = z.array(detailRow).parse(rows);
  if (!found) throw notFound();
  return found;
}

/** Exhibitors whose name contains the text, for pickers: at most `limit`, names that begin with it first. */
export async function findExhibitorsByName({ db, organizerId }: Tenant, text: string, limit: number): Promise<ExhibitorName[]> {
  const starts = await db.exhibitor.findMany({
    where: { organizerId, archivedAt: null, name: { startsWith: text, mode: "insensitive" } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
  });
  if (starts.length >= limit) return starts;
  const contains = await db.exhibitor.findMany({
    where: {
      organizerId,
      archivedAt: null,
      OR: [{ name: { contains: text, mode: "insensitive" } }, { nameLocal: { contains: text } }],
      NOT: { id: { in: starts.map((row) => row.id) } },
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit - starts.length,
  });
  return [...starts, ...contains];
}

/** The segments in use, for filters and suggestions. */
export async function listSegments({ db, organizerId }: Tenant): Promise<string[]> {
  const rows = await db.exhibitor.findMany({ where: { organizerId, segment: { not: null } }, distinct: ["segment"], select: { segment: true }, orderBy: { segment: "asc" } });
  return rows.flatMap((row) => (row.segment === null ? [] : [row.segment]));
}

/** The exhibitor that this one was merged into, so that its old address leads there; null for one that never was, or is another organizer's. */
export async function mergedInto({ db, organizerId }: Tenant, id: string): Promise<string | null> {
  const merge = await db.duplicateMerge.findFirst({ where: { organizerId, lostId: id, kind: "exhibitors", undoneAt: null }, orderBy: { createdAt: "desc" }, select: { exhibitorId: true } });
  return merge?.exhibitorId ?? null;
}
