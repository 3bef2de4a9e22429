import { notFound } from "@/lib/errors";
import { today } from "@/lib/format/days";
import { editionLabel } from "@/lib/format/edition-label";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { invitationState } from "@/lib/invitations/data";
import { formDefinition } from "@/lib/surveys/schema";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ResponseDetail, ResponseRow, SurveyDoor } from "./types";

/** Everything the exhibitor's page says, in one read. */
export async function getSurveyDoor({ db, organizerId }: Tenant, invitationId: string, now: Date): Promise<SurveyDoor> {
  const [organizer, invitation] = await Promise.all([
    db.organizer.findUnique({ where: { id: organizerId }, select: { name: true, timeZone: true, isDemo: true } }),
    db.invitation.findUnique({
      where: { organizerId_id: { organizerId, id: invitationId } },
      include: {
        formVersion: { select: { id: true, definition: true } },
        exhibitor: { select: { name: true, participations: { where: { organizerId }, select: { editionId: true, hall: true, stand: true } } } },
        contact: { select: { name: true, locale: true } },
        edition: { select: { name: true, show: { select: { name: true, nameZh: true } } } },
      },
    }),
  ]);
  if (!organizer || !invitation) throw notFound();
  const state = invitationState(invitation, now);
  const participation = invitation.exhibitor.participations.find(({ editionId }) => editionId === invitation.editionId);
  return {
    invitationId,
    state: state === "opened" ? "open" : state,
    organizerName: organizer.name,
    isDemo: organizer.isDemo,
    edition: invitation.edition,
    exhibitorName: invitation.exhibitor.name,
    contactName: invitation.contact.name,
    contactLocale: invitation.contact.locale,
    stand: participation?.stand ?? null,
    expiresOn: today(organizer.timeZone, invitation.expiresAt),
    answeredOn: invitation.answeredAt === null ? null : today(organizer.timeZone, invitation.answeredAt),
    version: { id: invitation.formVersion.id, definition: formDefinition.parse(invitation.formVersion.definition) },
  };
}

const NAMES = {
  exhibitor: { select: { name: true } },
  contact: { select: { name: true } },
  edition: { select: { name: true, show: { select: { id: true, name: true, nameZh: true } } } },
} as const;

/** Filled forms that count, newest first. */
export async function listResponses({ db, organizerId }: Tenant, filter: { editionId: string | null; text: string | null }, page: number, locale: string): Promise<PageOf<ResponseRow>> {
  const contains = { contains: filter.text ?? "", mode: "insensitive" } as const;
  const where = {
    organizerId,
    withdrawnAt: null,
    ...(filter.editionId === null ? {} : { editionId: filter.editionId }),
    ...(filter.text === null ? {} : { OR: [{ exhibitor: { name: contains } }, { contact: { name: contains } }] }),
  };
  const [total, rows] = await Promise.all([
    db.response.count({ where }),
    db.response.findMany({ where, include: NAMES, orderBy: [{ answeredOn: "desc" }, { id: "desc" }], ...slice(page) }),
  ]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map((row) => responseRow(row, locale)) };
}

export async function getResponse({ db, organizerId }: Tenant, id: string, locale: string): Promise<ResponseDetail> {
  const row = await db.response.findUnique({ where: { organizerId_id: { organizerId, id } }, include: { ...NAMES, formVersion: { select: { definition: true } }, answers: true } });
  if (!row) throw notFound();
  const show = row.edition?.show;
  return {
    ...responseRow(row, locale),
    withdrawn: row.withdrawnAt !== null,
    show: show ? { id: show.id, name: locale === "zh" ? (show.nameZh ?? show.name) : show.name } : null,
    definition: formDefinition.parse(row.formVersion.definition),
    answers: Object.fromEntries(row.answers.map(({ item, value, text }) => [item, { value, text }])),
  };
}

interface Row {
  readonly id: string;
  readonly exhibitorId: string;
  readonly answeredOn: Date;
  readonly language: string;
  readonly importId: string | null;
  readonly exhibitor: { readonly name: string };
  readonly contact: { readonly name: string } | null;
  readonly edition: { readonly name: string; readonly show: { readonly name: string; readonly nameZh: string | null } } | null;
}

function responseRow(row: Row, locale: string): ResponseRow {
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor.name,
    contactName: row.contact?.name ?? null,
    editionLabel: row.edition === null ? null : editionLabel(row.edition, locale),
    answeredOn: row.answeredOn,
    language: row.language === "zh" ? "zh" : "en",
    imported: row.importId !== null,
  };
}
