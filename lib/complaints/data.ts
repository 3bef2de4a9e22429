import { notFound } from "@/lib/errors";
import { editionTitle } from "@/lib/format/edition-title";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ComplaintView } from "./schema";
import type { ComplaintDetail } from "./types";

const show = { select: { id: true, name: true } } as const;
const include = {
  exhibitor: { select: { name: true, relationship: { select: { mainShow: show } } } },
  contact: { select: { name: true } },
  edition: { select: { name: true, show } },
  member: { select: { user: { select: { name: true } } } },
} satisfies Prisma.ComplaintInclude;

export interface ComplaintFilter {
  readonly view: ComplaintView;
  readonly exhibitorId: string | null;
  /** Part of the exhibitor's name or of the complaint. */
  readonly text: string | null;
}

/** Complaints: what is open by the day on which it should be solved, or answered; what is closed, newest first. */
export async function listComplaints({ db, organizerId }: Tenant, filter: ComplaintFilter, today: Date, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<ComplaintDetail>> {
  const where: Prisma.ComplaintWhereInput = {
    organizerId,
    ...inView(filter.view, today),
    ...(filter.exhibitorId === null ? {} : { exhibitorId: filter.exhibitorId }),
    ...(filter.text === null
      ? {}
      : { OR: [{ text: { contains: filter.text, mode: "insensitive" } }, { exhibitor: { name: { contains: filter.text, mode: "insensitive" } } }, { exhibitor: { nameLocal: { contains: filter.text } } }] }),
  };
  const [total, rows] = await Promise.all([db.complaint.count({ where }), db.complaint.findMany({ where, include, orderBy: ORDER[filter.view], ...slice(page, pageSize) })]);
  return { total, page, pageSize, rows: rows.map(detail) };
}

const newestFirst: Prisma.ComplaintOrderByWithRelationInput[] = [{ raisedOn: "desc" }, { id: "desc" }];
const soonestSolved: Prisma.ComplaintOrderByWithRelationInput[] = [{ resolveDueOn: "asc" }, { id: "asc" }];
const ORDER: Record<ComplaintView, Prisma.ComplaintOrderByWithRelationInput[]> = { open: soonestSolved, unanswered: [{ answerDueOn: "asc" }, { id: "asc" }], overdue: soonestSolved, closed: newestFirst, all: newestFirst };

function inView(view: ComplaintView, today: Date): Prisma.ComplaintWhereInput {
  if (view === "open") return { status: "open" };
  if (view === "unanswered") return { status: "open", firstAnsweredOn: null, answerDueOn: { lt: today } };
  if (view === "overdue") return { status: "open", resolveDueOn: { lt: today } };
  return view === "closed" ? { status: "closed" } : {};
}

export async function getComplaint({ db, organizerId }: Tenant, id: string): Promise<ComplaintDetail> {
  const row = await db.complaint.findUnique({ where: { organizerId_id: { organizerId, id } }, include });
  if (!row) throw notFound();
  return detail(row);
}

/** The show that a complaint is about: its edition's, else the exhibitor's main one. */
export function showOf({ edition, exhibitor }: { readonly edition: { readonly show: Show } | null; readonly exhibitor: { readonly relationship: { readonly mainShow: Show | null } | null } }): Show | null {
  return edition?.show ?? exhibitor.relationship?.mainShow ?? null;
}

interface Show {
  readonly id: string;
  readonly name: string;
}

function detail({ exhibitor, contact, edition, member, ...row }: Prisma.ComplaintGetPayload<{ include: typeof include }>): ComplaintDetail {
  const about = showOf({ edition, exhibitor });
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    contactId: row.contactId,
    interactionId: row.interactionId,
    editionId: row.editionId,
    text: row.text,
    severity: row.severity,
    channel: row.channel,
    raisedOn: row.raisedOn,
    answerDueOn: row.answerDueOn,
    resolveDueOn: row.resolveDueOn,
    status: row.status,
    firstAnsweredOn: row.firstAnsweredOn,
    resolution: row.resolution,
    resolvedOn: row.resolvedOn,
    outcome: row.outcome,
    confirmedOn: row.confirmedOn,
    outcomeFair: row.outcomeFair,
    dealtQuickly: row.dealtQuickly,
    shownRespect: row.shownRespect,
    withdrawnReason: row.withdrawnReason,
    exhibitorName: exhibitor.name,
    contactName: contact?.name ?? null,
    editionName: edition && editionTitle(edition.show.name, edition.name),
    memberName: member.user.name,
    shows: about ? { [about.id]: about.name } : {},
    version: row.updatedAt.toISOString(),
  };
}
