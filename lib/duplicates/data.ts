import { z } from "zod";

import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { strengthOf } from "./finding/keys";
import { contactPairs, exhibitorPairs } from "./finding/pairs-sql";
import { reasonsOf } from "./finding/reasons";
import { storedCounts } from "./merging/write-merge";
import type { QueueFilter } from "./schema";
import { type Candidate, type ContactPair, MERGE_KINDS, type MergeRow, type Pair, UNDO_DAYS } from "./types";

const DAY = 86_400_000;
const dismissed = { apartId: z.string().nullable(), apartOn: z.date().nullable(), apartBy: z.string().nullable() };
const pairRow = z.object({ a: z.string(), b: z.string(), kinds: z.array(z.string()), reading: z.boolean(), values: z.record(z.string(), z.string()), weight: z.number(), total: z.number(), ...dismissed });

/** Pairs of exhibitors that may be one, the surest first. */
export async function listPairs(tenant: Tenant, filter: QueueFilter, page: number): Promise<PageOf<Pair>> {
  const { db, organizerId } = tenant;
  const { skip, take } = slice(page);
  const rows = z.array(pairRow).parse(
    await db.$queryRaw(sql`
      SELECT p.a::text, p.b::text, p.kinds, p.reading, p.values, p.weight, p.total, p.apart_id::text AS "apartId", p.apart_on AS "apartOn", u.name AS "apartBy" FROM (
        SELECT q.*, (count(*) OVER ())::int AS total FROM (${exhibitorPairs(organizerId, filter)}) q ORDER BY q.weight DESC, q.a, q.b LIMIT ${take}::int OFFSET ${skip}::int) p
      LEFT JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = p.apart_by LEFT JOIN users u ON u.id = m.user_id ORDER BY p.weight DESC, p.a, p.b`),
  );
  const candidates = await readCandidates(tenant, rows.flatMap(({ a, b }) => [a, b]));
  return {
    rows: rows.flatMap(({ a: aId, b: bId, weight, ...row }): Pair[] => {
      const [a, b] = [candidates.get(aId), candidates.get(bId)];
      return a && b ? [{ ...inOrder(a, b), strength: strengthOf(weight), reasons: reasonsOf(row, [a, b]), dismissed: dismissedOf(row) }] : [];
    }),
    total: rows[0]?.total ?? 0,
    page,
    pageSize: PAGE_SIZE,
  };
}

/** First the one of which there is more: it is the one to keep, unless somebody says otherwise. */
function inOrder(a: Candidate, b: Candidate): { a: Candidate; b: Candidate } {
  const weight = ({ contacts, participations, archived }: Candidate) => (archived ? 0 : 1_000_000) + participations * 100 + contacts;
  return weight(b) > weight(a) ? { a: b, b: a } : { a, b };
}

function dismissedOf({ apartId: id, apartOn: on, apartBy }: { readonly apartId: string | null; readonly apartOn: Date | null; readonly apartBy: string | null }): Pair["dismissed"] {
  return id === null || on === null ? null : { id, on, by: apartBy ?? "" };
}

const candidate = z.object({ id: z.string(), name: z.string(), nameLocal: z.string().nullable(), country: z.string().nullable(), city: z.string().nullable(), contacts: z.number(), participations: z.number(), archived: z.boolean() });

async function readCandidates({ db, organizerId }: Tenant, ids: readonly string[]): Promise<Map<string, Candidate>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw(sql`
    SELECT x.id::text, x.name, x.name_local AS "nameLocal", x.country::text, x.city, x.archived_at IS NOT NULL AS archived,
      (SELECT count(*)::int FROM contacts c WHERE c.organizer_id = x.organizer_id AND c.exhibitor_id = x.id) AS contacts,
      (SELECT count(*)::int FROM participations p WHERE p.organizer_id = x.organizer_id AND p.exhibitor_id = x.id) AS participations
    FROM exhibitors x WHERE x.organizer_id = ${organizerId}::uuid AND x.id = ANY(${[...new Set(ids)]}::uuid[])`);
  return new Map(z.array(candidate).parse(rows).map((row) => [row.id, row]));
}

