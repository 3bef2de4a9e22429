import { sql, type Sql } from "@/lib/tenant/sql";
import { minimumAnswered } from "@/lib/relationship-quality";
import { questionsOf, rangeOf } from "@/lib/surveys/schema";
import type { AnsweredForm } from "./answered-forms";

/** What an edition's forms ask about satisfaction with it, as the scoring statement takes it. */
export function satisfactionRows(forms: readonly AnsweredForm[]): object[] {
  return forms.flatMap(({ versionId, definition }) => {
    const questions = questionsOf(definition).filter(({ construct }) => construct === "SAT");
    return questions.flatMap(({ id, reverse, scale }) => {
      const range = rangeOf(scale);
      return range ? [{ version: versionId, item: id, reverse, ...range, needed: minimumAnswered(questions.length) }] : [];
    });
  });
}

/**
 * Everybody who took part in an edition, an exhibitor a row: segment, square metres, whether it was the first edition of the show, satisfaction from the answers
 * given since it began (null: did not answer), recommendation, and whether the next edition was booked (null: there is no next one yet).
 */
export function takingPart(organizerId: string, editionId: string, asked: readonly object[]): Sql {
  return sql`
    WITH edition AS (
      SELECT e.id, e.show_id, e.starts_on,
        (SELECT n.id FROM editions n WHERE n.organizer_id = e.organizer_id AND n.show_id = e.show_id AND n.starts_on > e.starts_on ORDER BY n.starts_on LIMIT 1) AS next_id
      FROM editions e WHERE e.organizer_id = ${organizerId}::uuid AND e.id = ${editionId}::uuid
    ), there AS (
      SELECT p.exhibitor_id, max(p.area)::float8 AS area FROM participations p
      WHERE p.organizer_id = ${organizerId}::uuid AND p.edition_id = ${editionId}::uuid AND p.status IN ('booked', 'held') GROUP BY 1
    ), asked AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS a(version uuid, item text, min float8, max float8, reverse boolean, needed int)
    ), respondent AS (
      SELECT r.exhibitor_id, avg(100 * ((CASE WHEN a.reverse THEN a.min + a.max - w.value ELSE w.value END) - a.min) / (a.max - a.min)) AS score
      FROM responses r JOIN edition e ON r.edition_id = e.id JOIN asked a ON a.version = r.form_version_id
      JOIN answers w ON w.organizer_id = ${organizerId}::uuid AND w.response_id = r.id AND w.item = a.item
      WHERE r.organizer_id = ${organizerId}::uuid AND r.withdrawn_at IS NULL AND r.answered_on >= e.starts_on AND w.value IS NOT NULL
      GROUP BY r.exhibitor_id, r.id HAVING count(*) >= min(a.needed)
    ), scored AS (
      SELECT exhibitor_id, round(avg(score)::numeric, 8)::float8 AS score FROM respondent GROUP BY 1
    )
    SELECT t.exhibitor_id, x.segment, t.area, scored.score,
      NOT EXISTS (
        SELECT 1 FROM participations b JOIN editions o ON o.organizer_id = b.organizer_id AND o.id = b.edition_id
        WHERE b.organizer_id = ${organizerId}::uuid AND b.exhibitor_id = t.exhibitor_id AND b.status IN ('booked', 'held') AND o.show_id = e.show_id AND o.starts_on < e.starts_on
      ) AS first,
      CASE WHEN e.next_id IS NULL THEN NULL ELSE EXISTS (
        SELECT 1 FROM participations b WHERE b.organizer_id = ${organizerId}::uuid AND b.exhibitor_id = t.exhibitor_id AND b.edition_id = e.next_id AND b.status IN ('booked', 'held')
      ) END AS rebooked
    FROM there t CROSS JOIN edition e
    JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = t.exhibitor_id
    LEFT JOIN scored ON scored.exhibitor_id = t.exhibitor_id`;
}
