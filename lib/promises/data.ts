import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { PromiseView } from "./schema";
import { outcomeOf } from "./settlement";
import type { PromiseDetail } from "./types";

const include = {
  exhibitor: { select: { name: true } },
  contact: { select: { name: true } },
  member: { select: { user: { select: { name: true } } } },
} satisfies Prisma.ExhibitorPromiseInclude;

export interface PromiseFilter {
  readonly view: PromiseView;
  readonly exhibitorId: string | null;
  /** Part of the exhibitor's name or of the promise. */
  readonly text: string | null;
}

/** Promises by their due day: what is open longest past due comes first, of the settled ones the newest. */
export async function listPromises({ db, organizerId }: Tenant, filter: PromiseFilter, today: Date, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<PromiseDetail>> {
  const where: Prisma.ExhibitorPromiseWhereInput = {
    organizerId,
    ...inView(filter.view, today),
    ...(filter.exhibitorId === null ? {} : { exhibitorId: filter.exhibitorId }),
    ...(filter.text === null
      ? {}
      : { OR: [{ text: { contains: filter.text, mode: "insensitive" } }, { exhibitor: { name: { contains: filter.text, mode: "insensitive" } } }, { exhibitor: { nameLocal: { contains: filter.text } } }] }),
  };
  const newestFirst = filter.view === "settled" || filter.view === "all";
  const [total, rows] = await Promise.all([
    db.exhibitorPromise.count({ where }),
    db.exhibitorPromise.findMany({
      where,
      include,
      orderBy: newestFirst ? [{ dueOn: "desc" }, { id: "desc" }] : [{ dueOn: "asc" }, { id: "asc" }],
      ...slice(page, pageSize),
    }),
  ]);
  return { total, page, pageSize, rows: rows.map(detail) };
}

function inView(view: PromiseView, today: Date): Prisma.ExhibitorPromiseWhereInput {
  if (view === "open") return { status: "open" };
  if (view === "overdue") return { status: "open", dueOn: { lt: today } };
  return view === "settled" ? { status: { not: "open" } } : {};
}

export async function getPromise({ db, organizerId }: Tenant, id: string): Promise<PromiseDetail> {
  const row = await db.exhibitorPromise.findUnique({ where: { organizerId_id: { organizerId, id } }, include });
  if (!row) throw notFound();
  return detail(row);
}

function detail(row: Prisma.ExhibitorPromiseGetPayload<{ include: typeof include }>): PromiseDetail {
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor.name,
    contactId: row.contactId,
    contactName: row.contact?.name ?? null,
    editionId: row.editionId,
    interactionId: row.interactionId,
    memberName: row.member.user.name,
    text: row.text,
    implied: row.implied,
    madeOn: row.madeOn,
    dueOn: row.dueOn,
    status: row.status,
    outcome: outcomeOf(row.status, row.dueOn, row.settledOn),
    settledOn: row.settledOn,
    withdrawnReason: row.withdrawnReason,
    version: row.updatedAt.toISOString(),
  };
}
