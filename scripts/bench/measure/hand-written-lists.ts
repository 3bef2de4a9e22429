import { isoDay } from "@/lib/format/days";
import type { Statement } from "./by-hand";

/** What somebody would write by hand for the stage board, a stage's page and the alarms of the benchmark's world: no filters, headline stages read straight from their table. */

const STANDING = "relationships r JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id AND x.archived_at IS NULL";
const UNARCHIVED = "NOT IN (SELECT id FROM exhibitors WHERE organizer_id = $1 AND archived_at IS NOT NULL)";

/** Without the flow, which is added as the product sends it. */
export function boardByHand(organizerId: string, from: Date, today: Date): Statement[] {
  const window = [organizerId, isoDay(from), isoDay(today)];
  return [
    { text: `SELECT x.segment, r.stage, count(*), sum(r.revenue) FROM ${STANDING} WHERE r.organizer_id = $1 GROUP BY 1, 2`, values: [organizerId] },
    {
      text: `SELECT r.stage, count(*), percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY $2::date - r.stage_since), count(*) FILTER (WHERE r.runner_up_probability >= 0.3), count(*) FILTER (WHERE NOT r.measured)
        FROM relationships r WHERE r.organizer_id = $1 AND r.stage_since IS NOT NULL AND r.exhibitor_id ${UNARCHIVED} GROUP BY 1`,
      values: [organizerId, isoDay(today)],
    },
    {
      text: `WITH moved AS MATERIALIZED (SELECT m.id, m."from", m."to", m.reasons FROM stage_moves m WHERE m.organizer_id = $1 AND m.moved_on > $2 AND m.moved_on <= $3 AND m.exhibitor_id ${UNARCHIVED})
        SELECT "from", "to", NULL AS key, count(*) FROM moved GROUP BY 1, 2
        UNION ALL SELECT m."from", m."to", v->>'key', count(DISTINCT m.id) FROM moved m CROSS JOIN LATERAL jsonb_array_elements(m.reasons) v WHERE v->>'key' <> 'stage.notMeasuredYet' GROUP BY 1, 2, 3`,
      values: window,
    },
    {
      text: `SELECT r.exhibitor_id, x.name, x.name_local, r.stage, r.runner_up, r.runner_up_probability, r.revenue FROM ${STANDING}
        WHERE r.organizer_id = $1 AND r.runner_up_probability >= 0.3 AND r.runner_up <> r.stage ORDER BY r.revenue DESC, x.name, x.id LIMIT 10`,
      values: [organizerId],
    },
    {
      text: `SELECT o.exhibitor_id, x.name, x.name_local, s.name, s.name_zh, o.stage, p.stage, u.name, o.why, o.set_on, o.until_on FROM stage_overrides o
        JOIN exhibitors x ON x.organizer_id = o.organizer_id AND x.id = o.exhibitor_id AND x.archived_at IS NULL
        JOIN stage_placements p ON p.organizer_id = o.organizer_id AND p.exhibitor_id = o.exhibitor_id AND p.show_id = o.show_id
        JOIN shows s ON s.organizer_id = o.organizer_id AND s.id = o.show_id JOIN members m ON m.organizer_id = o.organizer_id AND m.id = o.member_id JOIN users u ON u.id = m.user_id
        WHERE o.organizer_id = $1 AND o.until_on >= $2 AND o.taken_back_on IS NULL ORDER BY o.until_on, x.name, o.id LIMIT 100`,
      values: [organizerId, isoDay(today)],
    },
  ];
}

export function stageByHand(organizerId: string, stage: string, from: Date, today: Date): Statement[] {
  const passages = (column: string): Statement => ({
    text: `SELECT m.exhibitor_id, x.name, x.name_local, s.name, s.name_zh, m."from", m."to", m.moved_on, m.reasons FROM stage_moves m
      JOIN exhibitors x ON x.organizer_id = m.organizer_id AND x.id = m.exhibitor_id AND x.archived_at IS NULL JOIN shows s ON s.organizer_id = m.organizer_id AND s.id = m.show_id
      WHERE m.organizer_id = $1 AND m.moved_on > $2 AND m.moved_on <= $3 AND m."${column}" = $4 ORDER BY m.moved_on DESC, m.id DESC LIMIT 30`,
    values: [organizerId, isoDay(from), isoDay(today), stage],
  });
  return [
    { text: `SELECT count(*), sum(r.revenue) FROM relationships r WHERE r.organizer_id = $1 AND r.stage = $2 AND r.exhibitor_id ${UNARCHIVED}`, values: [organizerId, stage] },
    {
      text: `SELECT p.*, u.name FROM (SELECT r.exhibitor_id, x.name, x.name_local, x.segment, x.owner_member_id, r.stage_since, r.measured, r.runner_up, r.runner_up_probability, r.revenue FROM ${STANDING}
          WHERE r.organizer_id = $1 AND r.stage = $2 ORDER BY r.stage_since DESC NULLS LAST, x.name, x.id LIMIT 50) p
        LEFT JOIN members m ON m.organizer_id = $1 AND m.id = p.owner_member_id LEFT JOIN users u ON u.id = m.user_id`,
      values: [organizerId, stage],
    },
    passages("to"),
    passages("from"),
    { text: "SELECT e.id, s.name, e.name FROM editions e JOIN shows s ON s.organizer_id = e.organizer_id AND s.id = e.show_id WHERE e.organizer_id = $1", values: [organizerId] },
  ];
}

export function alarmsByHand(organizerId: string): Statement[] {
  const open = `alarms a JOIN relationships r ON r.organizer_id = a.organizer_id AND r.exhibitor_id = a.exhibitor_id JOIN exhibitors x ON x.organizer_id = a.organizer_id AND x.id = a.exhibitor_id AND x.archived_at IS NULL
    WHERE a.organizer_id = $1 AND a.state = 'open'`;
  return [
    {
      text: `WITH per AS MATERIALIZED (SELECT a.family, a.exhibitor_id, count(*) AS alarms, max(a.level) AS level, max(r.revenue) AS revenue FROM ${open} GROUP BY 1, 2)
        SELECT family, sum(alarms), count(*), count(*) FILTER (WHERE level = 'at_risk'), count(*) FILTER (WHERE level = 'watch'), sum(revenue) FROM per GROUP BY 1
        UNION ALL SELECT NULL, sum(alarms), count(*), count(*) FILTER (WHERE level = 'at_risk'), count(*) FILTER (WHERE level = 'watch'), sum(revenue)
        FROM (SELECT sum(alarms) AS alarms, max(level) AS level, max(revenue) AS revenue FROM per GROUP BY exhibitor_id) e`,
      values: [organizerId],
    },
    {
      text: `SELECT p.*, u.name, (SELECT count(*) FROM alarm_steps t WHERE t.organizer_id = $1 AND t.alarm_id = p.id), (SELECT count(*) FROM alarm_steps t WHERE t.organizer_id = $1 AND t.alarm_id = p.id AND t.done_on IS NOT NULL)
        FROM (SELECT a.*, x.name, x.name_local, r.stage, r.revenue FROM ${open} ORDER BY a.level DESC, a.due_on, a.id LIMIT 50) p
        LEFT JOIN members m ON m.organizer_id = $1 AND m.id = p.owner_member_id LEFT JOIN users u ON u.id = m.user_id`,
      values: [organizerId],
    },
  ];
}
