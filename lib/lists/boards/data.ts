import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { countByStage } from "@/lib/portfolio/data";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { standing } from "@/lib/portfolio/standing-sql";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { StageOrUnknown } from "@/lib/relationships/types";
import { BOARD_STAGES, type BoardColumn, type Card, CARDS, type Moved, REBOOKING_COLUMNS, type RebookingColumn } from "./types";

const card = z.array(
  z.object({ id: z.string(), name: z.string(), name_local: z.string().nullable(), money: z.number().nullable(), area: z.number().nullable(), until_on: z.string().nullable(), participation_id: z.string().nullable(), version: z.string().nullable() }),
);

async function cards({ db }: Tenant, statement: Sql): Promise<Card[]> {
  const rows = card.parse(await db.$queryRaw(statement));
  return rows.map(({ id, name_local: nameLocal, until_on: untilOn, participation_id: participationId, ...each }) => ({ exhibitorId: id, nameLocal, untilOn, participationId, ...each }));
}

const window = (page: number) => sql`LIMIT ${CARDS} OFFSET ${(page - 1) * CARDS}`;

/** The exhibitors of a show by stage, the largest first; each column has a page of its own. */
export async function stageColumns(tenant: Tenant, showId: string, pages: (key: StageOrUnknown) => number, today: Date): Promise<BoardColumn<StageOrUnknown>[]> {
  const { organizerId } = tenant;
  const counts = await countByStage(tenant, { ...NO_FILTERS, show: showId });
  return await Promise.all(
    BOARD_STAGES.map(async (key) => {
      const count = counts.find(({ stage }) => stage === key);
      const page = pages(key);
      const own = await cards(
        tenant,
        sql`
          SELECT f.exhibitor_id::text AS id, f.name, f.name_local, f.revenue::float8 AS money, NULL::float8 AS area, o.until_on::text AS until_on, NULL::text AS participation_id, NULL::text AS version
          FROM (SELECT f.* FROM (${standing(organizerId, { ...NO_FILTERS, show: showId, stage: key })}) f ORDER BY f.revenue DESC, f.name, f.exhibitor_id ${window(page)}) f
          LEFT JOIN LATERAL (
            SELECT o.until_on FROM stage_overrides o WHERE o.organizer_id = ${organizerId}::uuid AND o.exhibitor_id = f.exhibitor_id AND o.show_id = ${showId}::uuid AND o.taken_back_on IS NULL AND o.until_on >= ${isoDay(today)}::date
            ORDER BY o.until_on DESC LIMIT 1
          ) o ON true
          ORDER BY f.revenue DESC, f.name, f.exhibitor_id`,
      );
      return { key, page, count: count?.exhibitors ?? 0, money: count?.revenue ?? 0, cards: own };
    }),
  );
}

const sums = z.array(z.object({ key: z.string(), count: z.number(), money: z.number() }));

/** Where exhibitors stand with an edition, with those of the edition before that have no entry yet. */
export async function rebookingColumns(tenant: Tenant, editionId: string, pages: (key: RebookingColumn) => number): Promise<BoardColumn<RebookingColumn>[]> {
  const { db, organizerId } = tenant;
  const before = sql`
    FROM participations x JOIN exhibitors e ON e.organizer_id = x.organizer_id AND e.id = x.exhibitor_id AND e.archived_at IS NULL
    WHERE x.organizer_id = ${organizerId}::uuid AND x.status IN ('booked', 'held') AND x.edition_id = (
      SELECT p.id FROM editions p JOIN editions d ON d.organizer_id = p.organizer_id AND d.show_id = p.show_id AND p.starts_on < d.starts_on
      WHERE p.organizer_id = ${organizerId}::uuid AND d.id = ${editionId}::uuid ORDER BY p.starts_on DESC, p.id DESC LIMIT 1)
      AND NOT EXISTS (SELECT FROM participations n WHERE n.organizer_id = x.organizer_id AND n.exhibitor_id = x.exhibitor_id AND n.edition_id = ${editionId}::uuid)`;
  const now = sql`FROM participations x JOIN exhibitors e ON e.organizer_id = x.organizer_id AND e.id = x.exhibitor_id AND e.archived_at IS NULL WHERE x.organizer_id = ${organizerId}::uuid AND x.edition_id = ${editionId}::uuid`;
  const counts = sums.parse(
    await db.$queryRaw(sql`
      SELECT x.status::text AS key, count(*)::int AS count, coalesce(sum(x.amount), 0)::float8 AS money ${now} GROUP BY 1
      UNION ALL SELECT 'not_yet', count(*)::int, coalesce(sum(x.amount), 0)::float8 ${before}`),
  );
  return await Promise.all(
    REBOOKING_COLUMNS.map(async (key) => {
      const found = counts.find((each) => each.key === key);
      const page = pages(key);
      const order = sql`ORDER BY x.amount DESC NULLS LAST, e.name, x.id ${window(page)}`;
      const own = await cards(
        tenant,
        key === "not_yet"
          ? sql`SELECT e.id::text AS id, e.name, e.name_local, x.amount::float8 AS money, x.area::float8 AS area, NULL::text AS until_on, NULL::text AS participation_id, NULL::text AS version ${before} ${order}`
          : sql`SELECT e.id::text AS id, e.name, e.name_local, x.amount::float8 AS money, x.area::float8 AS area, NULL::text AS until_on, x.id::text AS participation_id,
              to_char(x.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS version ${now} AND x.status = ${key}::participation_status ${order}`,
      );
      return { key, page, count: found?.count ?? 0, money: found?.money ?? 0, cards: own };
    }),
  );
}

/** What an address says was just done; null where it is no more, or was undone. */
export async function movedBy({ db, organizerId }: Tenant, kind: Moved["kind"], id: string): Promise<Moved | null> {
  if (kind === "stage") {
    const row = await db.stageOverride.findFirst({ where: { organizerId, id, takenBackOn: null }, select: { stage: true, exhibitor: { select: { name: true } } } });
    return row && { id, kind, name: row.exhibitor.name, to: row.stage };
  }
  if (kind === "change") {
    const row = await db.listChangeRow.findFirst({ where: { organizerId, changeId: id, undoneAt: null, change: { noun: "participations", field: "status" } }, select: { name: true, after: true } });
    return row && { id, kind, name: row.name, to: row.after ?? "" };
  }
  const row = await db.participation.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { status: true, exhibitor: { select: { name: true } } } });
  return row && { id, kind, name: row.exhibitor.name, to: row.status };
}
