import { z } from "zod";

import { MINIMUMS } from "@/lib/relationship-quality";
import { notFound } from "@/lib/errors";
import { type FormDefinition, formDefinition } from "@/lib/surveys/schema";
import type { CampaignNaming, CampaignStatus } from "@/lib/tenant/enums";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { FlagCounts } from "./types";

/** What the results of a campaign have to know of it. */
export interface CampaignHead {
  readonly id: string;
  readonly title: string;
  readonly status: CampaignStatus;
  readonly naming: CampaignNaming;
  readonly editionId: string;
  readonly showId: string;
  readonly startsOn: Date;
  readonly formVersionId: string;
  readonly definition: FormDefinition;
  readonly leaveOutFrom: number | null;
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
  readonly closesAt: Date;
  readonly mayBeAnonymous: boolean;
  /** Whether anonymous answers may be read: the campaign is over and its jar emptied for the last time. */
  readonly anonymousOpen: boolean;
}

export async function getCampaignHead({ db, organizerId }: Tenant, id: string): Promise<CampaignHead> {
  const row = await db.campaign.findUnique({
    where: { organizerId_id: { organizerId, id } },
    include: { formVersion: { select: { definition: true } }, edition: { select: { showId: true, startsOn: true } }, jar: { select: { waiting: true } } },
  });
  if (!row) throw notFound();
  const waiting = Array.isArray(row.jar?.waiting) ? row.jar.waiting.length : 0;
  return {
    id: row.id, title: row.title, status: row.status, naming: row.naming, editionId: row.editionId, showId: row.edition.showId, startsOn: row.edition.startsOn,
    formVersionId: row.formVersionId, definition: formDefinition.parse(row.formVersion.definition),
    leaveOutFrom: row.leaveOutFrom, openedAt: row.resultsOpenedAt, endedAt: row.endedAt, closesAt: row.closesAt,
    mayBeAnonymous: row.naming !== "named",
    anonymousOpen: row.status === "closed" && waiting < MINIMUMS.group.needed,
  };
}

const flagRow = z.array(z.object({ forms: z.number(), straightLining: z.number(), speeding: z.number(), contradiction: z.number(), leftOut: z.number(), timed: z.number() })).length(1);

/** Signs of careless answering among a campaign's forms under a name. Those of anonymous forms are not kept. */
export async function countFlags({ db, organizerId }: Tenant, { id, leaveOutFrom }: Pick<CampaignHead, "id" | "leaveOutFrom">): Promise<FlagCounts> {
  const rows = flagRow.parse(
    await db.$queryRaw(sql`
      SELECT count(*)::int AS forms, count(*) FILTER (WHERE 'straightLining' = ANY(flags))::int AS "straightLining", count(*) FILTER (WHERE 'speeding' = ANY(flags))::int AS speeding,
        count(*) FILTER (WHERE 'contradiction' = ANY(flags))::int AS contradiction, count(*) FILTER (WHERE cardinality(flags) >= ${leaveOutFrom ?? 99}::int)::int AS "leftOut", count(seconds)::int AS timed
      FROM responses WHERE organizer_id = ${organizerId}::uuid AND campaign_id = ${id}::uuid AND withdrawn_at IS NULL`),
  );
  const [counts] = rows;
  if (!counts) throw new Error("A count is a row.");
  return { ...counts, leaveOutFrom };
}

const versionRow = z.array(z.object({ id: z.uuid(), definition: formDefinition }));

/** The form versions that were answered about an edition outside any campaign. */
export async function listEditionVersions({ db, organizerId }: Tenant, editionId: string): Promise<{ id: string; definition: FormDefinition }[]> {
  return versionRow.parse(
    await db.$queryRaw(sql`
      SELECT v.id, v.definition FROM form_versions v
      WHERE v.organizer_id = ${organizerId}::uuid AND v.id IN (
        SELECT r.form_version_id FROM responses r JOIN editions e ON e.organizer_id = r.organizer_id AND e.id = r.edition_id
        WHERE r.organizer_id = ${organizerId}::uuid AND r.edition_id = ${editionId}::uuid AND r.campaign_id IS NULL AND r.withdrawn_at IS NULL AND r.answered_on >= e.starts_on)
      ORDER BY v.published_at DESC NULLS LAST, v.id DESC`),
  );
}
