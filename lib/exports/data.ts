import { z } from "zod";

import { shuffled } from "@/lib/responses/anonymous/shuffled";
import { blocksOf } from "@/lib/results/blocks";
import { anonymousGiven, countBlock } from "@/lib/results/cells-sql";
import { allowedComments } from "@/lib/results/comments/allowed";
import { commentItems, countAnonymous } from "@/lib/results/comments/data";
import type { CampaignHead } from "@/lib/results/data";
import { type Cell, guarded } from "@/lib/results/guard";
import type { View } from "@/lib/results/view";
import { questionsOf } from "@/lib/surveys/schema";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Filled, Given } from "./types";

const given = z.record(z.string(), z.tuple([z.number().nullable(), z.string().nullable()]));
const namedRow = z.array(
  z.object({
    id: z.uuid(), exhibitor: z.string(), contact: z.string().nullable(), segment: z.string().nullable(), language: z.string(), answeredOn: z.date(), seconds: z.number().nullable(), device: z.string().nullable(), flags: z.array(z.string()),
    answers: given.nullable(),
  }),
);

export const PAGE = 500;

/** The next forms under a name after one, in a view: a page at a time, so that memory does not grow with the campaign. */
export async function readNamed({ db, organizerId }: Tenant, { id, leaveOutFrom }: CampaignHead, view: View, after: string | null): Promise<Filled[]> {
  const { segment, language } = view;
  const rows = namedRow.parse(
    await db.$queryRaw(sql`
      SELECT p.*, (
        SELECT jsonb_object_agg(w.item, jsonb_build_array(w.value, w.text)) FROM answers w WHERE w.organizer_id = ${organizerId}::uuid AND w.response_id = p.id
      ) AS answers
      FROM (
        SELECT r.id, x.name AS exhibitor, c.name AS contact, x.segment, r.language, r.answered_on AS "answeredOn", r.seconds, r.device, r.flags
        FROM responses r
        JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
        LEFT JOIN contacts c ON c.organizer_id = r.organizer_id AND c.id = r.contact_id
        WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${id}::uuid AND r.withdrawn_at IS NULL
          AND (${after}::uuid IS NULL OR r.id > ${after}::uuid)
          AND (${segment === "all"}::boolean OR x.segment IS NOT DISTINCT FROM ${segment === "all" ? null : segment.name}::text)
          AND (${language === "all"}::boolean OR r.language = ${language}::text)
        ORDER BY r.id LIMIT ${PAGE}::int
      ) p ORDER BY p.id`),
  );
  return rows.map(({ id: response, answers, ...who }) => ({ id: response, named: { ...who, counted: leaveOutFrom === null || who.flags.length < leaveOutFrom }, answers: answersOf(answers ?? {}) }));
}

export async function countNamed({ db, organizerId }: Tenant, { id }: CampaignHead, { segment, language }: View): Promise<number> {
  return await db.response.count({ where: { organizerId, campaignId: id, withdrawnAt: null, ...(segment === "all" ? {} : { exhibitor: { segment: segment.name } }), ...(language === "all" ? {} : { language }) } });
}

/** How many bytes the longest answer in words to each question has. */
export async function longestTexts({ db, organizerId }: Tenant, { id }: CampaignHead): Promise<ReadonlyMap<string, number>> {
  const rows = z.array(z.object({ item: z.string(), bytes: z.number() })).parse(
    await db.$queryRaw(sql`
      SELECT item, max(octet_length(text))::int AS bytes FROM (
        SELECT w.item, w.text FROM responses r JOIN answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${id}::uuid AND w.text IS NOT NULL
        UNION ALL
        SELECT w.item, w.text FROM anonymous_responses r JOIN anonymous_answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${id}::uuid AND w.text IS NOT NULL
      ) t GROUP BY 1`),
  );
  return new Map(rows.map(({ item, bytes }) => [item, bytes]));
}

/** What of the anonymous answers a file holds: parts of forms, or nothing, for each group of questions. */
export interface AnonymousPart {
  readonly items: readonly string[];
  /** Empty: the guard admits none in this view. */
  readonly parts: readonly ReadonlyMap<string, Given>[];
}

const partRow = z.array(z.object({ segment: z.string().nullable(), language: z.string(), value: given, n: z.number() }));

