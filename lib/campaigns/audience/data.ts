import { z } from "zod";

import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { selectionSql } from "@/lib/lists/selections/data";
import { ReachChannel } from "@/lib/tenant/enums";
import { empty, type Sql, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Audience } from "../schema";
import { type AudienceCount, type AudienceRow, NOT_ASKED } from "./types";

export interface AudienceOf {
  readonly editionId: string;
  readonly audience: Audience;
}

/** How the database calls the stages; a form says "unknown". */
const stageOf = (stage: Audience["stages"][number]): string => (stage === "unknown" ? "not_enough_evidence" : stage);

/**
 * All contacts of the exhibitors that pass a campaign's filters, each with the reason why it would not be asked, or none.
 * One person with two entries at an exhibitor is asked once, by the older entry.
 */
async function everybody(tenant: Tenant, { editionId, audience: a }: AudienceOf, day: Date): Promise<Sql> {
  const { organizerId } = tenant;
  const within = a.selection === null ? null : await selectionSql(tenant, a.selection, day);
  const earlier = sql`EXISTS (SELECT FROM participations q JOIN editions f ON f.organizer_id = q.organizer_id AND f.id = q.edition_id
    WHERE q.organizer_id = p.organizer_id AND q.exhibitor_id = p.exhibitor_id AND q.status IN ('booked', 'held') AND f.show_id = e.show_id AND f.starts_on < e.starts_on)`;
  return sql`
    SELECT c.id AS "contactId", c.name AS "contactName", x.id AS "exhibitorId", x.name AS "exhibitorName", x.segment, p.stand, c.reach::text AS reach,
      CASE c.reach WHEN 'email' THEN lower(c.email) WHEN 'sms' THEN c.phone END AS address,
      CASE WHEN left(lower(c.locale), 2) IN ('en', 'zh') THEN left(lower(c.locale), 2) WHEN o.locale = 'zh' THEN 'zh' ELSE 'en' END AS language,
      CASE
        WHEN c.left_on <= ${day}::date THEN 'left'
        WHEN c.wants_no_surveys THEN 'no_consent'
        WHEN (c.reach = 'email' AND c.email IS NULL) OR (c.reach = 'sms' AND c.phone IS NULL) THEN 'no_address'
        WHEN c.reach = 'email' AND EXISTS (SELECT FROM suppressions s WHERE s.organizer_id = c.organizer_id AND s.address = lower(c.email)) THEN 'suppressed'
        WHEN c.reach = 'email' AND EXISTS (SELECT FROM contacts d WHERE d.organizer_id = c.organizer_id AND d.exhibitor_id = c.exhibitor_id AND lower(d.email) = lower(c.email)
          AND d.reach = 'email' AND d.id < c.id AND (d.left_on IS NULL OR d.left_on > ${day}::date) AND NOT d.wants_no_surveys
          ${a.roles.length === 0 ? empty : sql`AND d.role::text = ANY(${a.roles}::text[])`}) THEN 'same_address'
      END AS "notAsked"
    FROM participations p
    JOIN organizers o ON o.id = p.organizer_id
    JOIN editions e ON e.organizer_id = p.organizer_id AND e.id = p.edition_id
    JOIN exhibitors x ON x.organizer_id = p.organizer_id AND x.id = p.exhibitor_id AND x.archived_at IS NULL
    LEFT JOIN relationships r ON r.organizer_id = x.organizer_id AND r.exhibitor_id = x.id
    LEFT JOIN contacts c ON c.organizer_id = x.organizer_id AND c.exhibitor_id = x.id ${a.roles.length === 0 ? empty : sql`AND c.role::text = ANY(${a.roles}::text[])`}
    WHERE p.organizer_id = ${organizerId}::uuid AND p.edition_id = ${editionId}::uuid
      ${within === null ? empty : sql`AND x.id IN (${within})`}
      ${a.statuses.length === 0 ? empty : sql`AND p.status::text = ANY(${a.statuses}::text[])`}
      ${a.segments.length === 0 ? empty : sql`AND x.segment = ANY(${a.segments}::text[])`}
      ${a.stages.length === 0 ? empty : sql`AND coalesce(r.stage::text, 'not_enough_evidence') = ANY(${a.stages.map(stageOf)}::text[])`}
      ${a.firstTimers === null ? empty : a.firstTimers ? sql`AND NOT ${earlier}` : sql`AND ${earlier}`}
      ${a.areaFrom === null ? empty : sql`AND p.area >= ${a.areaFrom}::float8`}
      ${a.areaTo === null ? empty : sql`AND p.area <= ${a.areaTo}::float8`}
      ${a.tags.length === 0 ? empty : sql`AND EXISTS (SELECT FROM exhibitor_tags t WHERE t.organizer_id = x.organizer_id AND t.exhibitor_id = x.id AND t.tag = ANY(${a.tags}::text[]))`}`;
}

