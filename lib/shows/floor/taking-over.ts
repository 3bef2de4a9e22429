import { z } from "zod";

import { AppError, fieldError } from "@/lib/errors";
import { sql } from "@/lib/tenant/sql";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import { expectEdition, expectHall } from "./mutations";
import { readPasted } from "./paste";
import type { Pasted } from "./types";

export interface Copied {
  readonly halls: number;
  readonly stands: number;
  readonly packages: number;
}

/** Halls, stands and packages of an earlier edition, as they are there. What the edition has already, by its name, stays as it is. */
export async function copyFloor(tenant: TenantTransaction, editionId: string, fromId: string): Promise<Copied> {
  const { db, organizerId } = tenant;
  await expectEdition(tenant, editionId);
  if (fromId === editionId || !(await db.edition.findUnique({ where: { organizerId_id: { organizerId, id: fromId } }, select: { id: true } }))) throw fieldError("fromId", "unknown_reference");
  const halls = await db.$executeRaw(sql`
    INSERT INTO halls (organizer_id, id, edition_id, name)
    SELECT h.organizer_id, gen_random_uuid(), ${editionId}::uuid, h.name FROM halls h
    WHERE h.organizer_id = ${organizerId}::uuid AND h.edition_id = ${fromId}::uuid AND h.removed_at IS NULL
    ON CONFLICT (organizer_id, edition_id, name) WHERE removed_at IS NULL DO NOTHING`);
  const stands = await db.$executeRaw(sql`
    INSERT INTO stands (organizer_id, id, edition_id, hall_id, number, area, kind, price)
    SELECT s.organizer_id, gen_random_uuid(), ${editionId}::uuid, n.id, s.number, s.area, s.kind, s.price
    FROM stands s JOIN halls h ON h.organizer_id = s.organizer_id AND h.id = s.hall_id AND h.removed_at IS NULL
    JOIN halls n ON n.organizer_id = s.organizer_id AND n.edition_id = ${editionId}::uuid AND n.name = h.name AND n.removed_at IS NULL
    WHERE s.organizer_id = ${organizerId}::uuid AND s.edition_id = ${fromId}::uuid AND s.removed_at IS NULL
    ON CONFLICT (organizer_id, hall_id, number) WHERE removed_at IS NULL DO NOTHING`);
  const packages = await db.$executeRaw(sql`
    INSERT INTO packages (organizer_id, id, edition_id, name, contents, price)
    SELECT p.organizer_id, gen_random_uuid(), ${editionId}::uuid, p.name, p.contents, p.price FROM packages p
    WHERE p.organizer_id = ${organizerId}::uuid AND p.edition_id = ${fromId}::uuid AND p.removed_at IS NULL
    ON CONFLICT (organizer_id, edition_id, name) WHERE removed_at IS NULL DO NOTHING`);
  return { halls, stands, packages };
}

/** Adds a pasted list to a hall: all of it, or nothing and what is wrong with which line. */
export async function pasteStands(tenant: TenantTransaction, { editionId, hallId, lines }: { editionId: string; hallId: string; lines: string }): Promise<Pasted> {
  const { db, organizerId } = tenant;
  await expectHall(tenant, editionId, hallId);
  const { stands, problems } = readPasted(lines);
  const there = new Set((await db.stand.findMany({ where: { organizerId, hallId, removedAt: null }, select: { number: true } })).map(({ number }) => number));
  const taken = lines.split(/\r?\n/).flatMap((line, index) => {
    const number = line.split(/[\t;；]/)[0]?.trim() ?? "";
    return there.has(number) ? [{ line: index + 1, text: line.trim().slice(0, 80), field: "number" as const, code: "already_exists" }] : [];
  });
  const all = [...problems, ...taken].sort((a, b) => a.line - b.line);
  if (all.length > 0) return { saved: 0, problems: all };
  if (stands.length === 0) throw new AppError("invalid", { lines: "required" });
  await db.stand.createMany({ data: stands.map((stand) => ({ organizerId, editionId, hallId, ...stand })) });
  return { saved: stands.length, problems: [] };
}

/** The editions of the same show before this one that have a floor to copy, newest first. */
export async function listCopySources({ db, organizerId }: Tenant, editionId: string): Promise<{ id: string; name: string; stands: number }[]> {
  const rows = await db.$queryRaw(sql`
    SELECT e.id::text, e.name, count(s.id)::int AS stands
    FROM editions t JOIN editions e ON e.organizer_id = t.organizer_id AND e.show_id = t.show_id AND e.starts_on < t.starts_on
    JOIN halls h ON h.organizer_id = e.organizer_id AND h.edition_id = e.id AND h.removed_at IS NULL
    LEFT JOIN stands s ON s.organizer_id = h.organizer_id AND s.hall_id = h.id AND s.removed_at IS NULL
    WHERE t.organizer_id = ${organizerId}::uuid AND t.id = ${editionId}::uuid
    GROUP BY e.id, e.name, e.starts_on ORDER BY e.starts_on DESC LIMIT 20`);
  return z.array(z.object({ id: z.string(), name: z.string(), stands: z.number() })).parse(rows);
}