/**
 * Anonymous answers as a file may hold them. Questions that the results read together stay together; what one person answered to the others is not beside them,
 * because a row with a gap of its own would be a group of one. So a file holds for each question the very forms that the results count in the same view, decided by the
 * same guard: taking one from the other leaves nobody. Segment and week stay out, and every part is in an order of its own.
 */
export async function* readAnonymous(tenant: Tenant, campaign: CampaignHead, view: View): AsyncGenerator<AnonymousPart> {
  if (!campaign.anonymousOpen) return;
  const questions = new Map(questionsOf(campaign.definition).map((question) => [question.id, question]));
  const blockOf = blocksOf(campaign.definition);
  const inWords = (item: string) => questions.get(item)?.scale.kind === "text";
  for (const block of new Set(blockOf.values())) {
    const items = [...blockOf].flatMap(([item, own]) => (own === block && !inWords(item) ? [item] : []));
    if (items.length === 0) continue;
    const asked = { source: { campaignId: campaign.id }, blocks: items.map((item) => ({ version: campaign.formVersionId, item, block })) };
    const choices = items.filter((item) => questions.get(item)?.scale.kind === "choices");
    const counts = await countBlock(tenant, asked, block);
    const rows = partRow.parse(
      await tenant.db.$queryRaw(sql`
        WITH ${anonymousGiven(tenant, asked)}
        SELECT f.segment, f.language, f.value, count(*)::int AS n FROM (
          SELECT g.id, g.segment, g.language, jsonb_object_agg(g.item, jsonb_build_array(g.value, CASE WHEN g.item = ANY(${choices}::text[]) THEN g.text END)) AS value
          FROM given g WHERE g.value IS NOT NULL OR g.text IS NOT NULL GROUP BY 1, 2, 3
        ) f GROUP BY 1, 2, 3`),
    );
    const cells = rows.map((row): Cell<z.infer<typeof given>> => ({ ...row, anonymous: true }));
    const found = guarded(cells, counts, view);
    yield { items, parts: shuffled((found.cells ?? []).flatMap(({ value, n }) => Array.from({ length: n }, () => answersOf(value)))) };
  }
  yield* readAnonymousWords(tenant, campaign, view);
}

/** Words are listed as the page of comments lists them, each alone. */
async function* readAnonymousWords(tenant: Tenant, campaign: CampaignHead, view: View): AsyncGenerator<AnonymousPart> {
  const { db, organizerId } = tenant;
  const items = commentItems(campaign);
  if (items.length === 0) return;
  const allowed = allowedComments(await countAnonymous(tenant, campaign.id, items), view);
  const rows = z.array(z.object({ item: z.string(), text: z.string() })).parse(
    await db.$queryRaw(sql`
      SELECT w.item, w.text FROM anonymous_responses r
      JOIN anonymous_answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id AND w.text IS NOT NULL
      JOIN jsonb_to_recordset(${JSON.stringify(allowed)}::jsonb) AS a(item text, language text) ON a.item = w.item AND a.language = r.language
      WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${campaign.id}::uuid
        AND (${view.segment === "all"}::boolean OR r.segment IS NOT DISTINCT FROM ${view.segment === "all" ? null : view.segment.name}::text)`),
  );
  for (const item of items) yield { items: [item], parts: shuffled(rows.filter((row) => row.item === item)).map(({ text }) => new Map([[item, { value: null, text }]])) };
}

/** All anonymous forms of a campaign; fewer than five are not to be spoken of. */
export async function countAnonymousForms({ db, organizerId }: Tenant, { id }: CampaignHead): Promise<number> {
  return await db.anonymousResponse.count({ where: { organizerId, campaignId: id } });
}

function answersOf(answers: z.infer<typeof given>): Map<string, Given> {
  return new Map(Object.entries(answers).map(([item, [value, text]]) => [item, { value, text }]));
}

/** The segments of those who answered under a name; null: some have none. */
export async function listSegments({ db, organizerId }: Tenant, { id }: CampaignHead): Promise<(string | null)[]> {
  const rows = z.array(z.object({ segment: z.string().nullable() })).parse(
    await db.$queryRaw(sql`
      SELECT DISTINCT x.segment FROM responses r JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
      WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${id}::uuid AND r.withdrawn_at IS NULL ORDER BY 1 NULLS LAST`),
  );
  return rows.map(({ segment }) => segment);
}
