import { z } from "zod";

import { newestAnalyses } from "@/lib/analyses/data";
import { formDefinition } from "@/lib/surveys/schema";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { FilledForm } from "./careless";
import { answersRead, reliabilityResult, simpsonResult } from "./schema";
import type { PanelEdition, StoredReliability } from "./types";

export const RELIABILITY = "reliability";
export const SIMPSON = "simpson";

const groupRow = z.object({
  versionId: z.uuid(), language: z.enum(["en", "zh"]), formTitle: z.string(), formKey: z.string().nullable(), version: z.number(), definition: formDefinition, answers: z.number(), newest: z.string().nullable(),
});
export type AnsweredGroup = z.infer<typeof groupRow>;

/** Every form version in every language it was answered in. */
export async function listGroups({ db, organizerId }: Tenant): Promise<AnsweredGroup[]> {
  return z.array(groupRow).parse(
    await db.$queryRaw(sql`
      SELECT r.form_version_id AS "versionId", r.language, f.title AS "formTitle", f.key AS "formKey", v.version, v.definition, r.answers, r.newest
      FROM (
        SELECT form_version_id, CASE language WHEN 'zh' THEN 'zh' ELSE 'en' END AS language, count(*)::int AS answers, max(created_at)::text AS newest
        FROM responses WHERE organizer_id = ${organizerId}::uuid AND withdrawn_at IS NULL GROUP BY 1, 2
      ) r
      JOIN form_versions v ON v.organizer_id = ${organizerId}::uuid AND v.id = r.form_version_id
      JOIN forms f ON f.organizer_id = v.organizer_id AND f.id = v.form_id
      ORDER BY r.answers DESC, 1, 2`),
  );
}

export function groupKey({ versionId, language }: Pick<AnsweredGroup, "versionId" | "language">): string {
  return `${versionId} ${language}`;
}

const filledRow = z.object({ exhibitorId: z.uuid(), answers: z.record(z.string(), z.number()), seconds: z.number().nullable(), given: z.number() });

/** The numeric answers of one form version in one language, a filled form a row; for a job, never for a page. */
export async function readFilled({ db, organizerId }: Tenant, { versionId, language }: Pick<AnsweredGroup, "versionId" | "language">): Promise<FilledForm[]> {
  return z.array(filledRow).parse(
    await db.$queryRaw(sql`
      SELECT r.exhibitor_id AS "exhibitorId", coalesce(w.answers, '{}'::jsonb) AS answers, coalesce(r.seconds, extract(epoch FROM i.answered_at - i.opened_at))::float8 AS seconds, w.given
      FROM responses r
      LEFT JOIN invitations i ON i.organizer_id = r.organizer_id AND i.id = r.invitation_id
      LEFT JOIN LATERAL (
        SELECT jsonb_object_agg(a.item, a.value) FILTER (WHERE a.value IS NOT NULL) AS answers, count(*)::int AS given FROM answers a WHERE a.organizer_id = ${organizerId}::uuid AND a.response_id = r.id
      ) w ON true
      WHERE r.organizer_id = ${organizerId}::uuid AND r.form_version_id = ${versionId}::uuid AND r.withdrawn_at IS NULL
        AND (CASE r.language WHEN 'zh' THEN 'zh' ELSE 'en' END) = ${language}
      ORDER BY r.answered_on, r.id`),
  );
}

/** Everything that was computed and kept, the group with most answers first; what has an older shape counts as never computed. */
export async function listStored(tenant: Tenant): Promise<StoredReliability[]> {
  return (await newestAnalyses(tenant, RELIABILITY))
    .flatMap(({ computedOn, result }) => {
      const parsed = reliabilityResult.safeParse(result);
      return parsed.success ? [{ computedOn, result: parsed.data }] : [];
    })
    .toSorted((a, b) => b.result.responses - a.result.responses);
}

export async function listSimpson(tenant: Tenant) {
  return (await newestAnalyses(tenant, SIMPSON)).flatMap(({ computedOn, result }) => {
    const parsed = simpsonResult.safeParse(result);
    return parsed.success ? [{ computedOn, result: parsed.data }] : [];
  });
}

/** The groups whose answers changed since they were last analysed. */
export async function changedGroups(tenant: Tenant): Promise<AnsweredGroup[]> {
  const [groups, stored] = await Promise.all([listGroups(tenant), newestAnalyses(tenant, RELIABILITY)]);
  return groups.filter((group) => {
    const then = answersRead.safeParse(stored.find(({ key }) => key === groupKey(group))?.parameters);
    return !(then.success && then.data.answers === group.answers && then.data.newest === group.newest);
  });
}

const editionRow = z.object({ id: z.uuid(), name: z.string(), showName: z.string(), showNameZh: z.string().nullable(), followed: z.boolean(), newestOfShow: z.boolean() });

/** Editions about which somebody answered after they began, newest first; whether the next one is already being booked. */
export async function listPanelEditions({ db, organizerId }: Tenant): Promise<(PanelEdition & { readonly newestOfShow: boolean })[]> {
  return z.array(editionRow).parse(
    await db.$queryRaw(sql`
      SELECT e.id, e.name, s.name AS "showName", s.name_zh AS "showNameZh",
        EXISTS (
          SELECT 1 FROM participations p WHERE p.organizer_id = e.organizer_id AND p.status IN ('booked', 'held') AND p.edition_id = (
            SELECT n.id FROM editions n WHERE n.organizer_id = e.organizer_id AND n.show_id = e.show_id AND n.starts_on > e.starts_on ORDER BY n.starts_on LIMIT 1)
        ) AS followed,
        row_number() OVER (PARTITION BY e.show_id ORDER BY e.starts_on DESC) = 1 AS "newestOfShow"
      FROM editions e JOIN shows s ON s.organizer_id = e.organizer_id AND s.id = e.show_id
      WHERE e.organizer_id = ${organizerId}::uuid
        AND EXISTS (SELECT 1 FROM responses r WHERE r.organizer_id = e.organizer_id AND r.edition_id = e.id AND r.withdrawn_at IS NULL AND r.answered_on >= e.starts_on)
      ORDER BY e.starts_on DESC, e.id DESC LIMIT 60`),
  );
}
