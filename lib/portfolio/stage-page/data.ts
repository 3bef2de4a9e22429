import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { stageReasons, storedStage } from "@/lib/relationships/stored";
import type { StageOrUnknown } from "@/lib/relationships/types";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { DayRange } from "../movers/data";
import type { PortfolioFilters } from "../schema";
import { placed } from "../stage-board/data";
import { standing } from "../standing-sql";
import type { StageMember, StagePassage } from "./types";

const memberRow = z.object({
  exhibitor_id: z.string(), name: z.string(), name_local: z.string().nullable(), segment: z.string().nullable(), owner_name: z.string().nullable(), since: z.date().nullable(), measured: z.boolean().nullable(),
  runner_up: storedStage.nullable(), probability: z.number().nullable(), revenue: z.number(),
});

/** A page of those who stand in a stage, the latest to come first. */
export async function listStageMembers({ db, organizerId }: Tenant, filters: PortfolioFilters, { page, size }: { readonly page: number; readonly size: number }): Promise<StageMember[]> {
  const rows = z.array(memberRow).parse(
    await db.$queryRaw(sql`
      SELECT p.exhibitor_id, p.name, p.name_local, p.segment, u.name AS owner_name, p.since, p.measured, p.runner_up::text AS runner_up, p.probability, p.revenue::float8 AS revenue
      FROM (SELECT p.* FROM (${placed(organizerId, filters)}) p ORDER BY p.since DESC NULLS LAST, p.name, p.exhibitor_id LIMIT ${size} OFFSET ${(page - 1) * size}) p
      LEFT JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = p.owner_member_id LEFT JOIN users u ON u.id = m.user_id
      ORDER BY p.since DESC NULLS LAST, p.name, p.exhibitor_id`),
  );
  return rows.map(({ exhibitor_id: exhibitorId, name_local: nameLocal, owner_name: ownerName, runner_up: stage, probability, measured, ...each }) => ({
    ...each, exhibitorId, nameLocal, ownerName, measured: measured ?? false, runnerUp: stage !== null && probability !== null ? { stage, probability } : null,
  }));
}

const passageRow = z.object({
  exhibitor_id: z.string(), name: z.string(), name_local: z.string().nullable(), show_name: z.string(), show_name_zh: z.string().nullable(), from: storedStage.nullable(), to: storedStage, moved_on: z.date(), reasons: z.unknown(),
});

/** The newest moves into or out of a stage in a window, show by show. */
export async function listPassages({ db, organizerId }: Tenant, filters: PortfolioFilters, stage: StageOrUnknown, way: "in" | "out", { from, to }: DayRange, size: number): Promise<StagePassage[]> {
  const rows = z.array(passageRow).parse(
    await db.$queryRaw(sql`
      SELECT m.exhibitor_id, f.name, f.name_local, s.name AS show_name, s.name_zh AS show_name_zh, m."from"::text AS "from", m."to"::text AS "to", m.moved_on, m.reasons
      FROM stage_moves m JOIN (${standing(organizerId, { ...filters, stage: null })}) f ON f.exhibitor_id = m.exhibitor_id
      JOIN shows s ON s.organizer_id = m.organizer_id AND s.id = m.show_id
      WHERE m.organizer_id = ${organizerId}::uuid AND m.moved_on > ${isoDay(from)}::date AND m.moved_on <= ${isoDay(to)}::date
        AND ${way === "in" ? sql`m."to" = ${stage}::stage` : sql`m."from" = ${stage}::stage`}
        ${filters.show === null && filters.edition === null ? sql`` : sql`AND m.show_id = f.show_id`}
      ORDER BY m.moved_on DESC, m.id DESC LIMIT ${size}`),
  );
  return rows.map(({ exhibitor_id: exhibitorId, name_local: nameLocal, show_name: showName, show_name_zh: showNameZh, moved_on: movedOn, reasons, ...each }) => ({ ...each, exhibitorId, nameLocal, showName, showNameZh, movedOn, reasons: stageReasons(reasons) }));
}

/** The names of the editions that some reasons speak of, with their show. */
export async function editionNamesOf({ db, organizerId }: Tenant, passages: readonly StagePassage[]): Promise<Record<string, string>> {
  const ids = [...new Set(passages.flatMap(({ reasons }) => reasons.flatMap(({ values }) => (typeof values.editionId === "string" && values.editionId !== "" ? [values.editionId] : []))))];
  const editions = ids.length === 0 ? [] : await db.edition.findMany({ where: { organizerId, id: { in: ids } }, select: { id: true, name: true, show: { select: { name: true } } } });
  return Object.fromEntries(editions.map(({ id, name, show }) => [id, `${show.name} ${name}`]));
}
