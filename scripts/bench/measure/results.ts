import { measuresOf, tuplesOf } from "@/lib/results/blocks";
import { getCampaignHead } from "@/lib/results/data";
import { getResults } from "@/lib/results/results";
import { EVERYBODY } from "@/lib/results/view";
import { rangeOf } from "@/lib/surveys/schema";
import { withTenant } from "@/lib/tenant/with-tenant";
import { ANONYMOUS, answeredCampaign, benchForm, NAMED, QUESTIONS } from "../answered-campaign";
import type { BenchGround } from "./ground";
import { compared, inTurns, type Line } from "./timing";

/** The results of a large campaign, guard and all, against what somebody would write by hand for the same tables without it. */
export async function measureResults({ organizerId, memberId, repeats, byHand, superUrl }: BenchGround): Promise<Line[]> {
  const campaignId = await answeredCampaign(superUrl, organizerId, memberId);
  const statements = handWritten(organizerId, campaignId);
  const times = await inTurns(
    Math.max(3, Math.ceil(repeats / 40)),
    () => withTenant(organizerId, async (tenant) => getResults(tenant, await getCampaignHead(tenant, campaignId), EVERYBODY)),
    () => byHand.inTransaction(statements),
  );
  return [compared("results", "results of a campaign: questions, constructs, indices, segments, both languages", `${(NAMED + ANONYMOUS).toLocaleString("en")} responses × ${QUESTIONS} items`, times, 1.5)];
}

/** How often each answer was given, every construct's score by segment and language, trust, and the index of three questions: named and anonymous together. */
function handWritten(organizerId: string, campaignId: string) {
  const form = benchForm();
  const values = [organizerId, campaignId];
  const scored = JSON.stringify(measuresOf(form).flatMap(({ key, questions, needed }) => questions.map(({ id, scale, reverse }) => ({ measure: key, item: id, ...rangeOf(scale), reverse, needed }))));
  const index = tuplesOf(form).ACSI ?? [];
  const given = (columns: string, where = "") => `
    SELECT ${columns} FROM responses r JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
    JOIN answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id
    WHERE r.organizer_id = $1 AND r.campaign_id = $2 AND r.withdrawn_at IS NULL AND w.value IS NOT NULL ${where}
    UNION ALL
    SELECT ${columns.replaceAll("x.segment", "r.segment")} FROM anonymous_responses r JOIN anonymous_answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id
    WHERE r.organizer_id = $1 AND r.campaign_id = $2 AND w.value IS NOT NULL ${where}`;
  return [
    { text: `SELECT item, segment, language, value, count(*) FROM (${given("w.item, x.segment, r.language, w.value")}) g GROUP BY 1, 2, 3, 4`, values },
    {
      text: `WITH asked AS (SELECT * FROM jsonb_to_recordset($3::jsonb) AS a(measure text, item text, min float8, max float8, reverse boolean, needed int)),
        respondent AS (
          SELECT g.id, g.segment, g.language, a.measure, avg(100 * ((CASE WHEN a.reverse THEN a.min + a.max - g.value ELSE g.value END) - a.min) / (a.max - a.min)) AS score
          FROM (${given("r.id, x.segment, r.language, w.item, w.value")}) g JOIN asked a ON a.item = g.item GROUP BY 1, 2, 3, 4 HAVING count(*) >= min(a.needed)),
        scores AS (
          SELECT measure, segment, language, score FROM respondent
          UNION ALL SELECT 'TRUST', segment, language, avg(score) FROM respondent WHERE measure IN ('TOG', 'TOI', 'TOC') GROUP BY id, segment, language HAVING count(*) = 3)
        SELECT measure, segment, language, count(*), avg(score), stddev_samp(score) FROM scores GROUP BY GROUPING SETS ((measure, segment, language), (measure, segment), (measure, language), (measure))`,
      values: [...values, scored],
    },
    {
      text: `SELECT language, segment, count(*), avg(score), stddev_samp(score) FROM (
          SELECT id, segment, language, avg(100 * (value - 1) / 6) AS score FROM (${given("r.id, x.segment, r.language, w.item, w.value", "AND w.item = ANY($3::text[])")}) g GROUP BY 1, 2, 3 HAVING count(*) = 3) s GROUP BY 1, 2`,
      values: [...values, index],
    },
    { text: "SELECT count(*), count(*) FILTER (WHERE 'speeding' = ANY(flags)) FROM responses WHERE organizer_id = $1 AND campaign_id = $2 AND withdrawn_at IS NULL", values },
  ];
}
