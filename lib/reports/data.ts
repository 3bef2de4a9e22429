import { z } from "zod";

import { formDefinition } from "@/lib/surveys/schema";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { countedAnswers, numbered, type Wanted } from "./answers-sql";
import type { AnsweredForm } from "./asked";
import type { Counted } from "./slices";
import type { ReportEdition } from "./types";

const editionRow = z.object({
  id: z.uuid(), name: z.string(), showId: z.uuid(), showName: z.string(), showNameZh: z.string().nullable(), startsOn: z.date(), endsOn: z.date(), responses: z.number(), exhibitors: z.number(),
});

/** Editions with how many answered about them, newest first: all of the organizer's, or those of one edition's show up to it. */
export async function listReportEditions({ db, organizerId }: Tenant, upTo: string | null, limit: number): Promise<ReportEdition[]> {
  const only: Sql = upTo === null ? sql`` : sql`AND e.show_id = (SELECT o.show_id FROM editions o WHERE o.organizer_id = ${organizerId}::uuid AND o.id = ${upTo}::uuid)
    AND e.starts_on <= (SELECT o.starts_on FROM editions o WHERE o.organizer_id = ${organizerId}::uuid AND o.id = ${upTo}::uuid)`;
  return z.array(editionRow).parse(
    await db.$queryRaw(sql`
      SELECT e.id, e.name, e.show_id AS "showId", s.name AS "showName", s.name_zh AS "showNameZh", e.starts_on AS "startsOn", e.ends_on AS "endsOn",
        coalesce(r.responses, 0)::int AS responses, coalesce(r.exhibitors, 0)::int AS exhibitors
      FROM editions e JOIN shows s ON s.organizer_id = e.organizer_id AND s.id = e.show_id
      LEFT JOIN (
        SELECT o.edition_id, sum(o.responses) AS responses, count(*) AS exhibitors
        FROM (
          SELECT r.edition_id, r.exhibitor_id, count(*) AS responses FROM responses r
          WHERE r.organizer_id = ${organizerId}::uuid AND r.withdrawn_at IS NULL ${upTo === null ? sql`` : sql`AND r.edition_id IN (SELECT e.id FROM editions e WHERE e.organizer_id = ${organizerId}::uuid ${only} ORDER BY e.starts_on DESC, e.id DESC LIMIT ${limit}::int)`}
          GROUP BY r.edition_id, r.exhibitor_id
        ) o GROUP BY o.edition_id
      ) r ON r.edition_id = e.id
      WHERE e.organizer_id = ${organizerId}::uuid ${only}
      ORDER BY e.starts_on DESC, e.id DESC LIMIT ${limit}::int`),
  );
}

/** Answers that count towards an edition: given before it began, or since. */
function responsesOf(organizerId: string, editionIds: readonly string[]): Sql {
  return sql`
    SELECT r.id, r.edition_id, r.exhibitor_id, r.form_version_id, r.contact_id IS NOT NULL AS named, CASE WHEN r.answered_on < e.starts_on THEN 'before' ELSE 'after' END AS phase
    FROM responses r JOIN editions e ON e.organizer_id = r.organizer_id AND e.id = r.edition_id
    WHERE r.organizer_id = ${organizerId}::uuid AND r.withdrawn_at IS NULL AND r.edition_id = ANY(${[...editionIds]}::uuid[])`;
}

const formRow = z.object({ editionId: z.uuid(), versionId: z.uuid(), phase: z.enum(["before", "after"]), definition: formDefinition, unnamed: z.boolean() });

/** The form versions that were answered about these editions. */
export async function listAnsweredForms({ db, organizerId }: Tenant, editionIds: readonly string[]): Promise<AnsweredForm[]> {
  return z.array(formRow).parse(
    await db.$queryRaw(sql`
      SELECT u."editionId", u."versionId", u.phase, u.unnamed, v.definition
      FROM (SELECT r.edition_id AS "editionId", r.form_version_id AS "versionId", r.phase, bool_or(NOT r.named) AS unnamed FROM (${responsesOf(organizerId, editionIds)}) r GROUP BY 1, 2, 3) u
      JOIN form_versions v ON v.organizer_id = ${organizerId}::uuid AND v.id = u."versionId"`),
  );
}

const countRow = z.object({
  kind: z.enum(["score", "tuple", "block"]), k: z.number(), edition: z.uuid(), after: z.boolean(), segment: z.string().nullable(), named: z.boolean(),
  value: z.number().nullable(), instead: z.number().nullable(), cells: z.array(z.number()).nullable(), n: z.number(),
});

/** What was counted of the answers about some editions, each by its key. */
export interface CountedAnswers {
  /** Scores on 0–100 with one exhibitor as one unit: each respondent's mean, then the mean of the exhibitor's respondents. */
  readonly scores: ReadonlyMap<string, readonly Counted<number>[]>;
  /** Complete answers to questions that are read together, a respondent a row, given since the edition began. */
  readonly tuples: ReadonlyMap<string, readonly Counted<readonly number[]>[]>;
  /** Forms without a name that answered all of a block. */
  readonly blocks: ReadonlyMap<string, readonly Counted<true>[]>;
}

