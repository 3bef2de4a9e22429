import pg from "pg";
import { v7 as uuidv7 } from "uuid";

import { FORMS } from "@/lib/relationship-quality";
import { definitionOf } from "@/lib/surveys/core-form";
import { type FormDefinition, questionsOf, rangeOf } from "@/lib/surveys/schema";

/** How large a campaign is measured: so many filled forms under a name and without one, of so many questions. */
export const NAMED = 45_000;
export const ANONYMOUS = 5_000;
export const QUESTIONS = 40;

const TITLE = "Campaign of the benchmark";

/** The first forty questions of the full form that are answered by a number. */
export function benchForm(): FormDefinition {
  const { sections, groups } = definitionOf(FORMS.full);
  let left = QUESTIONS;
  const kept = sections.flatMap((section) => {
    const questions = section.questions.filter(({ scale }) => rangeOf(scale) !== null).slice(0, left);
    left -= questions.length;
    return questions.length === 0 ? [] : [{ ...section, questions }];
  });
  return { sections: kept, groups };
}

/**
 * A closed campaign with all its answers in the benchmark's world, made once; the same answers every time. It is written past the references' checks,
 * which hold by how it is made: two million answers would take minutes otherwise.
 */
export async function answeredCampaign(superUrl: string, organizerId: string, memberId: string): Promise<string> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const known = await client.query<{ id: string }>("SELECT id FROM campaigns WHERE organizer_id = $1 AND title = $2", [organizerId, TITLE]);
    if (known.rows[0]) return known.rows[0].id;
    const [campaignId, formId, versionId] = [uuidv7(), uuidv7(), uuidv7()];
    const definition = benchForm();
    const asked = JSON.stringify(questionsOf(definition).flatMap(({ id, scale }) => (rangeOf(scale) ? [{ item: id, ...rangeOf(scale) }] : [])));
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    await client.query("INSERT INTO forms (organizer_id, id, key, title) VALUES ($1, $2, $3, 'Forty questions')", [organizerId, formId, `bench-${formId}`]);
    await client.query("INSERT INTO form_versions (organizer_id, id, form_id, version, definition, published_at) VALUES ($1, $2, $3, 1, $4, now())", [organizerId, versionId, formId, JSON.stringify(definition)]);
    await client.query(
      `INSERT INTO campaigns (organizer_id, id, edition_id, form_version_id, title, status, naming, audience, texts, opens_at, closes_at, started_at, ended_at, member_id, updated_at, results_opened_at)
       SELECT $1, $2, e.id, $3, $4, 'closed', 'choice', '{}', '{}', now() - interval '40 days', now() - interval '10 days', now() - interval '40 days', now() - interval '10 days', $5, now(), now()
       FROM editions e WHERE e.organizer_id = $1 ORDER BY e.starts_on LIMIT 1`,
      [organizerId, campaignId, versionId, TITLE, memberId],
    );
    // one in seven skips a question; values differ by respondent and question, without a generator's state
    const answers = (of: string, to: string) => `
      INSERT INTO ${to} (organizer_id, id, response_id, item, value)
      SELECT $1, gen_random_uuid(), r.id, a.item, CASE WHEN abs(hashtext(r.id::text || a.item)) % 7 = 0 AND abs(hashtext(r.id::text)) % 5 = 0 THEN NULL ELSE a.min + abs(hashtext(a.item || r.id::text)) % (a.max - a.min + 1)::int END
      FROM ${of} r CROSS JOIN jsonb_to_recordset($2::jsonb) AS a(item text, min float8, max float8) WHERE r.organizer_id = $1 AND r.campaign_id = $3`;
    await client.query(
      `INSERT INTO responses (organizer_id, id, campaign_id, form_version_id, exhibitor_id, language, answered_on, seconds, device)
       SELECT $1, gen_random_uuid(), $2, $3, x.id, CASE WHEN n % 3 = 0 THEN 'zh' ELSE 'en' END, current_date - 20, 200, 'phone'
       FROM generate_series(1, ${NAMED}) n JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS of FROM exhibitors WHERE organizer_id = $1) x ON x.place = n % x.of`,
      [organizerId, campaignId, versionId],
    );
    await client.query(
      `INSERT INTO anonymous_responses (organizer_id, id, campaign_id, form_version_id, edition_id, language, segment, week)
       SELECT $1, gen_random_uuid(), k.id, k.form_version_id, k.edition_id, CASE WHEN n % 3 = 0 THEN 'zh' ELSE 'en' END, s.segment, date_trunc('week', now())::date
       FROM generate_series(1, ${ANONYMOUS}) n JOIN campaigns k ON k.organizer_id = $1 AND k.id = $2
       JOIN (SELECT segment, row_number() OVER (ORDER BY segment) - 1 AS place, count(*) OVER () AS of FROM (SELECT DISTINCT segment FROM exhibitors WHERE organizer_id = $1) d) s ON s.place = n % s.of`,
      [organizerId, campaignId],
    );
    await client.query(answers("responses", "answers"), [organizerId, asked, campaignId]);
    await client.query(answers("anonymous_responses", "anonymous_answers"), [organizerId, asked, campaignId]);
    await client.query("COMMIT");
    await client.query("ANALYZE responses, answers, anonymous_responses, anonymous_answers, campaigns");
    return campaignId;
  } finally {
    await client.end();
  }
}
