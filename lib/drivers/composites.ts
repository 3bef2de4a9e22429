import { z } from "zod";

import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import { SEED_CONSTRUCTS, type SeedConstruct } from "@/lib/relationship-quality";
import { formDefinition, questionsOf, rangeOf } from "@/lib/surveys/schema";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { DRAW_SEED, MOST_EXHIBITORS, RECENT, RECENT_DAYS } from "./types";

/** The three kinds of trust in the organizer are one construct in the path model. */
const INTO: Readonly<Record<string, SeedConstruct>> = { ...Object.fromEntries(SEED_CONSTRUCTS.map((name) => [name, name])), TOG: "TRUST", TOI: "TRUST", TOC: "TRUST" };

/** An exhibitor's answers as the path model reads them: one mean an item on 0–100, reversed items turned round. */
export interface ExhibitorAnswers {
  readonly items: Readonly<Record<string, number>>;
  readonly segment: string | null;
  readonly language: string;
  readonly editions: number;
}

/** What is analysed: all exhibitors that answered, or so many drawn of them. */
export interface DrawnAnswers {
  readonly rows: readonly ExhibitorAnswers[];
  readonly drawn: number;
  readonly outOf: number;
}

const row = z.object({ items: z.record(z.string(), z.number()), segment: z.string().nullable(), language: z.string(), editions: z.number(), outOf: z.number() });

/** Which responses a scope reads, as a condition on `r`. */
export function inScope(scope: string, today: Date): Sql {
  if (scope !== RECENT) return sql`r.edition_id = ${scope}::uuid`;
  return sql`r.answered_on > ${isoDay(dateOfDay(dayNumber(today) - RECENT_DAYS))}::date AND r.answered_on <= ${isoDay(today)}::date`;
}

/**
 * One row an exhibitor: the mean of every item over its responses, named and anonymous alike, because nothing of one exhibitor leaves the
 * computation. The item's name carries its construct, so that two forms that call different questions by one name do not mix.
 * Of more exhibitors than `most`, so many are drawn as a hash of seed and id falls: the same ones every time.
 */
export async function exhibitorAnswers(tenant: Tenant, scope: string, today: Date, most = MOST_EXHIBITORS): Promise<DrawnAnswers> {
  const { db, organizerId } = tenant;
  const asked = await askedQuestions(tenant);
  if (asked.length === 0) return { rows: [], drawn: 0, outOf: 0 };
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      WITH asked AS (
        SELECT * FROM unnest(${asked.map((q) => q.version)}::uuid[], ${asked.map((q) => q.item)}::text[], ${asked.map((q) => q.construct)}::text[], ${asked.map((q) => q.from)}::float8[], ${asked.map((q) => q.to)}::float8[])
          AS q(version_id, item, construct, "from", "to")),
      answered AS (
        SELECT r.id, r.exhibitor_id, r.form_version_id, r.language, r.answered_on FROM responses r
        JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id AND x.archived_at IS NULL
        WHERE r.organizer_id = ${organizerId}::uuid AND r.withdrawn_at IS NULL AND ${inScope(scope, today)}),
      drawn AS (
        SELECT e.exhibitor_id, (count(*) OVER ())::int AS out_of FROM (SELECT DISTINCT exhibitor_id FROM answered) e
        ORDER BY md5(${String(DRAW_SEED)} || e.exhibitor_id::text) LIMIT ${most}::int),
      chosen AS MATERIALIZED (SELECT a.*, d.out_of FROM answered a JOIN drawn d ON d.exhibitor_id = a.exhibitor_id),
      means AS (
        SELECT c.exhibitor_id, q.construct || ':' || q.item AS item, avg(100 * (a.value - q."from") / (q."to" - q."from")) AS value
        FROM chosen c
        JOIN answers a ON a.organizer_id = ${organizerId}::uuid AND a.response_id = c.id AND a.value IS NOT NULL
        JOIN asked q ON q.version_id = c.form_version_id AND q.item = a.item
        GROUP BY 1, 2),
      spoken AS (SELECT DISTINCT ON (exhibitor_id) exhibitor_id, language, out_of FROM chosen ORDER BY exhibitor_id, answered_on DESC, id DESC),
      stands AS (
        SELECT n.exhibitor_id, count(*)::int AS editions FROM participations n
        JOIN editions d ON d.organizer_id = n.organizer_id AND d.id = n.edition_id
        WHERE n.organizer_id = ${organizerId}::uuid AND n.status = 'held' AND d.starts_on <= ${isoDay(today)}::date GROUP BY 1)
      SELECT jsonb_object_agg(m.item, m.value) AS items, x.segment, s.language, coalesce(t.editions, 0) AS editions, s.out_of AS "outOf"
      FROM means m
      JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = m.exhibitor_id
      JOIN spoken s ON s.exhibitor_id = m.exhibitor_id
      LEFT JOIN stands t ON t.exhibitor_id = m.exhibitor_id
      GROUP BY m.exhibitor_id, x.segment, s.language, t.editions, s.out_of
      ORDER BY m.exhibitor_id`),
  );
  const outOf = rows[0]?.outOf ?? 0;
  return { rows: rows.map(({ items, segment, language, editions }) => ({ items, segment, language, editions })), drawn: Math.min(most, outOf), outOf };
}

interface Asked {
  readonly version: string;
  readonly item: string;
  readonly construct: SeedConstruct;
  /** The ends of the scale, the lower first; turned round for a question in which agreement is bad news. */
  readonly from: number;
  readonly to: number;
}

async function askedQuestions({ db, organizerId }: Tenant): Promise<Asked[]> {
  const versions = await db.formVersion.findMany({ where: { organizerId, publishedAt: { not: null } }, select: { id: true, definition: true } });
  return versions.flatMap(({ id, definition }) => {
    const parsed = formDefinition.safeParse(definition);
    return (parsed.success ? questionsOf(parsed.data) : []).flatMap((question) => {
      const construct = question.construct === null ? undefined : INTO[question.construct];
      const range = rangeOf(question.scale);
      if (construct === undefined || range === null) return [];
      const [from, to] = question.reverse ? [range.max, range.min] : [range.min, range.max];
      return [{ version: id, item: question.id, construct, from, to }];
    });
  });
}