const person = z.object({ id: z.string(), name: z.string(), email: z.string().nullable(), phone: z.string().nullable(), left: z.boolean() });
const contactRow = z.object({ exhibitorId: z.string(), exhibitorName: z.string(), a: person, b: person, kinds: z.array(z.string()), values: z.record(z.string(), z.string()), weight: z.number(), total: z.number(), ...dismissed });
const personOf = (alias: "x" | "y") => (alias === "x" ? sql`json_build_object('id', x.id, 'name', x.name, 'email', x.email, 'phone', x.phone, 'left', x.left_on IS NOT NULL)` : sql`json_build_object('id', y.id, 'name', y.name, 'email', y.email, 'phone', y.phone, 'left', y.left_on IS NOT NULL)`);

/** Pairs of contacts of one exhibitor that may be one person. */
export async function listContactPairs({ db, organizerId }: Tenant, filter: Pick<QueueFilter, "dismissed">, page: number): Promise<PageOf<ContactPair>> {
  const { skip, take } = slice(page);
  const rows = z.array(contactRow).parse(
    await db.$queryRaw(sql`
      SELECT p.exhibitor_id::text AS "exhibitorId", e.name AS "exhibitorName", ${personOf("x")} AS a, ${personOf("y")} AS b, p.kinds, p.values, p.weight, p.total,
        p.apart_id::text AS "apartId", p.apart_on AS "apartOn", u.name AS "apartBy" FROM (
        SELECT q.*, (count(*) OVER ())::int AS total FROM (${contactPairs(organizerId, filter)}) q ORDER BY q.weight DESC, q.a, q.b LIMIT ${take}::int OFFSET ${skip}::int) p
      JOIN exhibitors e ON e.organizer_id = ${organizerId}::uuid AND e.id = p.exhibitor_id
      JOIN contacts x ON x.organizer_id = ${organizerId}::uuid AND x.id = p.a JOIN contacts y ON y.organizer_id = ${organizerId}::uuid AND y.id = p.b
      LEFT JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = p.apart_by LEFT JOIN users u ON u.id = m.user_id ORDER BY p.weight DESC, p.a, p.b`),
  );
  return {
    rows: rows.map(({ exhibitorId, exhibitorName, a, b, weight, ...row }) => ({ exhibitorId, exhibitorName, a, b, strength: strengthOf(weight), reasons: reasonsOf({ ...row, reading: false }, [a, b]), dismissed: dismissedOf(row) })),
    total: rows[0]?.total ?? 0,
    page,
    pageSize: PAGE_SIZE,
  };
}

const mergeInclude = { member: { select: { user: { select: { name: true } } } }, undoneBy: { select: { user: { select: { name: true } } } }, exhibitor: { select: { name: true } } } as const;

/** Merges, newest first; of one exhibitor or of all. */
export async function listMerges({ db, organizerId }: Tenant, page: number, now: Date, exhibitorId?: string): Promise<PageOf<MergeRow>> {
  const where = { organizerId, exhibitorId };
  const [total, rows] = await Promise.all([
    db.duplicateMerge.count({ where }),
    db.duplicateMerge.findMany({ where, orderBy: [{ createdAt: "desc" }, { id: "desc" }], ...slice(page), omit: { book: true }, include: mergeInclude }),
  ]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map((row) => mergeRow(row, now)) };
}

export async function getMerge({ db, organizerId }: Tenant, id: string, now: Date): Promise<MergeRow> {
  const row = await db.duplicateMerge.findUnique({ where: { organizerId_id: { organizerId, id } }, omit: { book: true }, include: mergeInclude });
  if (!row) throw notFound();
  return mergeRow(row, now);
}

interface StoredMerge {
  readonly id: string;
  readonly kind: string;
  readonly exhibitorId: string;
  readonly keptName: string;
  readonly lostName: string;
  readonly counts: unknown;
  readonly createdAt: Date;
  readonly undoneAt: Date | null;
  readonly exhibitor: { readonly name: string };
  readonly member: { readonly user: { readonly name: string } };
  readonly undoneBy: { readonly user: { readonly name: string } } | null;
}

function mergeRow(row: StoredMerge, now: Date): MergeRow {
  const last = new Date(row.createdAt.getTime() + UNDO_DAYS * DAY);
  return {
    id: row.id,
    kind: MERGE_KINDS.find((kind) => kind === row.kind) ?? "exhibitors",
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor.name,
    keptName: row.keptName,
    lostName: row.lostName,
    memberName: row.member.user.name,
    at: row.createdAt,
    counts: storedCounts.parse(row.counts),
    undoneAt: row.undoneAt,
    undoneBy: row.undoneBy?.user.name ?? null,
    undoUntil: row.undoneAt === null && now <= last ? last : null,
  };
}