const countRow = z.object({ segment: z.string().nullable(), reach: z.enum(ReachChannel).nullable(), language: z.enum(["en", "zh"]), notAsked: z.enum(NOT_ASKED).nullable(), people: z.number() });
const wholeRow = z.tuple([z.object({ exhibitors: z.number(), reached: z.number() })]);

export async function countAudience(tenant: Tenant, of: AudienceOf, day: Date): Promise<AudienceCount> {
  const all = await everybody(tenant, of, day);
  const [groups, whole] = await Promise.all([
    tenant.db.$queryRaw(sql`SELECT segment, reach, language, "notAsked", count("contactId")::int AS people FROM (${all}) a GROUP BY 1, 2, 3, 4`),
    tenant.db.$queryRaw(sql`SELECT count(DISTINCT "exhibitorId")::int AS exhibitors, count(DISTINCT "exhibitorId") FILTER (WHERE "contactId" IS NOT NULL AND "notAsked" IS NULL)::int AS reached FROM (${all}) a`),
  ]);
  const rows = z.array(countRow).parse(groups).filter(({ people }) => people > 0);
  const [{ exhibitors, reached }] = wholeRow.parse(whole);
  const asked = rows.filter(({ notAsked }) => notAsked === null);
  const sum = (list: readonly { people: number }[]) => list.reduce((total, { people }) => total + people, 0);
  const by = (reach: ReachChannel) => sum(asked.filter((row) => row.reach === reach));
  const without = (reason: (typeof NOT_ASKED)[number]) => sum(rows.filter(({ notAsked }) => notAsked === reason));
  const segments = [...new Set(asked.map(({ segment }) => segment))].sort((a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b)));
  return {
    asked: sum(asked),
    exhibitors: reached,
    unreached: exhibitors - reached,
    byReach: { email: by("email"), wechat: by("wechat"), wecom: by("wecom"), sms: by("sms") },
    byLanguage: { en: sum(asked.filter(({ language }) => language === "en")), zh: sum(asked.filter(({ language }) => language === "zh")) },
    notAsked: { left: without("left"), no_consent: without("no_consent"), no_address: without("no_address"), suppressed: without("suppressed"), same_address: without("same_address") },
    bySegment: segments.map((segment) => ({ segment, asked: sum(asked.filter((row) => row.segment === segment)) })),
  };
}

const audienceRow = z.object({
  contactId: z.string(),
  contactName: z.string(),
  exhibitorId: z.string(),
  exhibitorName: z.string(),
  segment: z.string().nullable(),
  stand: z.string().nullable(),
  reach: z.enum(ReachChannel),
  address: z.string().nullable(),
  language: z.string(),
  notAsked: z.enum(NOT_ASKED).nullable(),
});

/** Who would be asked, or who not, by exhibitor; one page of them. */
export async function listAudience(tenant: Tenant, of: AudienceOf, day: Date, which: "asked" | "not_asked", page: number): Promise<PageOf<AudienceRow>> {
  const some = sql`FROM (${await everybody(tenant, of, day)}) a WHERE "contactId" IS NOT NULL AND "notAsked" IS ${which === "asked" ? sql`NULL` : sql`NOT NULL`}`;
  const { skip, take } = slice(page);
  const [counted, rows] = await Promise.all([
    tenant.db.$queryRaw(sql`SELECT count(*)::int AS total ${some}`),
    tenant.db.$queryRaw(sql`SELECT * ${some} ORDER BY "exhibitorName", "exhibitorId", "contactName", "contactId" LIMIT ${take}::int OFFSET ${skip}::int`),
  ]);
  return { total: z.tuple([z.object({ total: z.number() })]).parse(counted)[0].total, page, pageSize: PAGE_SIZE, rows: z.array(audienceRow).parse(rows) };
}

/** Everybody who is asked, for the moment in which a campaign starts. */
export async function everybodyAsked(tenant: Tenant, of: AudienceOf, day: Date): Promise<AudienceRow[]> {
  const rows = await tenant.db.$queryRaw(sql`SELECT * FROM (${await everybody(tenant, of, day)}) a WHERE "contactId" IS NOT NULL AND "notAsked" IS NULL`);
  return z.array(audienceRow).parse(rows);
}
