import { questionsOf } from "@/lib/surveys/schema";
import { join, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { AnsweredForm, AskedRow } from "./asked";
import type { Blocks } from "./blocks";

/** What the answers about some editions are counted for. */
export interface Wanted {
  readonly forms: readonly AnsweredForm[];
  readonly asked: readonly AskedRow[];
  readonly tuples: Readonly<Record<string, readonly string[]>>;
  readonly blocks: Blocks;
}

/** A score of the statement: which measure on which questions. TRUST is made of its parts. */
export interface Scored {
  readonly basis: AskedRow["basis"];
  readonly measure: string;
}

const TRUST_PARTS = ["TOG", "TOI", "TOC"];

/** The scores and the tuples in the order in which the statement numbers them. */
export function numbered({ asked, tuples }: Wanted): { readonly scores: readonly Scored[]; readonly tuples: readonly string[] } {
  const scores = [...new Map(asked.map(({ basis, measure }) => [`${basis} ${measure}`, { basis, measure }])).values()];
  const trust = [...new Set(scores.map(({ basis }) => basis))].filter((basis) => TRUST_PARTS.every((part) => scores.some((score) => score.basis === basis && score.measure === part)));
  return { scores: [...scores, ...trust.map((basis) => ({ basis, measure: "TRUST" }))], tuples: Object.keys(tuples) };
}

/**
 * Everything a report counts, in one reading of the answers: a respondent a row with a column a question, from which scores, tuples and blocks are made. Kinds:
 * `score` (one exhibitor a unit; `instead`: its score by the named answers alone, where others are in `value`), `tuple` (complete rows of answers since
 * the edition began) and `block` (forms without a name that answered all of a block). Equal ones are counted.
 */
export function countedAnswers(organizerId: string, editionIds: readonly string[], wanted: Wanted): Sql {
  const { asked, tuples, blocks } = wanted;
  const items = [...new Set([...asked.map(({ item }) => item), ...Object.values(tuples).flat()])];
  const column = (item: string) => raw(`i${items.indexOf(item)}`);
  const { scores } = numbered(wanted);
  const made = scores.filter(({ measure }) => measure !== "TRUST");
  const place = (basis: string, measure: string) => made.findIndex((score) => score.basis === basis && score.measure === measure);
  const named = (prefix: string, index: number) => raw(`${prefix}${index}`);
  const whole = (item: string) => named("w", blocks.blockOf.get(item) ?? 0);
  const org = sql`${organizerId}::uuid`;
  const of = sql`r.organizer_id = ${org} AND r.withdrawn_at IS NULL AND r.edition_id = ANY(${[...editionIds]}::uuid[])`;
  const means = made.map((score, index) => sql`CASE WHEN named OR ${whole(asked.find(({ basis, measure }) => basis === score.basis && measure === score.measure)?.item ?? "")} THEN ${meanOf(score, wanted, column)} END AS ${named("m", index)}`);
  // where every answer has a name, the score by the named ones is the score
  const unnamed = wanted.forms.some((form) => form.unnamed);
  const perExhibitor = made.flatMap((_, index) => (!unnamed ? [sql`avg(${named("m", index)}) AS ${named("a", index)}`] : [sql`avg(${named("m", index)}) AS ${named("a", index)}`, sql`avg(${named("m", index)}) FILTER (WHERE named) AS ${named("n", index)}`, sql`coalesce(bool_or(NOT named) FILTER (WHERE ${named("m", index)} IS NOT NULL), false) AS ${named("u", index)}`]));
  const parts = scores.map(({ basis, measure }, index) => (measure === "TRUST" ? TRUST_PARTS.map((part) => place(basis, part)) : [index]));
  const mean = (prefix: string, of: readonly number[]) => sql`(${join(of.map((part) => sql`${named(prefix, part)}`), " + ")}) / ${of.length}::float8`;
  const some = (of: readonly number[]) => sql`(${join(of.map((part) => sql`${named("u", part)}`), " OR ")})`;
  // sets in the select list go a row at a time, where a join to VALUES would prepare every expression anew for every exhibitor
  const lines = () => sql`
    unnest(ARRAY[${join(scores.map((_, index) => sql`${index}::int`))}]) AS k, unnest(ARRAY[${join(parts.map((of) => mean("a", of)))}]) AS value,
    ${unnamed ? sql`unnest(ARRAY[${join(parts.map((of) => sql`CASE WHEN ${some(of)} THEN ${mean("n", of)} END`))}])` : sql`NULL::float8`} AS instead, ${unnamed ? sql`unnest(ARRAY[${join(parts.map((of) => sql`NOT ${some(of)}`))}])` : sql`true`} AS named`;
  const rows = Object.values(tuples).map((own, index) => sql`CASE WHEN num_nulls(${join(own.map(column))}) = 0 AND (named OR ${whole(own[0] ?? "")}) THEN ARRAY[${join(own.map(column))}] END AS ${named("t", index)}`);
  const counted = [
    ...(scores.length === 0 ? [] : [sql`
      SELECT 'score' AS kind, s.k, s.edition_id::text AS edition, true AS after, s.segment, s.named, s.value, s.instead, NULL::jsonb AS cells, s.n
      FROM (
        SELECT l.k, l.edition_id, l.segment, l.named, round(l.value * 1e8) / 1e8 AS value, round(l.instead * 1e8) / 1e8 AS instead, count(*)::int AS n
        FROM (
          SELECT x.edition_id, x.segment, ${lines()} FROM (
            SELECT edition_id, exhibitor_id, segment, ${join(perExhibitor)} FROM (SELECT edition_id, exhibitor_id, segment, named, ${join(means)} FROM judged) respondent GROUP BY 1, 2, 3
          ) x
        ) l WHERE l.value IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
      ) s`]),
    ...(rows.length === 0 ? [] : [sql`
      SELECT 'tuple' AS kind, t.k, t.edition_id::text AS edition, true AS after, t.segment, t.named, NULL::float8 AS value, NULL::float8 AS instead, to_jsonb(t.cells) AS cells, t.n
      FROM (
        SELECT t.k, j.edition_id, j.segment, j.named, t.cells, count(*)::int AS n
        FROM (SELECT edition_id, segment, named, ${join(rows)} FROM judged WHERE after) j
        CROSS JOIN LATERAL (VALUES ${join(rows.map((_, index) => sql`(${index}::int, j.${named("t", index)})`))}) t(k, cells) WHERE t.cells IS NOT NULL GROUP BY 1, 2, 3, 4, 5
      ) t`]),
    sql`
      SELECT 'block' AS kind, b.k, j.edition_id::text AS edition, j.after, j.segment, false AS named, NULL::float8 AS value, NULL::float8 AS instead, NULL::jsonb AS cells, count(*)::int AS n
      FROM judged j CROSS JOIN LATERAL (VALUES ${join(blocks.items.map((_, index) => sql`(${index}::int, ${named("w", index)})`))}) b(k, whole) WHERE NOT j.named AND b.whole GROUP BY 2, 3, 4, 5`,
  ];
  return sql`
    WITH wide AS (
      SELECT w.response_id, ${join(items.map((item) => sql`max(w.value) FILTER (WHERE w.item = ${item}) AS ${column(item)}`))}
      FROM answers w JOIN (SELECT r.id FROM responses r WHERE ${of}) own ON own.id = w.response_id
      WHERE w.organizer_id = ${org} AND w.value IS NOT NULL GROUP BY w.response_id
    ), respondent AS (
      SELECT r.edition_id, r.exhibitor_id, r.form_version_id AS version, r.contact_id IS NOT NULL AS named, r.answered_on >= e.starts_on AS after, x.segment, wide.*
      FROM responses r JOIN wide ON wide.response_id = r.id
      JOIN editions e ON e.organizer_id = r.organizer_id AND e.id = r.edition_id
      JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
      WHERE ${of}
    ), judged AS MATERIALIZED (
      SELECT *, ${join(blocks.items.map((_, index) => sql`${wholeOf(index, wanted, column)} AS ${named("w", index)}`))} FROM respondent
    )
    ${join(counted, " UNION ALL ")}`;
}

/** One expression where all versions have the same, else one a version; of versions that are not named, nothing. */
function byVersion(cases: readonly { readonly version: string; readonly key: string; readonly is: Sql }[], all: number, otherwise: Sql): Sql {
  const [first, ...others] = cases;
  if (!first) return otherwise;
  if (cases.length === all && others.every(({ key }) => key === first.key)) return first.is;
  return sql`CASE version ${join(cases.map(({ version, is }) => sql`WHEN ${version}::uuid THEN ${is}`), " ")} ELSE ${otherwise} END`;
}

/** A respondent's mean of the questions answered on 0–100, where enough were (the heart's rule): x' = (reversed: max + min − x), then 100·(x' − min)/(max − min). */
function meanOf({ basis, measure }: Scored, { asked, forms }: Wanted, column: (item: string) => Sql): Sql {
  const own = asked.filter((row) => row.basis === basis && row.measure === measure);
  const [first] = own;
  if (!first) return sql`NULL::float8`;
  const phase = forms.filter((form) => form.phase === first.phase);
  const versions = [...new Set(own.map(({ version }) => version))];
  const cases = versions.map((version) => {
    const lines = own.filter((row) => row.version === version);
    const points = lines.map(({ item, min, max, reverse }) => sql`(${column(item)} * ${(reverse ? -100 : 100) / (max - min)}::float8 + ${(100 * (reverse ? max : -min)) / (max - min)}::float8)`);
    const needed = lines[0]?.needed ?? lines.length;
    const answered = sql`num_nonnulls(${join(lines.map(({ item }) => column(item)))})`;
    const is = needed >= lines.length ? sql`(${join(points, " + ")}) / ${lines.length}::float8` : sql`CASE WHEN ${answered} >= ${needed}::int THEN (${join(points.map((point) => sql`coalesce(${point}, 0)`), " + ")}) / ${answered} END`;
    return { version, key: JSON.stringify(lines.map(({ item, min, max, reverse }) => [item, min, max, reverse, needed])), is };
  });
  return sql`CASE WHEN ${first.phase === "after" ? sql`after` : sql`NOT after`} THEN ${byVersion(cases, new Set(phase.map(({ versionId }) => versionId)).size, sql`NULL`)} END`;
}

/** Whether a form answered all that its version asks of a block. */
function wholeOf(block: number, { forms, blocks }: Wanted, column: (item: string) => Sql): Sql {
  const versions = [...new Map(forms.map((form) => [form.versionId, form])).values()];
  const cases = versions.flatMap(({ versionId, definition }) => {
    const items = new Set(questionsOf(definition).map(({ id }) => id));
    const own = (blocks.items[block] ?? []).filter((item) => items.has(item));
    return own.length === 0 ? [] : [{ version: versionId, key: own.join(" "), is: sql`num_nulls(${join(own.map(column))}) = 0` }];
  });
  return byVersion(cases, versions.length, sql`false`);
}
