import { z } from "zod";

import { formDefinition } from "@/lib/surveys/schema";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { AnsweredForm, AskedRow } from "./asked";
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
        SELECT edition_id, count(*) AS responses, count(DISTINCT exhibitor_id) AS exhibitors FROM responses
        WHERE organizer_id = ${organizerId}::uuid AND withdrawn_at IS NULL GROUP BY edition_id
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

/**
 * What they answered, a question a row, each answer read once. It stands by itself (OFFSET 0): joined freely with the questions, whose number the
 * planner can only guess, every question of every measure would be looked up for every respondent.
 */
function answersTo(organizerId: string, editionIds: readonly string[]): Sql {
  return sql`
    SELECT r.id, r.edition_id, r.exhibitor_id, r.form_version_id, r.phase, r.named, w.item, w.value
    FROM (${responsesOf(organizerId, editionIds)} OFFSET 0) r JOIN answers w ON w.organizer_id = ${organizerId}::uuid AND w.response_id = r.id
    WHERE w.value IS NOT NULL OFFSET 0`;
}

const formRow = z.object({ editionId: z.uuid(), versionId: z.uuid(), phase: z.enum(["before", "after"]), definition: formDefinition });

/** The form versions that were answered about these editions. */
export async function listAnsweredForms({ db, organizerId }: Tenant, editionIds: readonly string[]): Promise<AnsweredForm[]> {
  return z.array(formRow).parse(
    await db.$queryRaw(sql`
      SELECT u."editionId", u."versionId", u.phase, v.definition
      FROM (SELECT DISTINCT r.edition_id AS "editionId", r.form_version_id AS "versionId", r.phase FROM (${responsesOf(organizerId, editionIds)}) r) u
      JOIN form_versions v ON v.organizer_id = ${organizerId}::uuid AND v.id = u."versionId"`),
  );
}

const scoreRow = z.object({ editionId: z.uuid(), basis: z.enum(["shared", "whole", "both"]), measure: z.string(), segment: z.string().nullable(), value: z.number(), n: z.number() });

/**
 * Scores on 0–100 with one exhibitor as one unit: each respondent's mean of the questions answered, where enough were (the heart's rule, per form version),
 * then the mean of the exhibitor's respondents. Equal scores are counted, so that what is read does not grow with the number of exhibitors.
 */
export async function countScores({ db, organizerId }: Tenant, editionIds: readonly string[], asked: readonly AskedRow[]): Promise<ReadonlyMap<string, readonly Counted<number>[]>> {
  if (asked.length === 0) return new Map();
  const rows = z.array(scoreRow).parse(
    await db.$queryRaw(sql`
      WITH asked AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
          AS a(basis text, measure text, phase text, version uuid, item text, min float8, max float8, reverse boolean, needed int)
      ), respondent AS (
        SELECT any_value(r.edition_id) AS edition_id, any_value(r.exhibitor_id) AS exhibitor_id, a.basis, a.measure,
          avg(100 * ((CASE WHEN a.reverse THEN a.min + a.max - r.value ELSE r.value END) - a.min) / (a.max - a.min)) AS score
        FROM (${answersTo(organizerId, editionIds)}) r
        JOIN asked a ON a.version = r.form_version_id AND a.phase = r.phase AND a.item = r.item
        GROUP BY r.id, a.basis, a.measure HAVING count(*) >= min(a.needed)
      ), exhibitor AS (
        SELECT edition_id, exhibitor_id, basis, measure, avg(score) AS score FROM respondent GROUP BY 1, 2, 3, 4
      ), measured AS (
        SELECT * FROM exhibitor
        UNION ALL
        -- trust is the mean of its three parts, for those of whom all three are known
        SELECT edition_id, exhibitor_id, basis, 'TRUST', avg(score) FROM exhibitor WHERE measure IN ('TOG', 'TOI', 'TOC') GROUP BY 1, 2, 3 HAVING count(*) = 3
      )
      SELECT m.edition_id AS "editionId", m.basis, m.measure, x.segment, round(m.score::numeric, 8)::float8 AS value, count(*)::int AS n
      FROM measured m JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = m.exhibitor_id
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`),
  );
  const parted = rows.flatMap(({ basis, ...row }) => (basis === "both" ? (["shared", "whole"] as const) : [basis]).map((each) => ({ ...row, basis: each })));
  return grouped(parted, ({ editionId, basis, measure }) => scoreKey(editionId, basis, measure));
}

