import { z } from "zod";

import { PAGE_SIZE } from "@/lib/format/page";
import { questionsOf } from "@/lib/surveys/schema";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { CampaignHead } from "../data";
import { allowedComments, enoughComments } from "./allowed";
import { type CommentFilter, UNCODED } from "./schema";
import type { CommentList } from "./types";

const countRow = z.array(z.object({ item: z.string(), segment: z.string().nullable(), language: z.string(), n: z.number() }));
const codeRow = z.array(z.object({ code: z.string().nullable(), anonymous: z.boolean(), n: z.number() }));
const commentRow = z.array(
  z.object({
    answerId: z.uuid(), anonymous: z.boolean(), item: z.string(), text: z.string(), language: z.string(), codes: z.array(z.string()),
    responseId: z.uuid().nullable(), exhibitorId: z.uuid().nullable(), exhibitor: z.string().nullable(), contact: z.string().nullable(), segment: z.string().nullable(), on: z.date().nullable(),
  }),
);

/** The questions that are answered in words. */
export function commentItems({ definition }: Pick<CampaignHead, "definition">): string[] {
  return questionsOf(definition).flatMap(({ id, scale }) => (scale.kind === "text" || scale.kind === "yes_no" ? [id] : []));
}

/** What was said in a campaign in words, under the filter; anonymous comments as far as the guard lets them. */
export async function listComments(tenant: Tenant, campaign: CampaignHead, filter: CommentFilter, page: number): Promise<CommentList> {
  const { db, organizerId } = tenant;
  const items = commentItems(campaign).filter((item) => filter.item === null || item === filter.item);
  const allowed = campaign.anonymousOpen ? allowedComments(await countAnonymous(tenant, campaign.id, commentItems(campaign)), filter).filter(({ item }) => items.includes(item)) : [];
  const segment = filter.segment === "all" ? null : filter.segment;
  const inSegment = (column: Sql) => (segment === null ? sql`` : sql`AND ${column} IS NOT DISTINCT FROM ${segment.name}`);
  const inLanguage = filter.language === "all" ? sql`` : sql`AND r.language = ${filter.language}`;
  const named = sql`
    SELECT w.id AS answer_id, false AS anonymous, w.item, w.text, r.language, r.id AS response_id, x.id AS exhibitor_id, x.name AS exhibitor, c.name AS contact, x.segment, r.answered_on
    FROM responses r
    JOIN answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id AND w.item = ANY(${items}::text[]) AND w.text IS NOT NULL
    JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
    LEFT JOIN contacts c ON c.organizer_id = r.organizer_id AND c.id = r.contact_id
    WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${campaign.id}::uuid AND r.withdrawn_at IS NULL ${inSegment(sql`x.segment`)} ${inLanguage}`;
  // of an anonymous comment nothing is read but its words and their language
  const anonymous = sql`
    SELECT w.id, true, w.item, w.text, r.language, NULL::uuid, NULL::uuid, NULL, NULL, NULL, NULL::date
    FROM anonymous_responses r
    JOIN anonymous_answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id AND w.text IS NOT NULL
    JOIN jsonb_to_recordset(${JSON.stringify(allowed)}::jsonb) AS a(item text, language text) ON a.item = w.item AND a.language = r.language
    WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${campaign.id}::uuid ${inSegment(sql`r.segment`)}`;
  const all = sql`${named} UNION ALL ${anonymous}`;
  const codes = codeRow.parse(
    await db.$queryRaw(sql`
      SELECT k.code, u.anonymous, count(*)::int AS n FROM (${all}) u
      LEFT JOIN comment_codes k ON k.organizer_id = ${organizerId}::uuid AND (k.answer_id = u.answer_id OR k.anonymous_answer_id = u.answer_id) GROUP BY 1, 2`),
  );
  const anonymousHere = codes.filter((row) => row.anonymous && (filter.code === null || (row.code ?? UNCODED) === filter.code)).reduce((sum, { n }) => sum + n, 0);
  const withAnonymous = filter.code === null ? allowed.length > 0 : enoughComments(anonymousHere);
  const relation = withAnonymous ? all : named;
  const coded = filter.code === null ? sql`` : filter.code === UNCODED ? sql`WHERE cardinality(k.codes) = 0` : sql`WHERE ${filter.code} = ANY(k.codes)`;
  const withCodes = sql`
    FROM (${relation}) u
    CROSS JOIN LATERAL (SELECT coalesce(array_agg(c.code ORDER BY c.code), '{}') AS codes FROM comment_codes c WHERE c.organizer_id = ${organizerId}::uuid AND (c.answer_id = u.answer_id OR c.anonymous_answer_id = u.answer_id)) k
    ${coded}`;
  const [rows, totals, segments] = await Promise.all([
    db.$queryRaw(sql`
      SELECT u.answer_id AS "answerId", u.anonymous, u.item, u.text, u.language, k.codes, u.response_id AS "responseId", u.exhibitor_id AS "exhibitorId", u.exhibitor, u.contact, u.segment, u.answered_on AS "on"
      ${withCodes}
      ORDER BY u.anonymous, u.answered_on DESC, u.answer_id LIMIT ${PAGE_SIZE}::int OFFSET ${(page - 1) * PAGE_SIZE}::int`),
    db.$queryRaw(sql`SELECT count(*)::int AS n ${withCodes}`),
    db.$queryRaw(sql`SELECT DISTINCT x.segment FROM responses r JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${campaign.id}::uuid ORDER BY 1 NULLS LAST`),
  ]);
  const shownCodes = allowed.length > 0 ? codes.filter((row) => !row.anonymous || enoughComments(row.n)) : codes;
  const byCode = new Map<string, number>();
  for (const { code, n } of shownCodes) byCode.set(code ?? UNCODED, (byCode.get(code ?? UNCODED) ?? 0) + n);
  return {
    rows: commentRow.parse(rows).map(({ responseId, exhibitorId, exhibitor, contact, segment: of, on, ...comment }) => ({
      ...comment,
      said: responseId === null || exhibitorId === null || exhibitor === null || on === null ? null : { responseId, exhibitorId, exhibitor, contact, segment: of, on },
    })),
    total: z.array(z.object({ n: z.number() })).parse(totals)[0]?.n ?? 0,
    page,
    pageSize: PAGE_SIZE,
    segments: z.array(z.object({ segment: z.string().nullable() })).parse(segments).map((row) => row.segment),
    byCode: [...byCode].flatMap(([code, n]) => (code === UNCODED ? [] : [{ code, n }])).toSorted((a, b) => b.n - a.n || a.code.localeCompare(b.code)),
    uncoded: byCode.get(UNCODED) ?? 0,
    anonymous: !campaign.mayBeAnonymous ? "none" : !campaign.anonymousOpen ? "waiting" : withAnonymous ? "shown" : "withheld",
  };
}

export async function countAnonymous({ db, organizerId }: Tenant, campaignId: string, items: readonly string[]): Promise<z.infer<typeof countRow>> {
  return countRow.parse(
    await db.$queryRaw(sql`
      SELECT w.item, r.segment, r.language, count(*)::int AS n
      FROM anonymous_responses r JOIN anonymous_answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id AND w.text IS NOT NULL
      WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${campaignId}::uuid AND w.item = ANY(${[...items]}::text[]) GROUP BY 1, 2, 3`),
  );
}
