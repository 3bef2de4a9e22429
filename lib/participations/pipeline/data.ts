import { z } from "zod";

import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { sql } from "@/lib/tenant/sql";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { detail, participationInclude } from "../data";
import { SHOWN_STEPS, type ShownStep } from "./schema";
import type { MoveRow, Pipeline, PipelineRow } from "./types";

const sums = z.array(z.object({ step: z.enum(SHOWN_STEPS), exhibitors: z.number(), area: z.string(), amount: z.string(), withoutAmount: z.number() }));
const apart = z.array(z.object({ currency: z.string(), contracts: z.number(), amount: z.string(), undated: z.number() }));

/** How many exhibitors of an edition stand at which step, with their space and money: each participation once, so that the steps add up. */
export async function readPipeline(tenant: Tenant, editionId: string): Promise<Pipeline> {
  const { db, organizerId } = tenant;
  const next = await nextEdition(tenant, editionId);
  const own = sql`p.organizer_id = ${organizerId}::uuid AND p.edition_id = ${editionId}::uuid`;
  const [steps, unconverted] = await Promise.all([
    db.$queryRaw(sql`
      SELECT step, count(*)::int AS exhibitors, coalesce(sum(area), 0)::text AS area, coalesce(sum(amount), 0)::text AS amount, (count(*) FILTER (WHERE amount IS NULL))::int AS "withoutAmount"
      FROM (
        SELECT p.area, p.amount, CASE
            WHEN p.status = 'offered' THEN CASE WHEN p.applied_on IS NULL THEN 'prospect' ELSE 'applied' END
            WHEN p.status = 'booked' AND p.no_show_on IS NOT NULL THEN 'no_show'
            WHEN p.status IN ('booked', 'held') THEN CASE
              WHEN n.id IS NOT NULL THEN 'rebooked' WHEN p.status = 'booked' THEN 'contracted' ELSE 'attended' END
            ELSE p.status::text END AS step
        FROM participations p LEFT JOIN participations n
          ON n.organizer_id = p.organizer_id AND n.edition_id = ${next?.id ?? null}::uuid AND n.exhibitor_id = p.exhibitor_id AND n.status IN ('booked', 'held')
        WHERE ${own}
      ) s GROUP BY step`),
    db.$queryRaw(sql`
      SELECT p.contract_currency AS currency, count(*)::int AS contracts, sum(p.contract_amount)::text AS amount, (count(*) FILTER (WHERE p.booked_on IS NULL))::int AS undated
      FROM participations p WHERE ${own} AND p.contract_currency IS NOT NULL AND p.amount IS NULL GROUP BY 1 ORDER BY 1`),
  ]);
  const found = new Map(sums.parse(steps).map((sum) => [sum.step, sum]));
  return {
    steps: SHOWN_STEPS.map((step) => found.get(step) ?? { step, exhibitors: 0, area: "0", amount: "0", withoutAmount: 0 }),
    unconverted: apart.parse(unconverted),
    next,
  };
}

/** The edition of the same show that comes after this one. */
async function nextEdition({ db, organizerId }: Tenant, editionId: string): Promise<Pipeline["next"]> {
  const edition = await db.edition.findUnique({ where: { organizerId_id: { organizerId, id: editionId } }, select: { showId: true, startsOn: true } });
  if (!edition) return null;
  return db.edition.findFirst({ where: { organizerId, showId: edition.showId, startsOn: { gt: edition.startsOn } }, orderBy: [{ startsOn: "asc" }, { id: "asc" }], select: { id: true, name: true } });
}

/** The exhibitors of an edition by name, of one step where one is asked for. */
export async function listPipeline({ db, organizerId }: Tenant, editionId: string, step: ShownStep | null, next: Pipeline["next"], page: number): Promise<PageOf<PipelineRow>> {
  const where: Prisma.ParticipationWhereInput = { organizerId, editionId, ...(step === null ? {} : atStep(organizerId, step, next?.id ?? null)) };
  const [total, rows] = await Promise.all([
    db.participation.count({ where }),
    db.participation.findMany({ where, include: participationInclude, orderBy: [{ exhibitor: { name: "asc" } }, { id: "asc" }], ...slice(page) }),
  ]);
  const following = next
    ? await db.participation.findMany({ where: { organizerId, editionId: next.id, exhibitorId: { in: rows.map(({ exhibitorId }) => exhibitorId) } }, select: { id: true, exhibitorId: true, status: true } })
    : [];
  const later = new Map(following.map(({ exhibitorId, id, status }) => [exhibitorId, { id, booked: status === "booked" || status === "held" }]));
  return {
    total,
    page,
    pageSize: PAGE_SIZE,
    rows: rows.map((row) => {
      const known = detail(row);
      const after = later.get(row.exhibitorId) ?? null;
      const again = (known.step === "contracted" || known.step === "attended") && after?.booked === true;
      return { ...known, shown: again ? "rebooked" : known.step, next: after };
    }),
  };
}

/** The condition of a step: the same that the sums are counted by. */
function atStep(organizerId: string, step: ShownStep, nextId: string | null): Prisma.ParticipationWhereInput {
  const again = nextId === null ? null : { organizerId, editionId: nextId, status: { in: ["booked" as const, "held" as const] } };
  const notAgain = again ? { exhibitor: { participations: { none: again } } } : {};
  switch (step) {
    case "prospect":
      return { status: "offered", appliedOn: null };
    case "applied":
      return { status: "offered", appliedOn: { not: null } };
    case "contracted":
      return { status: "booked", noShowOn: null, ...notAgain };
    case "attended":
      return { status: "held", ...notAgain };
    case "rebooked":
      return again ? { OR: [{ status: "held" }, { status: "booked", noShowOn: null }], exhibitor: { participations: { some: again } } } : { id: { in: [] } };
    case "no_show":
      return { status: "booked", noShowOn: { not: null } };
    case "cancelled":
      return { status: "cancelled" };
    case "declined":
      return { status: "declined" };
  }
}

/** The way of a participation, newest first, with who moved it. */
export async function listMoves({ db, organizerId }: Tenant, participationId: string): Promise<MoveRow[]> {
  const rows = await db.participationMove.findMany({
    where: { organizerId, participationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    include: { member: { select: { user: { select: { name: true } } } } },
  });
  return rows.map(({ id, fromStep, toStep, movedOn, member, undoneAt, before }) => ({ id, from: fromStep, to: toStep, movedOn, by: member?.user.name ?? null, undone: undoneAt !== null, undoable: before !== null }));
}

