import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { RequestView } from "./schema";
import type { RequestDetail } from "./types";

const include = {
  exhibitor: { select: { name: true } },
  contact: { select: { name: true } },
  member: { select: { user: { select: { name: true } } } },
} satisfies Prisma.SpecialRequestInclude;

/** A request that came with an interaction since withdrawn was never made, unless it was answered. */
const NOT_WITHDRAWN = { OR: [{ status: { not: "open" } }, { interactionId: null }, { interaction: { withdrawnAt: null } }] } satisfies Prisma.SpecialRequestWhereInput;

export interface RequestFilter {
  readonly view: RequestView;
  readonly exhibitorId: string | null;
  /** Part of the exhibitor's name or of the request. */
  readonly text: string | null;
}

/** Special requests: the open ones longest waiting first, the overdue by the day on which they want an answer, the answered ones newest first. */
export async function listRequests({ db, organizerId }: Tenant, filter: RequestFilter, today: Date, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<RequestDetail>> {
  const where: Prisma.SpecialRequestWhereInput = {
    organizerId,
    ...inView(filter.view, today),
    ...(filter.exhibitorId === null ? {} : { exhibitorId: filter.exhibitorId }),
    AND: [NOT_WITHDRAWN, ...(filter.text === null ? [] : [matching(filter.text)])],
  };
  const [total, rows] = await Promise.all([
    db.specialRequest.count({ where }),
    db.specialRequest.findMany({
      where,
      include,
      orderBy: ORDER[filter.view],
      ...slice(page, pageSize),
    }),
  ]);
  return { total, page, pageSize, rows: rows.map(detail) };
}

const newestFirst: Prisma.SpecialRequestOrderByWithRelationInput[] = [{ askedOn: "desc" }, { id: "desc" }];
const ORDER: Record<RequestView, Prisma.SpecialRequestOrderByWithRelationInput[]> = { open: [{ askedOn: "asc" }, { id: "asc" }], overdue: [{ answerDueOn: "asc" }, { id: "asc" }], answered: newestFirst, all: newestFirst };

function inView(view: RequestView, today: Date): Prisma.SpecialRequestWhereInput {
  if (view === "open") return { status: "open" };
  if (view === "overdue") return { status: "open", answerDueOn: { lt: today } };
  return view === "answered" ? { status: { not: "open" } } : {};
}

function matching(text: string): Prisma.SpecialRequestWhereInput {
  return { OR: [{ text: { contains: text, mode: "insensitive" } }, { exhibitor: { name: { contains: text, mode: "insensitive" } } }, { exhibitor: { nameLocal: { contains: text } } }] };
}

export async function getRequest({ db, organizerId }: Tenant, id: string): Promise<RequestDetail> {
  const row = await db.specialRequest.findUnique({ where: { organizerId_id: { organizerId, id }, ...NOT_WITHDRAWN }, include });
  if (!row) throw notFound();
  return detail(row);
}

function detail(row: Prisma.SpecialRequestGetPayload<{ include: typeof include }>): RequestDetail {
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor.name,
    contactId: row.contactId,
    contactName: row.contact?.name ?? null,
    interactionId: row.interactionId,
    memberName: row.member.user.name,
    text: row.text,
    askedOn: row.askedOn,
    answerDueOn: row.answerDueOn,
    status: row.status,
    answeredOn: row.answeredOn,
    declinedReason: row.declinedReason,
    cost: row.cost?.toNumber() ?? null,
    version: row.updatedAt.toISOString(),
  };
}
