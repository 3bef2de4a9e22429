import { z } from "zod";

import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { MINIMUMS } from "@/lib/relationship-quality";
import type { AnonymousCount, Cell } from "./guard";

/** Whose answers are read: a campaign's, or those about an edition that came without one. */
export type Source = { readonly campaignId: string } | { readonly editionId: string };

/** One question of one measure on one form version, as the scoring statement takes it. */
export interface ScoredRow {
  readonly measure: string;
  readonly version: string;
  readonly item: string;
  readonly min: number;
  readonly max: number;
  readonly reverse: boolean;
  readonly needed: number;
}

export interface BlockRow {
  readonly version: string;
  readonly item: string;
  readonly block: string;
}

export interface Asked {
  readonly source: Source;
  /** Forms with so many flags of careless answering are left out; null: none is. */
  readonly leaveOutFrom: number | null;
  readonly scored: readonly ScoredRow[];
  readonly tuples: Readonly<Record<string, readonly string[]>>;
  readonly blocks: readonly BlockRow[];
}

/** Every filled form under a name, a row an answer. */
function named({ organizerId }: Tenant, { source, leaveOutFrom }: Asked): Sql {
  const of = "campaignId" in source ? sql`r.campaign_id = ${source.campaignId}::uuid` : sql`r.edition_id = ${source.editionId}::uuid AND r.campaign_id IS NULL`;
  const careful = leaveOutFrom === null ? sql`` : sql`AND cardinality(r.flags) < ${leaveOutFrom}::int`;
  return sql`
    SELECT r.id, r.form_version_id AS version, x.segment, r.language, w.item, w.value, w.text
    FROM responses r
    JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
    JOIN answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id
    WHERE r.organizer_id = ${organizerId}::uuid AND ${of} AND r.withdrawn_at IS NULL ${careful}`;
}

/** What each anonymous form answered of each block: all of it, or with gaps that are the same in so many others of its place. */
function answeredBlocks({ organizerId }: Tenant, { source, blocks }: Asked): Sql {
  const campaignId = "campaignId" in source ? source.campaignId : null;
  return sql`
    WITH block AS (
      SELECT b.*, count(*) OVER (PARTITION BY b.version, b.block) AS size FROM jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb) AS b(version uuid, item text, block text)
    ), filled AS (
      SELECT r.id, r.segment, r.language, b.block, count(*) = min(b.size) AS whole, string_agg(b.item, ' ' ORDER BY b.item) AS pattern
      FROM anonymous_responses r
      JOIN anonymous_answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id AND (w.value IS NOT NULL OR w.text IS NOT NULL)
      JOIN block b ON b.version = r.form_version_id AND b.item = w.item
      WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${campaignId}::uuid
      GROUP BY r.id, r.segment, r.language, b.block
    ), counted AS (
      SELECT f.*, count(*) OVER (PARTITION BY f.block, f.segment, f.language, f.pattern) AS alike FROM filled f
    )`;
}

/** Every anonymous form, a row an answer, as far as its block counts. */
function anonymous(tenant: Tenant, asked: Asked): Sql {
  return sql`${answeredBlocks(tenant, asked)}
    SELECT r.id, r.form_version_id AS version, c.segment, c.language, w.item, w.value, w.text
    FROM counted c
    JOIN anonymous_responses r ON r.organizer_id = ${tenant.organizerId}::uuid AND r.id = c.id
    JOIN anonymous_answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id
    JOIN block b ON b.version = r.form_version_id AND b.item = w.item AND b.block = c.block
    WHERE c.whole OR c.alike >= ${MINIMUMS.group.needed}::int`;
}

const place = { segment: z.string().nullable(), language: z.string(), n: z.number() };
const blockCounts = z.array(z.object({ block: z.string(), ...place }));

/** By block, how many anonymous forms of each place answered the whole of it. */
export async function countBlocks(tenant: Tenant, asked: Asked): Promise<ReadonlyMap<string, readonly AnonymousCount[]>> {
  const rows = blockCounts.parse(await tenant.db.$queryRaw(sql`${answeredBlocks(tenant, asked)} SELECT block, segment, language, count(*)::int AS n FROM counted WHERE whole GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`));
  return by(rows, ({ block }) => block);
}

const numberRow = z.array(z.object({ key: z.string(), ...place, value: z.number() }));
const textRow = z.array(z.object({ key: z.string(), ...place, value: z.string() }));

