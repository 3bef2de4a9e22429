import { z } from "zod";

import { STAGES_OR_UNKNOWN } from "@/lib/relationships/types";
import { StandKind } from "@/lib/tenant/enums";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Floor } from "./types";

/** The largest halls have under two thousand stands; what comes after is left to the list. */
const MOST = 2000;

const row = z.object({
  id: z.string(),
  number: z.string(),
  area: z.number().nullable(),
  kind: z.enum(StandKind).nullable(),
  exhibitorId: z.string().nullable(),
  name: z.string().nullable(),
  stage: z.enum(STAGES_OR_UNKNOWN),
});

/** One hall of an edition with its stands in the order of their numbers, and the stage at this show of whoever has them. */
export async function readFloor({ db, organizerId }: Tenant, editionId: string, hallId: string | null): Promise<Floor> {
  const halls = await db.hall.findMany({ where: { organizerId, editionId, removedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true } });
  const hall = halls.find(({ id }) => id === hallId) ?? halls[0];
  const withoutStand = await db.participation.count({ where: { organizerId, editionId, standId: null, status: { in: ["booked", "held"] } } });
  if (!hall) return { halls, hall: null, withoutStand };
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      SELECT s.id::text, s.number, s.area::float8 AS area, s.kind::text AS kind, x.id::text AS "exhibitorId", x.name,
        coalesce(g.by_hand, g.stage, 'not_enough_evidence')::text AS stage
      FROM stands s
      JOIN editions e ON e.organizer_id = s.organizer_id AND e.id = s.edition_id
      LEFT JOIN participations p ON p.organizer_id = s.organizer_id AND p.edition_id = s.edition_id AND p.stand_id = s.id
      LEFT JOIN exhibitors x ON x.organizer_id = p.organizer_id AND x.id = p.exhibitor_id
      LEFT JOIN stage_placements g ON g.organizer_id = p.organizer_id AND g.exhibitor_id = p.exhibitor_id AND g.show_id = e.show_id
      WHERE s.organizer_id = ${organizerId}::uuid AND s.edition_id = ${editionId}::uuid AND s.hall_id = ${hall.id}::uuid AND s.removed_at IS NULL
      ORDER BY s.number, s.id LIMIT ${MOST}`),
  );
  return {
    halls,
    withoutStand,
    hall: {
      ...hall,
      stands: rows
        .map(({ exhibitorId, name, stage, ...stand }) => ({ ...stand, taken: exhibitorId !== null && name !== null ? { exhibitorId, name, stage } : null }))
        .sort((a, b) => a.number.localeCompare(b.number, "en", { numeric: true })),
    },
  };
}
