import { z } from "zod";

import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { MINIMUMS } from "@/lib/relationship-quality";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { PointRow, PointsLeft } from "./types";

const ABOUT = { participation: { select: { hall: true, stand: true, exhibitor: { select: { id: true, name: true } } } }, _count: { select: { visits: true } } } as const;
const ORDER = [{ closedAt: { sort: "desc", nulls: "first" } }, { kind: "asc" }, { hall: "asc" }, { participation: { hall: "asc" } }, { participation: { stand: "asc" } }, { id: "asc" }] as const;

/** The codes of a campaign, those that are open first: the show's, the halls', the stands'. */
export async function listPoints({ db, organizerId }: Tenant, campaignId: string, page: number, origin: string): Promise<PageOf<PointRow>> {
  const where = { organizerId, campaignId };
  const [total, rows] = await Promise.all([db.surveyPoint.count({ where }), db.surveyPoint.findMany({ where, include: ABOUT, orderBy: [...ORDER], ...slice(page) })]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map((row) => pointRow(row, origin)) };
}

/** The open codes of a campaign, for printing. */
export async function openPoints({ db, organizerId }: Tenant, campaignId: string, origin: string): Promise<PointRow[]> {
  const rows = await db.surveyPoint.findMany({ where: { organizerId, campaignId, closedAt: null }, include: ABOUT, orderBy: [...ORDER] });
  return rows.map((row) => pointRow(row, origin));
}

export async function getPoint({ db, organizerId }: Tenant, campaignId: string, id: string, origin: string): Promise<PointRow> {
  const row = await db.surveyPoint.findFirst({ where: { organizerId, campaignId, id }, include: ABOUT });
  if (!row) throw notFound();
  return pointRow(row, origin);
}

/** What is left to make: a code stands for a place once, closed ones not counted. */
export async function pointsLeft({ db, organizerId }: Tenant, campaignId: string): Promise<PointsLeft> {
  const rows = await db.$queryRaw`
    SELECT NOT EXISTS (SELECT FROM survey_points p WHERE p.organizer_id = c.organizer_id AND p.campaign_id = c.id AND p.kind = 'edition' AND p.closed_at IS NULL) AS edition,
      (SELECT count(DISTINCT t.hall)::int FROM participations t WHERE t.organizer_id = c.organizer_id AND t.edition_id = c.edition_id AND t.status IN ('booked', 'held') AND t.hall IS NOT NULL
        AND NOT EXISTS (SELECT FROM survey_points p WHERE p.organizer_id = c.organizer_id AND p.campaign_id = c.id AND p.kind = 'hall' AND p.hall = t.hall AND p.closed_at IS NULL)) AS halls,
      (SELECT count(*)::int FROM participations t WHERE t.organizer_id = c.organizer_id AND t.edition_id = c.edition_id AND t.status IN ('booked', 'held') AND t.stand IS NOT NULL
        AND NOT EXISTS (SELECT FROM survey_points p WHERE p.organizer_id = c.organizer_id AND p.campaign_id = c.id AND p.participation_id = t.id AND p.closed_at IS NULL)) AS stands
    FROM campaigns c WHERE c.organizer_id = ${organizerId}::uuid AND c.id = ${campaignId}::uuid`;
  const left = z.array(z.object({ edition: z.boolean(), halls: z.number(), stands: z.number() })).parse(rows)[0];
  if (!left) throw notFound();
  return left;
}

interface Row {
  readonly id: string;
  readonly kind: PointRow["kind"];
  readonly hall: string | null;
  readonly kiosk: boolean;
  readonly closedAt: Date | null;
  readonly slug: string;
  readonly participation: { readonly hall: string | null; readonly stand: string | null; readonly exhibitor: { readonly id: string; readonly name: string } } | null;
  readonly _count: { readonly visits: number };
}

function pointRow({ id, kind, hall, kiosk, closedAt, slug, participation, _count }: Row, origin: string): PointRow {
  return {
    id,
    kind,
    hall: hall ?? participation?.hall ?? null,
    stand: participation?.stand ?? null,
    exhibitor: participation?.exhibitor ?? null,
    kiosk,
    closed: closedAt !== null,
    visits: _count.visits > 0 && _count.visits < MINIMUMS.group.needed ? null : _count.visits,
    address: new URL(`/p/${slug}`, origin).href,
  };
}
