import type { ParticipationStatus } from "@/lib/tenant/enums";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ParticipationDetail } from "./types";

const include = {
  exhibitor: { select: { name: true } },
  edition: { select: { name: true, show: { select: { name: true } } } },
} satisfies Prisma.ParticipationInclude;

/** The history of one exhibitor, newest edition first. */
export async function listParticipationsOfExhibitor({ db, organizerId }: Tenant, exhibitorId: string, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<ParticipationDetail>> {
  const where = { organizerId, exhibitorId };
  const [total, rows] = await Promise.all([
    db.participation.count({ where }),
    db.participation.findMany({ where, include, orderBy: [{ edition: { startsOn: "desc" } }, { id: "desc" }], ...slice(page, pageSize) }),
  ]);
  return { total, page, pageSize, rows: rows.map(detail) };
}

/** Who is at one edition, by name. */
export async function listParticipationsOfEdition({ db, organizerId }: Tenant, editionId: string, status: ParticipationStatus | null, page: number): Promise<PageOf<ParticipationDetail>> {
  const where = { organizerId, editionId, ...(status === null ? {} : { status }) };
  const [total, rows] = await Promise.all([
    db.participation.count({ where }),
    db.participation.findMany({ where, include, orderBy: [{ exhibitor: { name: "asc" } }, { id: "asc" }], ...slice(page) }),
  ]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map(detail) };
}

/** A participation of this exhibitor; of another one it is as unknown as one of another organizer. */
export async function getParticipation({ db, organizerId }: Tenant, exhibitorId: string, id: string): Promise<ParticipationDetail> {
  const row = await db.participation.findUnique({ where: { organizerId_id: { organizerId, id }, exhibitorId }, include });
  if (!row) throw notFound();
  return detail(row);
}

function detail(row: Prisma.ParticipationGetPayload<{ include: typeof include }>): ParticipationDetail {
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor.name,
    editionId: row.editionId,
    editionName: row.edition.name,
    showName: row.edition.show.name,
    status: row.status,
    hall: row.hall,
    stand: row.stand,
    area: row.area?.toNumber() ?? null,
    amount: row.amount?.toNumber() ?? null,
    bookedOn: row.bookedOn,
    cancelledOn: row.cancelledOn,
    multiYear: row.multiYear,
    version: row.updatedAt.toISOString(),
  };
}
