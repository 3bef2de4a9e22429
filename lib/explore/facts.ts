import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import { standing, standingEver } from "@/lib/portfolio/standing-sql";
import { evidenced, momentsOn } from "@/lib/relationships/score-sql";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { empty, sql, type Sql } from "@/lib/tenant/sql";
import type { ExploreQuery } from "./schema";
import { type Measure, type MeasureId, MEASURES, type ScoreId } from "./types";

interface Asked {
  readonly organizerId: OrganizerId;
  readonly query: ExploreQuery;
  readonly day: Date;
  /** Who belongs to the selection that the question names; without this a selection finds nobody. */
  readonly within?: Sql;
}

/** "Interactions per exhibitor" looks back a year: a season of the trade. */
const YEAR = 365;

/**
 * Exhibitors that the filters leave. What happened at an edition is filtered by its own edition, so that its exhibitors are narrowed by
 * what is their own alone, archived ones included: filing a leaver away changes neither what an edition sold nor who came back, here as on
 * the pages of retention and reports. What has no edition is narrowed to the exhibitors of that show or edition who are not archived.
 */
export function chosen({ organizerId, query, within }: Asked): Sql {
  const { show, edition, ...own } = { ...ownFilters(query), ...(within ? { within } : {}) };
  return hasEdition(query.measure) ? standingEver(organizerId, own) : standing(organizerId, { show, edition, ...own });
}

function ownFilters({ show, edition, segment, owner, stage, selection }: ExploreQuery) {
  return { show, edition, segment, owner, stage, selection };
}

export function hasEdition(id: MeasureId): boolean {
  const { grain }: Measure = MEASURES[id];
  return grain === "participation" || grain === "answer" || grain === "invitation";
}

/** What is the exhibitor's own, carried by every fact: `chosen` is read once, so that the server may read it in parts and in whatever order is quickest. */
const OWN = sql`c.exhibitor_id, c.segment, c.stage, c.owner_member_id`;

/**
 * The facts of a measure: exhibitor_id, segment, stage, owner_member_id, show_id, edition_id, day, value, weight, named. `c` in them is `chosen`. The one
 * place that says in SQL what a measure counts. A score's weight is what is unsure of it, its variance.
 */
