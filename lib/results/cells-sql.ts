import { z } from "zod";

import { join, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { MINIMUMS } from "@/lib/relationship-quality";
import { TRUST_PARTS } from "./blocks";
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

/** The forms under a name that count. */
function namedForms({ organizerId }: Tenant, { source, leaveOutFrom }: Asked): Sql {
  const of = "campaignId" in source ? sql`r.campaign_id = ${source.campaignId}::uuid` : sql`r.edition_id = ${source.editionId}::uuid AND r.campaign_id IS NULL`;
  const careful = leaveOutFrom === null ? sql`` : sql`AND cardinality(r.flags) < ${leaveOutFrom}::int`;
  return sql`r.organizer_id = ${organizerId}::uuid AND ${of} AND r.withdrawn_at IS NULL ${careful}`;
}

/** Every filled form under a name, a row an answer. */
function named(tenant: Tenant, asked: Asked): Sql {
  return sql`
    SELECT r.id, r.form_version_id AS version, x.segment, r.language, w.item, w.value, w.text
    FROM responses r
    JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
    JOIN answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id
    WHERE ${namedForms(tenant, asked)}`;
}

/** The same forms, a row each: who answered. */
function namedWho(tenant: Tenant, asked: Asked): Sql {
  return sql`SELECT r.id, x.segment, r.language FROM responses r JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id WHERE ${namedForms(tenant, asked)}`;
}

/**
 * Every anonymous form, a row an answer, as far as its block counts: it answered all of the block, or left the same out as so many others of its place.
 * `counted` says so a form and block; `given` are the answers.
 */
export function anonymousGiven({ organizerId }: Tenant, { source, blocks }: Pick<Asked, "source" | "blocks">): Sql {
  const campaignId = "campaignId" in source ? source.campaignId : null;
  return sql`
    block AS (
      SELECT b.*, count(*) OVER (PARTITION BY b.version, b.block) AS size, power(2::numeric, row_number() OVER (PARTITION BY b.block ORDER BY b.item)) AS bit
      FROM jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb) AS b(version uuid, item text, block text)
    ), answered AS MATERIALIZED (
      SELECT r.id, r.form_version_id AS version, r.segment, r.language, w.item, w.value, w.text, b.block, b.size, b.bit
      FROM anonymous_responses r
      JOIN anonymous_answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id AND (w.value IS NOT NULL OR w.text IS NOT NULL)
      JOIN block b ON b.version = r.form_version_id AND b.item = w.item
      WHERE r.organizer_id = ${organizerId}::uuid AND r.campaign_id = ${campaignId}::uuid
    ), filled AS (
      SELECT id, block, min(segment) AS segment, min(language) AS language, count(*) = min(size) AS whole, sum(bit) AS pattern FROM answered GROUP BY id, block
    ), counted AS MATERIALIZED (
      SELECT f.*, count(*) OVER (PARTITION BY f.block, f.segment, f.language, f.pattern) AS alike FROM filled f
    ), given AS MATERIALIZED (
      SELECT a.id, a.version, a.segment, a.language, a.item, a.value, a.text FROM answered a JOIN counted c ON c.id = a.id AND c.block = a.block
      WHERE c.whole OR c.alike >= ${MINIMUMS.group.needed}::int
    )`;
}

const placeCounts = z.array(z.object({ segment: z.string().nullable(), language: z.string(), n: z.number() }));

/** How many anonymous forms of each place answered the whole of a block. */
export async function countBlock(tenant: Tenant, asked: Pick<Asked, "source" | "blocks">, block: string): Promise<readonly AnonymousCount[]> {
  return placeCounts.parse(await tenant.db.$queryRaw(sql`WITH ${anonymousGiven(tenant, asked)} SELECT segment, language, count(*)::int AS n FROM counted WHERE whole AND block = ${block}::text GROUP BY 1, 2 ORDER BY 1, 2`));
}

const row = z.array(
  z.object({
    kind: z.enum(["item", "choice", "score", "tuple", "block"]), key: z.string(), segment: z.string().nullable(), language: z.string(),
    value: z.number().nullable(), text: z.string().nullable(), places: z.record(z.string(), z.number()).nullable(), n: z.number(),
  }),
);
type Row = z.infer<typeof row>[number];

export interface Facts {
  /** By question: numbers as given. */
  readonly items: ReadonlyMap<string, readonly Cell<number>[]>;
  /** By question that offers choices: the choices ticked, with commas between them. */
  readonly choices: ReadonlyMap<string, readonly Cell<string>[]>;
  /** By measure: scores on 0–100, a respondent a score. */
  readonly scores: ReadonlyMap<string, readonly Cell<number>[]>;
  /** By tuple: answers to questions that are read together, complete ones alone. */
  readonly tuples: ReadonlyMap<string, readonly Cell<readonly number[]>[]>;
  /** By block: how many anonymous forms of each place answered the whole of it. */
  readonly blocks: ReadonlyMap<string, readonly AnonymousCount[]>;
}

/** All answers of a source, counted by value and place: what is read does not grow with the number of respondents. */
export async function readFacts(tenant: Tenant, asked: Asked, choiceItems: readonly string[], withAnonymous: boolean): Promise<Facts> {
  const read = async (statement: Sql) => row.parse(await tenant.db.$queryRaw(statement));
  const counts = (relation: Sql, who: Sql) => [countItems(relation), ...(choiceItems.length > 0 ? [countChoices(relation, choiceItems)] : []), ...(asked.scored.length > 0 ? [countScores(relation, who, asked.scored)] : []), ...(Object.keys(asked.tuples).length > 0 ? [countTuples(relation, asked.tuples)] : [])];
  // named answers are many: each count goes over them by itself, so that two can go at once; the anonymous are decided on once, and counted then
  const byName = counts(named(tenant, asked), namedWho(tenant, asked));
  const without = withAnonymous ? [sql`WITH ${anonymousGiven(tenant, asked)} ${join([...counts(sql`SELECT * FROM given`, sql`SELECT DISTINCT id, segment, language FROM counted`), sql`SELECT 'block', block, segment, language, NULL::float8, NULL, NULL::jsonb, count(*)::int FROM counted WHERE whole GROUP BY 2, 3, 4`].map((each) => sql`(${each})`), " UNION ALL ")}`] : [];
  const [ownRows, otherRows] = await Promise.all([Promise.all(byName.map(read)), Promise.all(without.map(read))]);
  const all = [...ownRows.flat().map((each) => ({ ...each, anonymous: false })), ...otherRows.flat().map((each) => ({ ...each, anonymous: true }))];
  const names = measureNames(asked.scored);
  return {
    items: cells(all, "item", ({ value }) => value),
    choices: cells(all, "choice", ({ text }) => text),
    scores: cells(all.map((each) => (each.kind === "score" ? { ...each, key: names[Number(each.key)] ?? "TRUST" } : each)), "score", ({ value }) => value),
    tuples: cells(all, "tuple", ({ key, places }) => (asked.tuples[key] ?? []).map((_, at) => places?.[String(at)] ?? Number.NaN)),
    blocks: cells(all, "block", () => true),
  };
}

function countItems(relation: Sql): Sql {
  return sql`SELECT 'item' AS kind, g.item AS key, g.segment, g.language, g.value, NULL AS text, NULL::jsonb AS places, count(*)::int AS n FROM (${relation}) g WHERE g.value IS NOT NULL GROUP BY 2, 3, 4, 5`;
}

function countChoices(relation: Sql, items: readonly string[]): Sql {
  return sql`SELECT 'choice' AS kind, g.item AS key, g.segment, g.language, NULL::float8 AS value, g.text, NULL::jsonb AS places, count(*)::int AS n FROM (${relation}) g WHERE g.text IS NOT NULL AND g.item = ANY(${[...items]}::text[]) GROUP BY 2, 3, 4, 6`;
}

/**
 * Each respondent's mean of the questions answered, where enough were (the heart's rule), and trust as the mean of its three parts. A measure travels as its
 * number, and who a respondent is comes last: half a million groups stay small. `who` are the same respondents, a row each.
 */
function countScores(relation: Sql, who: Sql, scored: readonly ScoredRow[]): Sql {
  const names = measureNames(scored);
  // x' = (reversed: max + min − x), then 100·(x' − min)/(max − min): a factor and a summand a question
  const lines = scored.map(({ measure, version, item, min, max, reverse, needed }) => ({ no: names.indexOf(measure), version, item, needed, by: (reverse ? -100 : 100) / (max - min), plus: (100 * (reverse ? max : -min)) / (max - min) }));
  const [version, ...others] = new Set(scored.map((each) => each.version));
  // of one version the item tells all: joined on both, the planner multiplies the forms by the questions first
  const alike = others.length === 0 ? sql`g.version = ${version}::uuid` : sql`g.version = a.version`;
  return sql`
    SELECT 'score' AS kind, m.no::text AS key, w.segment, w.language, m.score AS value, NULL AS text, NULL::jsonb AS places, count(*)::int AS n
    FROM (
      WITH asked AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS a(no int, version uuid, item text, needed int, by float8, plus float8)),
      respondent AS (
        SELECT g.id, a.no, avg(g.value * a.by + a.plus) AS score
        FROM (${relation}) g JOIN asked a ON a.item = g.item AND ${alike}
        WHERE g.value IS NOT NULL GROUP BY g.id, a.no HAVING count(*) >= min(a.needed)
      )
      SELECT id, no, round(score * 1e8) / 1e8 AS score FROM respondent
      UNION ALL
      SELECT id, ${names.length}::int, round(avg(score) * 1e8) / 1e8 FROM respondent WHERE no = ANY(${TRUST_PARTS.map((part) => names.indexOf(part))}::int[]) GROUP BY id HAVING count(*) = 3
    ) m JOIN (${who}) w ON w.id = m.id GROUP BY 2, 3, 4, 5`;
}

function measureNames(scored: readonly ScoredRow[]): string[] {
  return [...new Set(scored.map(({ measure }) => measure))];
}

function countTuples(relation: Sql, tuples: Asked["tuples"]): Sql {
  const wanted = Object.entries(tuples).flatMap(([tuple, items]) => items.map((item, at) => ({ tuple, at, item, size: items.length })));
  return sql`
    SELECT 'tuple' AS kind, c.tuple AS key, c.segment, c.language, NULL::float8 AS value, NULL AS text, c.places, count(*)::int AS n
    FROM (
      SELECT min(g.segment) AS segment, min(g.language) AS language, t.tuple, jsonb_object_agg(t.at, g.value) AS places
      FROM (${relation}) g JOIN jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS t(tuple text, at int, item text, size int) ON t.item = g.item
      WHERE g.value IS NOT NULL AND g.item = ANY(${[...new Set(Object.values(tuples).flat())]}::text[])
      GROUP BY g.id, t.tuple HAVING count(*) = min(t.size)
    ) c GROUP BY 2, 3, 4, 7`;
}

/** The counts of one kind by what they are of; a row that lacks what its kind has is none. */
function cells<T>(rows: readonly (Row & { readonly anonymous: boolean })[], kind: Row["kind"], valueOf: (row: Row) => T | null): Map<string, Cell<T>[]> {
  const groups = new Map<string, Cell<T>[]>();
  for (const each of rows) {
    const value = each.kind === kind ? valueOf(each) : null;
    if (value === null) continue;
    const { key, segment, language, anonymous, n } = each;
    const cell = { segment, language, anonymous, value, n };
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}
