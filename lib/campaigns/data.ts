import { z } from "zod";

import { notFound } from "@/lib/errors";
import { editionLabel } from "@/lib/format/edition-label";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { editionOptions } from "@/lib/invitations/data";
import type { CampaignStatus } from "@/lib/tenant/enums";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { audience, campaignTexts, reminderDays, responseTargets } from "./schema";
import type { CampaignChoices, CampaignDetail, CampaignRow, FormChoice } from "./types";

export interface CampaignFilter {
  readonly editionId: string | null;
  readonly status: CampaignStatus | null;
  readonly text: string | null;
}

const NAMES = {
  edition: { select: { name: true, showId: true, show: { select: { name: true, nameZh: true } } } },
  formVersion: { select: { version: true, form: { select: { key: true, title: true } } } },
} as const;

/** Campaigns, newest first, with how many were invited and how many have answered. */
export async function listCampaigns(tenant: Tenant, filter: CampaignFilter, page: number, locale: string): Promise<PageOf<CampaignRow>> {
  const { db, organizerId } = tenant;
  const where = {
    organizerId,
    ...(filter.editionId === null ? {} : { editionId: filter.editionId }),
    ...(filter.status === null ? {} : { status: filter.status }),
    ...(filter.text === null ? {} : { title: { contains: filter.text, mode: "insensitive" } as const }),
  };
  const [total, rows] = await Promise.all([db.campaign.count({ where }), db.campaign.findMany({ where, include: NAMES, orderBy: [{ createdAt: "desc" }, { id: "desc" }], ...slice(page) })]);
  const counts = await countInvited(tenant, rows.map(({ id }) => id));
  return {
    total,
    page,
    pageSize: PAGE_SIZE,
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      status: row.status,
      editionLabel: editionLabel(row.edition, locale),
      form: row.formVersion.form,
      opensAt: row.opensAt,
      closesAt: row.closesAt,
      ...(counts.get(row.id) ?? { invited: 0, answered: 0 }),
    })),
  };
}

const countRow = z.array(z.object({ id: z.uuid(), invited: z.number(), answered: z.number() }));

async function countInvited({ db, organizerId }: Tenant, ids: readonly string[]): Promise<Map<string, { invited: number; answered: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw(sql`
    SELECT campaign_id AS id, count(*)::int AS invited, count(*) FILTER (WHERE status = 'answered')::int AS answered
    FROM invitations WHERE organizer_id = ${organizerId}::uuid AND campaign_id = ANY(${ids}::uuid[]) GROUP BY campaign_id`);
  return new Map(countRow.parse(rows).map(({ id, ...counts }) => [id, counts]));
}

export async function getCampaign({ db, organizerId }: Tenant, id: string, locale: string): Promise<CampaignDetail> {
  const row = await db.campaign.findUnique({ where: { organizerId_id: { organizerId, id } }, include: { ...NAMES, member: { select: { user: { select: { name: true } } } } } });
  if (!row) throw notFound();
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    naming: row.naming,
    editionId: row.editionId,
    editionLabel: editionLabel(row.edition, locale),
    showId: row.edition.showId,
    formVersionId: row.formVersionId,
    form: row.formVersion.form,
    formVersion: row.formVersion.version,
    audience: audience.parse(row.audience),
    texts: campaignTexts.parse(row.texts),
    reminders: reminderDays.parse(row.reminders),
    targets: responseTargets.parse(row.targets),
    senderName: row.senderName,
    replyTo: row.replyTo,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    memberName: row.member.user.name,
    version: row.updatedAt.toISOString(),
  };
}

/** The published versions of each form, the newest of a form first. */
export async function listFormChoices({ db, organizerId }: Tenant): Promise<FormChoice[]> {
  const rows = await db.formVersion.findMany({
    where: { organizerId, publishedAt: { not: null } },
    select: { id: true, version: true, form: { select: { key: true, title: true } } },
    orderBy: [{ form: { title: "asc" } }, { formId: "asc" }, { version: "desc" }],
    take: 500,
  });
  return rows;
}

export async function campaignChoices(tenant: Tenant, locale: string): Promise<CampaignChoices> {
  const [editions, forms] = await Promise.all([editionOptions(tenant, locale), listFormChoices(tenant)]);
  return { editions, forms };
}