export function facts(asked: Asked): Sql {
  const { organizerId, query, day } = asked;
  const org = sql`${organizerId}::uuid`;
  const today = sql`${isoDay(day)}::date`;
  const measure = query.measure;
  const plain = (value: Sql, weight: Sql = sql`1`) => sql`SELECT ${OWN}, NULL::uuid AS show_id, NULL::uuid AS edition_id, NULL::date AS day, ${value}::float8 AS value, ${weight}::float8 AS weight, true AS named FROM chosen c`;
  switch (measure) {
    case "exhibitors":
      return plain(sql`1`);
    case "committed":
      return plain(sql`(c.stage IN ('expansion', 'commitment'))::int`);
    case "leaving":
      return plain(sql`(c.stage = 'dissolution')::int`);
    case "interactionsPerExhibitor":
      return sql`
        SELECT ${OWN}, NULL::uuid AS show_id, NULL::uuid AS edition_id, NULL::date AS day, coalesce(i.n, 0)::float8 AS value, 1::float8 AS weight, true AS named
        FROM chosen c LEFT JOIN (
          SELECT exhibitor_id, count(*) AS n FROM interactions
          WHERE organizer_id = ${org} AND withdrawn_at IS NULL AND occurred_on > ${isoDay(dateOfDay(dayNumber(day) - YEAR))}::date AND occurred_on <= ${today} GROUP BY 1
        ) i ON i.exhibitor_id = c.exhibitor_id`;
    case "stands":
      return stands(asked, sql`1`, sql`1`);
    case "revenue":
      return stands(asked, sql`coalesce(p.amount, 0)`, sql`1`);
    case "area":
      return stands(asked, sql`coalesce(p.area, 0)`, sql`1`);
    case "revenuePerStand":
      return stands(asked, sql`p.amount`, sql`1`, sql`AND p.amount IS NOT NULL`);
    case "yield":
      return stands(asked, sql`p.amount`, sql`p.area`, sql`AND p.amount IS NOT NULL AND p.area > 0`);
    case "retention":
      return followed(asked, sql`d.next_starts_on <= ${today}`);
    case "rebooking":
      return followed(asked, sql`d.starts_on <= ${today} AND d.next_starts_on > ${today}`);
    case "nps":
    case "value":
    case "intention":
      return answers(asked, MEASURES[measure].item);
    case "responses":
      return sql`
        SELECT ${OWN}, d.show_id, r.edition_id, r.answered_on AS day, 1::float8 AS value, 1::float8 AS weight, true AS named
        FROM responses r JOIN chosen c ON c.exhibitor_id = r.exhibitor_id LEFT JOIN editions d ON d.organizer_id = r.organizer_id AND d.id = r.edition_id
        WHERE r.organizer_id = ${org} AND r.withdrawn_at IS NULL ${ofEdition(query)}`;
    case "responseRate":
      return sql`
        SELECT ${OWN}, d.show_id, r.edition_id, r.created_at::date AS day, (r.status = 'answered')::int::float8 AS value, 1::float8 AS weight, true AS named
        FROM invitations r JOIN chosen c ON c.exhibitor_id = r.exhibitor_id JOIN editions d ON d.organizer_id = r.organizer_id AND d.id = r.edition_id
        WHERE r.organizer_id = ${org} AND r.status <> 'withdrawn' ${ofEdition(query)}`;
    case "interactions":
      return records(asked, sql`interactions`, sql`r.occurred_on`, sql`1`, sql`AND r.withdrawn_at IS NULL`);
    case "inbound":
      return records(asked, sql`interactions`, sql`r.occurred_on`, sql`(r.direction = 'inbound')::int`, sql`AND r.withdrawn_at IS NULL`);
    case "promisesKept":
      return records(asked, sql`promises`, sql`r.due_on`, sql`(r.status = 'kept')::int`, sql`AND r.status IN ('kept', 'broken')`);
    case "promisesOpen":
      return records(asked, sql`promises`, sql`r.due_on`, sql`1`, sql`AND r.status = 'open'`);
    case "alarmsOpen":
      return records(asked, sql`alarms`, sql`r.raised_on`, sql`1`, sql`AND r.state = 'open'`);
    case "requestsGranted":
      return records(asked, sql`special_requests`, sql`r.asked_on`, sql`(r.status IN ('granted', 'partly'))::int`, sql`AND r.status <> 'open'`);
    case "complaints":
      return records(asked, sql`complaints`, sql`r.raised_on`, sql`1`, sql`AND r.status <> 'withdrawn'`);
    case "complaintsOpen":
      return records(asked, sql`complaints`, sql`r.raised_on`, sql`1`, sql`AND r.status = 'open'`);
    // what is not due yet is neither on time nor late
    case "complaintsAnswered":
      return records(asked, sql`complaints`, sql`r.raised_on`, sql`coalesce(r.first_answered_on <= r.answer_due_on, false)::int`, sql`AND r.status <> 'withdrawn' AND (r.first_answered_on IS NOT NULL OR r.answer_due_on < ${today})`);
    case "complaintsSolved":
      return records(asked, sql`complaints`, sql`r.raised_on`, sql`coalesce(r.resolution <> 'never' AND r.resolved_on <= r.resolve_due_on, false)::int`, sql`AND r.status <> 'withdrawn' AND (r.status = 'closed' OR r.resolve_due_on < ${today})`);
    case "complaintsConfirmed":
      return records(asked, sql`complaints`, sql`r.raised_on`, sql`(r.outcome = 'settled')::int`, sql`AND r.status = 'closed'`);
    default:
      return scores(asked, measure);
  }
}