/** Equal scores and rows are counted, so that what is read does not grow with the number of exhibitors. */
export async function countAnswers({ db, organizerId }: Tenant, editionIds: readonly string[], wanted: Wanted): Promise<CountedAnswers> {
  const counts = { scores: new Map<string, Counted<number>[]>(), tuples: new Map<string, Counted<readonly number[]>[]>(), blocks: new Map<string, Counted<true>[]>() };
  if (wanted.blocks.items.length === 0) return counts;
  const { scores, tuples } = numbered(wanted);
  for (const { kind, k, edition, after, segment, named, value, instead, cells, n } of z.array(countRow).parse(await db.$queryRaw(countedAnswers(organizerId, editionIds, wanted)))) {
    if (kind === "block") add(counts.blocks, blockKey(edition, after, k), { segment, value: true, n });
    else if (kind === "tuple" && cells) add(counts.tuples, tupleKey(edition, tuples[k] ?? ""), { segment, value: cells, n, named });
    else if (value !== null) {
      const { basis, measure } = scores[k] ?? { basis: "both", measure: "" };
      for (const each of basis === "both" ? (["shared", "whole"] as const) : [basis]) add(counts.scores, scoreKey(edition, each, measure), { segment, value, n, named, instead });
    }
  }
  return counts;
}

function add<T>(to: Map<string, T[]>, key: string, row: T): void {
  const own = to.get(key);
  if (own) own.push(row);
  else to.set(key, [row]);
}

export function scoreKey(editionId: string, basis: "shared" | "whole", measure: string): string {
  return `${editionId} ${basis} ${measure}`;
}

export function tupleKey(editionId: string, tuple: string): string {
  return `${editionId} ${tuple}`;
}

export function blockKey(editionId: string, after: boolean, block: number): string {
  return `${editionId} ${after} ${block}`;
}

/** Campaigns about an edition in which answers may have been given without a name. How many were given is for their own results to say. */
export function listAnonymousCampaigns({ db, organizerId }: Tenant, editionId: string): Promise<{ id: string; title: string }[]> {
  return db.campaign.findMany({ where: { organizerId, editionId, naming: { not: "named" }, startedAt: { not: null } }, select: { id: true, title: true }, orderBy: [{ startedAt: "asc" }, { id: "asc" }] });
}

const spanRow = z.object({ from: z.date().nullable(), to: z.date().nullable(), segments: z.array(z.string().nullable()).nullable() });

/** When the answers about an edition came in, and from which segments. */
export async function readSpan({ db, organizerId }: Tenant, editionId: string): Promise<z.infer<typeof spanRow>> {
  const rows = await db.$queryRaw(sql`
    SELECT min(r.answered_on) AS "from", max(r.answered_on) AS "to", array_agg(DISTINCT x.segment) AS segments
    FROM responses r JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
    WHERE r.organizer_id = ${organizerId}::uuid AND r.edition_id = ${editionId}::uuid AND r.withdrawn_at IS NULL`);
  return z.array(spanRow).length(1).parse(rows)[0] ?? { from: null, to: null, segments: null };
}

const commentRow = z.object({
  responseId: z.uuid(), text: z.string(), language: z.string(), answeredOn: z.date(), segment: z.string().nullable(), named: z.boolean(), exhibitorId: z.uuid(), exhibitorName: z.string(),
});
export type CommentRow = z.infer<typeof commentRow>;

const commentCountRow = z.object({ segment: z.string().nullable(), named: z.boolean(), n: z.number() });
const commentsRow = z.array(z.object({ counts: z.array(commentCountRow).nullable(), rows: z.array(commentRow.extend({ answeredOn: z.iso.date().transform((day) => new Date(`${day}T00:00:00Z`)) })).nullable() })).length(1);

/** How many comments there are by segment and by whether they bear a name, and the newest of them: the answers are read once for both. */
export async function readComments({ db, organizerId }: Tenant, editionId: string, limit: number): Promise<{ readonly counts: readonly z.infer<typeof commentCountRow>[]; readonly rows: readonly CommentRow[] }> {
  const [found] = commentsRow.parse(
    await db.$queryRaw(sql`
      WITH given AS MATERIALIZED (
        SELECT r.id, r.exhibitor_id, r.language, r.answered_on, r.contact_id IS NOT NULL AS named, w.text, x.segment, x.name
        FROM responses r
        JOIN answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id AND w.item IN ('OPEN', 'PREW') AND w.text IS NOT NULL
        JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
        WHERE r.organizer_id = ${organizerId}::uuid AND r.edition_id = ${editionId}::uuid AND r.withdrawn_at IS NULL
      )
      SELECT
        (SELECT jsonb_agg(c) FROM (SELECT g.segment, g.named, count(*)::int AS n FROM given g GROUP BY 1, 2) c) AS counts,
        (SELECT jsonb_agg(n) FROM (
          SELECT g.id AS "responseId", g.text, g.language, g.answered_on AS "answeredOn", g.segment, g.named, g.exhibitor_id AS "exhibitorId", g.name AS "exhibitorName"
          FROM given g ORDER BY g.answered_on DESC, g.id DESC LIMIT ${limit}::int) n) AS rows`),
  );
  return { counts: found?.counts ?? [], rows: found?.rows ?? [] };
}
