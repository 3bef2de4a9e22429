import { z } from "zod";

import { listContactChoices } from "@/lib/contacts/data";
import { notFound } from "@/lib/errors";
import { editionLabel } from "@/lib/format/edition-label";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { listEditionChoices } from "@/lib/shows/editions/data";
import type { InvitationStatus } from "@/lib/tenant/enums";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Choice, InvitationChoices, InvitationRow, InvitationState, SurveyProgress } from "./types";

export interface InvitationFilter {
  readonly editionId: string | null;
  readonly exhibitorId: string | null;
  readonly state: InvitationState | null;
  /** Part of the exhibitor's or the contact's name. */
  readonly text: string | null;
}

const NAMES = {
  exhibitor: { select: { name: true } },
  contact: { select: { name: true } },
  edition: { select: { name: true, show: { select: { name: true, nameZh: true } } } },
  response: { select: { id: true } },
} as const;

/** Invitations, newest first. */
export async function listInvitations({ db, organizerId }: Tenant, filter: InvitationFilter, page: number, locale: string, now: Date): Promise<PageOf<InvitationRow>> {
  const contains = { contains: filter.text ?? "", mode: "insensitive" } as const;
  const where = {
    organizerId,
    ...(filter.editionId === null ? {} : { editionId: filter.editionId }),
    ...(filter.exhibitorId === null ? {} : { exhibitorId: filter.exhibitorId }),
    ...(filter.text === null ? {} : { OR: [{ exhibitor: { name: contains } }, { contact: { name: contains } }] }),
    ...(filter.state === null ? {} : whereState(filter.state, now)),
  };
  const [total, rows] = await Promise.all([
    db.invitation.count({ where }),
    db.invitation.findMany({ where, include: NAMES, orderBy: [{ createdAt: "desc" }, { id: "desc" }], ...slice(page) }),
  ]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map((row) => invitationRow(row, locale, now)) };
}

export async function getInvitation({ db, organizerId }: Tenant, id: string, locale: string, now: Date): Promise<InvitationRow> {
  const row = await db.invitation.findUnique({ where: { organizerId_id: { organizerId, id } }, include: NAMES });
  if (!row) throw notFound();
  return invitationRow(row, locale, now);
}

const progressRow = z.object({ open: z.number(), opened: z.number(), answered: z.number(), expired: z.number(), withdrawn: z.number() });

/** How far the survey of one edition, or of all, has come. */
export async function surveyProgress({ db, organizerId }: Tenant, editionId: string | null, now: Date): Promise<SurveyProgress> {
  const rows = await db.$queryRaw`
    SELECT count(*) FILTER (WHERE status = 'open' AND expires_at > ${now} AND opened_at IS NULL)::int AS open,
           count(*) FILTER (WHERE status = 'open' AND expires_at > ${now} AND opened_at IS NOT NULL)::int AS opened,
           count(*) FILTER (WHERE status = 'answered')::int AS answered,
           count(*) FILTER (WHERE status = 'open' AND expires_at <= ${now})::int AS expired,
           count(*) FILTER (WHERE status = 'withdrawn')::int AS withdrawn
    FROM invitations
    WHERE organizer_id = ${organizerId}::uuid AND (${editionId}::uuid IS NULL OR edition_id = ${editionId}::uuid)`;
  return z.tuple([progressRow]).parse(rows)[0];
}

/** Who can be invited at one exhibitor and about what: contacts who are still there; editions it takes part in come first. */
export async function invitationChoices(tenant: Tenant, exhibitorId: string, locale: string): Promise<InvitationChoices> {
  const { db, organizerId } = tenant;
  const exhibitor = await db.exhibitor.findUnique({ where: { organizerId_id: { organizerId, id: exhibitorId } }, select: { id: true, name: true } });
  if (!exhibitor) throw notFound();
  const [contacts, participations, editions] = await Promise.all([
    listContactChoices(tenant, exhibitorId),
    db.participation.findMany({ where: { organizerId, exhibitorId, status: { in: ["booked", "held"] } }, select: { editionId: true } }),
    editionOptions(tenant, locale),
  ]);
  const own = new Set(participations.map((row) => row.editionId));
  return { exhibitor, contacts: contacts.map(({ id, name }) => ({ id, label: name })), editions: [...editions.filter(({ id }) => own.has(id)), ...editions.filter(({ id }) => !own.has(id))] };
}

/** Editions by show, newest first, for filters and forms. */
export async function editionOptions(tenant: Tenant, locale: string): Promise<Choice[]> {
  const editions = await listEditionChoices(tenant);
  return editions.map(({ id, name, showName, showNameZh }) => ({ id, label: editionLabel({ name, show: { name: showName, nameZh: showNameZh } }, locale) }));
}

interface Standing {
  readonly status: InvitationStatus;
  readonly openedAt: Date | null;
  readonly expiresAt: Date;
}

export function invitationState({ status, openedAt, expiresAt }: Standing, now: Date): InvitationState {
  if (status !== "open") return status;
  if (expiresAt <= now) return "expired";
  return openedAt === null ? "open" : "opened";
}

function whereState(state: InvitationState, now: Date) {
  switch (state) {
    case "open":
      return { status: "open", openedAt: null, expiresAt: { gt: now } } as const;
    case "opened":
      return { status: "open", openedAt: { not: null }, expiresAt: { gt: now } } as const;
    case "expired":
      return { status: "open", expiresAt: { lte: now } } as const;
    default:
      return { status: state } as const;
  }
}

type Row = Standing & {
  readonly id: string;
  readonly exhibitorId: string;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
  readonly exhibitor: { readonly name: string };
  readonly contact: { readonly name: string };
  readonly edition: { readonly name: string; readonly show: { readonly name: string; readonly nameZh: string | null } };
  readonly response: { readonly id: string } | null;
};

function invitationRow(row: Row, locale: string, now: Date): InvitationRow {
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor.name,
    contactName: row.contact.name,
    editionLabel: editionLabel(row.edition, locale),
    state: invitationState(row, now),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    answeredAt: row.answeredAt,
    responseId: row.response?.id ?? null,
  };
}