export interface Facts {
  /** By question: numbers as given. */
  readonly items: ReadonlyMap<string, readonly Cell<number>[]>;
  /** By question that offers choices: the choices ticked, with commas between them. */
  readonly choices: ReadonlyMap<string, readonly Cell<string>[]>;
  /** By measure: scores on 0–100, a respondent a score. */
  readonly scores: ReadonlyMap<string, readonly Cell<number>[]>;
  /** By tuple: answers to questions that are read together, complete ones alone. */
  readonly tuples: ReadonlyMap<string, readonly Cell<readonly number[]>[]>;
}

/** All answers of a source, counted by value and place: what is read does not grow with the number of respondents. */
export async function readFacts(tenant: Tenant, asked: Asked, choiceItems: readonly string[], withAnonymous: boolean): Promise<Facts> {
  const kinds = [false, ...(withAnonymous ? [true] : [])];
  const given = (isAnonymous: boolean) => (isAnonymous ? anonymous(tenant, asked) : named(tenant, asked));
  const all = async <Row extends { readonly key: string }>(read: (relation: Sql) => Promise<readonly Row[]>) =>
    by((await Promise.all(kinds.map(async (isAnonymous) => (await read(given(isAnonymous))).map((row) => ({ ...row, anonymous: isAnonymous }))))).flat(), ({ key }) => key);
  const [items, choices, scores, tuples] = await Promise.all([
    all(async (relation) => numberRow.parse(await tenant.db.$queryRaw(sql`SELECT g.item AS key, g.segment, g.language, g.value, count(*)::int AS n FROM (${relation}) g WHERE g.value IS NOT NULL GROUP BY 1, 2, 3, 4`))),
    all(async (relation) => (choiceItems.length === 0 ? [] : textRow.parse(await tenant.db.$queryRaw(sql`SELECT g.item AS key, g.segment, g.language, g.text AS value, count(*)::int AS n FROM (${relation}) g WHERE g.text IS NOT NULL AND g.item = ANY(${[...choiceItems]}::text[]) GROUP BY 1, 2, 3, 4`)))),
    all(async (relation) => (asked.scored.length === 0 ? [] : numberRow.parse(await tenant.db.$queryRaw(scoresOf(relation, asked.scored))))),
    all(async (relation) => (Object.keys(asked.tuples).length === 0 ? [] : placed(await tenant.db.$queryRaw(tuplesOf(relation, asked.tuples)), asked.tuples))),
  ]);
  return { items, choices, scores, tuples };
}

/** Each respondent's mean of the questions answered, where enough were (the heart's rule), and trust as the mean of its three parts. */
function scoresOf(relation: Sql, scored: readonly ScoredRow[]): Sql {
  return sql`
    WITH asked AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(scored)}::jsonb) AS a(measure text, version uuid, item text, min float8, max float8, reverse boolean, needed int)
    ), respondent AS (
      SELECT g.id, g.segment, g.language, a.measure, avg(100 * ((CASE WHEN a.reverse THEN a.min + a.max - g.value ELSE g.value END) - a.min) / (a.max - a.min)) AS score
      FROM (${relation}) g JOIN asked a ON a.version = g.version AND a.item = g.item
      WHERE g.value IS NOT NULL
      GROUP BY g.id, g.segment, g.language, a.measure HAVING count(*) >= min(a.needed)
    ), measured AS (
      SELECT segment, language, measure, score FROM respondent
      UNION ALL
      SELECT segment, language, 'TRUST', avg(score) FROM respondent WHERE measure IN ('TOG', 'TOI', 'TOC') GROUP BY id, segment, language HAVING count(*) = 3
    )
    SELECT measure AS key, segment, language, round(score::numeric, 8)::float8 AS value, count(*)::int AS n FROM measured GROUP BY 1, 2, 3, 4`;
}

function tuplesOf(relation: Sql, tuples: Asked["tuples"]): Sql {
  const wanted = Object.entries(tuples).flatMap(([tuple, items]) => items.map((item, at) => ({ tuple, at, item, size: items.length })));
  return sql`
    WITH wanted AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS t(tuple text, at int, item text, size int)),
    complete AS (
      SELECT g.segment, g.language, t.tuple, jsonb_object_agg(t.at, g.value) AS places
      FROM (${relation}) g JOIN wanted t ON t.item = g.item
      WHERE g.value IS NOT NULL
      GROUP BY g.id, g.segment, g.language, t.tuple HAVING count(*) = min(t.size)
    )
    SELECT tuple AS key, segment, language, places, count(*)::int AS n FROM complete GROUP BY 1, 2, 3, 4`;
}

const placedRow = z.array(z.object({ key: z.string(), ...place, places: z.record(z.string(), z.number()) }));

function placed(found: unknown, tuples: Asked["tuples"]) {
  return placedRow.parse(found).map(({ places, ...row }) => ({ ...row, value: (tuples[row.key] ?? []).map((_, at) => places[String(at)] ?? Number.NaN) }));
}

function by<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
