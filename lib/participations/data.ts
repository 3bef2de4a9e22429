import { notFound } from "@/lib/errors";
import { ownValues } from "@/lib/fields/data";
import type { OwnValues } from "@/lib/fields/types";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { stepOf } from "./pipeline/schema";
import type { ParticipationDetail } from "./types";

export const participationInclude = {
  package: { select: { id: true, name: true } },
  exhibitor: { select: { name: true } },
  edition: { select: { name: true, show: { select: { name: true } } } },
} satisfies Prisma.ParticipationInclude;

/** The history of one exhibitor, newest edition first. */
export async function listParticipationsOfExhibitor({ db, organizerId }: Tenant, exhibitorId: string, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<ParticipationDetail>> {
  const where = { organizerId, exhibitorId };
  const [total, rows] = await Promise.all([
    db.participation.count({ where }),
    db.participation.findMany({ where, include: participationInclude, orderBy: [{ edition: { startsOn: "desc" } }, { id: "desc" }], ...slice(page, pageSize) }),
  ]);
  return { total, page, pageSize, rows: rows.map(detail) };
}

/** A participation of this exhibitor; of another one it is as unknown as one of another organizer. */
export async function getParticipation({ db, organizerId }: Tenant, exhibitorId: string, id: string): Promise<ParticipationDetail> {
  const row = await db.participation.findUnique({ where: { organizerId_id: { organizerId, id }, exhibitorId }, include: participationInclude });
  if (!row) throw notFound();
  return detail(row);
}

/** What stands in a participation's own fields; nothing where there is none. */
export async function ownOfParticipation({ db, organizerId }: Tenant, id: string): Promise<OwnValues> {
  return ownValues((await db.participation.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { own: true } }))?.own ?? {});
}

export function detail(row: Prisma.ParticipationGetPayload<{ include: typeof participationInclude }>): ParticipationDetail {
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor.name,
    editionId: row.editionId,
    editionName: row.edition.name,
    showName: row.edition.show.name,
    status: row.status,
    step: stepOf(row),
    appliedOn: row.appliedOn,
    noShowOn: row.noShowOn,
    hall: row.hall,
    stand: row.stand,
    area: row.area?.toNumber() ?? null,
    amount: row.amount?.toNumber() ?? null,
    contract: row.contractAmount !== null && row.contractCurrency !== null ? { amount: row.contractAmount.toFixed(2), currency: row.contractCurrency } : null,
    standId: row.standId,
    package: row.package,
    bookedOn: row.bookedOn,
    cancelledOn: row.cancelledOn,
    multiYear: row.multiYear,
    own: ownValues(row.own),
    version: row.updatedAt.toISOString(),
  };
}