function scores({ organizerId, day }: Asked, construct: ScoreId): Sql {
  const { columns, value, variance } = momentsOn("s", day);
  return sql`
    SELECT exhibitor_id, segment, stage, owner_member_id, NULL::uuid AS show_id, NULL::uuid AS edition_id, NULL::date AS day, ${value} AS value, ${variance} AS weight, true AS named
    FROM (
      SELECT ${OWN}, ${columns} FROM relationship_scores s JOIN chosen c ON c.exhibitor_id = s.exhibitor_id
      WHERE s.organizer_id = ${organizerId}::uuid AND s.construct = ${construct} AND ${evidenced("s")} AND (s.show_id IS NULL OR s.show_id = c.show_id)
    ) own`;
}

function stands({ organizerId, query }: Asked, value: Sql, weight: Sql, also: Sql = empty): Sql {
  return sql`
    SELECT ${OWN}, d.show_id, p.edition_id, d.starts_on AS day, (${value})::float8 AS value, (${weight})::float8 AS weight, true AS named
    FROM participations p JOIN chosen c ON c.exhibitor_id = p.exhibitor_id JOIN editions d ON d.organizer_id = p.organizer_id AND d.id = p.edition_id
    WHERE p.organizer_id = ${organizerId}::uuid AND p.status IN ('booked', 'held') ${also} ${ofEdition(query, sql`p.edition_id`)}`;
}

/** Of the stands booked or held at an edition, which were followed by one at the show's next edition. Leavers stay in the denominator. */
function followed({ organizerId, query }: Asked, when: Sql): Sql {
  return sql`
    SELECT ${OWN}, d.show_id, p.edition_id, d.starts_on AS day, (n.id IS NOT NULL)::int::float8 AS value, 1::float8 AS weight, true AS named
    FROM participations p JOIN chosen c ON c.exhibitor_id = p.exhibitor_id
    JOIN (
      SELECT id, show_id, starts_on, lead(id) OVER w AS next_id, lead(starts_on) OVER w AS next_starts_on FROM editions
      WHERE organizer_id = ${organizerId}::uuid WINDOW w AS (PARTITION BY show_id ORDER BY starts_on, id)
    ) d ON d.id = p.edition_id
    LEFT JOIN participations n ON n.organizer_id = p.organizer_id AND n.exhibitor_id = p.exhibitor_id AND n.edition_id = d.next_id AND n.status IN ('booked', 'held')
    WHERE p.organizer_id = ${organizerId}::uuid AND p.status IN ('booked', 'held') AND ${when} ${ofEdition(query, sql`p.edition_id`)}`;
}

function answers({ organizerId, query }: Asked, item: string): Sql {
  return sql`
    SELECT ${OWN}, d.show_id, r.edition_id, r.answered_on AS day, a.value, 1::float8 AS weight, r.contact_id IS NOT NULL AS named
    FROM responses r JOIN chosen c ON c.exhibitor_id = r.exhibitor_id
    JOIN answers a ON a.organizer_id = r.organizer_id AND a.response_id = r.id AND a.item = ${item} AND a.value IS NOT NULL
    LEFT JOIN editions d ON d.organizer_id = r.organizer_id AND d.id = r.edition_id
    WHERE r.organizer_id = ${organizerId}::uuid AND r.withdrawn_at IS NULL ${ofEdition(query)}`;
}

function records({ organizerId }: Asked, table: Sql, day: Sql, value: Sql, also: Sql): Sql {
  return sql`
    SELECT ${OWN}, NULL::uuid AS show_id, NULL::uuid AS edition_id, ${day} AS day, (${value})::float8 AS value, 1::float8 AS weight, true AS named
    FROM ${table} r JOIN chosen c ON c.exhibitor_id = r.exhibitor_id WHERE r.organizer_id = ${organizerId}::uuid ${also}`;
}

function ofEdition({ show, edition }: ExploreQuery, column: Sql = sql`r.edition_id`): Sql {
  return sql`${show === null ? empty : sql`AND d.show_id = ${show}::uuid`} ${edition === null ? empty : sql`AND ${column} = ${edition}::uuid`}`;
}