export function scoreKey(editionId: string, basis: "shared" | "whole", measure: string): string {
  return `${editionId} ${basis} ${measure}`;
}

const tupleRow = z.object({ editionId: z.uuid(), tuple: z.string(), segment: z.string().nullable(), named: z.boolean(), value: z.array(z.number().nullable()), n: z.number() });

/** Answers as given to questions that are read together, a respondent a row; equal rows are counted. Answers given since the edition began. */
export async function countTuples({ db, organizerId }: Tenant, editionIds: readonly string[], tuples: Readonly<Record<string, readonly string[]>>): Promise<ReadonlyMap<string, readonly Counted<readonly (number | null)[]>[]>> {
  const wanted = Object.entries(tuples).flatMap(([tuple, items]) => items.map((item, place) => ({ tuple, place, item })));
  const rows = z.array(tupleRow).parse(
    await db.$queryRaw(sql`
      WITH wanted AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS t(tuple text, place int, item text)),
      given AS (
        SELECT r.id, r.edition_id, r.exhibitor_id, r.named, t.tuple, jsonb_object_agg(t.place, r.value) AS places
        FROM (${answersTo(organizerId, editionIds)}) r JOIN wanted t ON t.item = r.item
        WHERE r.phase = 'after'
        GROUP BY r.id, r.edition_id, r.exhibitor_id, r.named, t.tuple
      )
      SELECT g.edition_id AS "editionId", g.tuple, x.segment, g.named, g.places, count(*)::int AS n
      FROM given g JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = g.exhibitor_id
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`).then((found) => placed(found, tuples)),
  );
  return grouped(rows, ({ editionId, tuple }) => tupleKey(editionId, tuple));
}

export function tupleKey(editionId: string, tuple: string): string {
  return `${editionId} ${tuple}`;
}

const placedRow = z.object({ editionId: z.uuid(), tuple: z.string(), segment: z.string().nullable(), named: z.boolean(), places: z.record(z.string(), z.number()), n: z.number() });

/** The answers of a row in the order of its questions; null where one was left out. */
function placed(found: unknown, tuples: Readonly<Record<string, readonly string[]>>): z.input<typeof tupleRow>[] {
  return z.array(placedRow).parse(found).map(({ places, ...row }) => ({ ...row, value: (tuples[row.tuple] ?? []).map((_, place) => places[String(place)] ?? null) }));
}

function grouped<T, Row extends { readonly segment: string | null; readonly named?: boolean; readonly value: T; readonly n: number }>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Counted<T>[]> {
  const groups = new Map<string, Counted<T>[]>();
  for (const row of rows) {
    const counted = { segment: row.segment, value: row.value, n: row.n, ...(row.named === undefined ? {} : { named: row.named }) };
    const group = groups.get(keyOf(row));
    if (group) group.push(counted);
    else groups.set(keyOf(row), [counted]);
  }
  return groups;
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

/** How many comments there are by segment and by whether they bear a name, and the newest of them. */
export async function readComments({ db, organizerId }: Tenant, editionId: string, limit: number): Promise<{ readonly counts: readonly z.infer<typeof commentCountRow>[]; readonly rows: readonly CommentRow[] }> {
  const of = sql`FROM responses r
    JOIN answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id AND w.item IN ('OPEN', 'PREW') AND w.text IS NOT NULL
    JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
    WHERE r.organizer_id = ${organizerId}::uuid AND r.edition_id = ${editionId}::uuid AND r.withdrawn_at IS NULL`;
  const [counts, rows] = await Promise.all([
    db.$queryRaw(sql`SELECT x.segment, r.contact_id IS NOT NULL AS named, count(*)::int AS n ${of} GROUP BY 1, 2`),
    db.$queryRaw(sql`
      SELECT r.id AS "responseId", w.text, r.language, r.answered_on AS "answeredOn", x.segment, r.contact_id IS NOT NULL AS named, x.id AS "exhibitorId", x.name AS "exhibitorName"
      ${of} ORDER BY r.answered_on DESC, r.id DESC LIMIT ${limit}::int`),
  ]);
  return { counts: z.array(commentCountRow).parse(counts), rows: z.array(commentRow).parse(rows) };
}
