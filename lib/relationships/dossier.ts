import { z } from "zod";

import type { Channel, Construct } from "@/lib/relationship-quality";
import { CHANNELS, FILTERED_CONSTRUCTS, STAGES } from "@/lib/relationship-quality";
import { Stage } from "@/lib/tenant/enums";
import { raw, sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

const days = z.string().transform((text) => Math.floor(Date.parse(`${text}T00:00:00Z`) / 86_400_000));
const number = z.coerce.number();
const construct = z.enum(FILTERED_CONSTRUCTS);

const score = z.object({
  show_id: z.string().nullable(),
  construct,
  value: number,
  se: number,
  observed_on: days,
  answers: number,
  records: number,
  newest_answer_on: days.nullable(),
  calibration_id: z.string(),
  day: days.nullable(),
  channels: z.array(z.enum(CHANNELS)).nullable(),
  mean: z.array(number).nullable(),
  covariance: z.array(number).nullable(),
});

const participation = z.object({
  edition_id: z.string(),
  status: z.enum(["offered", "booked", "held", "cancelled", "declined"]),
  area: number.nullable(),
  amount: number.nullable(),
  multi_year: z.boolean(),
});

const placement = z.object({
  show_id: z.string(),
  stage: z.enum(Stage),
  since: days,
  measured: z.boolean(),
  failing_since: days.nullable(),
  repeat_without_attachment: z.boolean(),
});

const override = z.object({ show_id: z.string(), stage: z.enum(STAGES), who: z.string(), why: z.string(), set_on: days, until_on: days });

const edition = z.object({ id: z.string(), show_id: z.string(), starts_on: days, booking_deadline: days.nullable() });

const dossier = z.object({
  exhibitor_id: z.string(),
  segment: z.string().nullable(),
  stage: z.enum(Stage),
  last_inbound_on: days.nullable(),
  last_outbound_on: days.nullable(),
  ties: number,
  organizer_input: z.boolean(),
  /** What was disclosed and invested, by them (in) and by us (out), as far as it was not taken back. */
  given: z.object({ disclosed_in: z.boolean(), disclosed_out: z.boolean(), invested_in: z.boolean(), invested_out: z.boolean() }),
  calibration_id: z.string(),
  editions: z.array(edition).nullable(),
  scores: z.array(score),
  participations: z.array(participation),
  placements: z.array(placement),
  /** Stages set by hand and not taken back; whether one holds depends on the day. */
  overrides: z.array(override),
});

export type Dossier = z.output<typeof dossier>;
export type Dossiers = ReadonlyMap<string, Dossier>;
export type DossierScore = z.output<typeof score>;
export type DossierPlacement = z.output<typeof placement>;

const given = (kind: "disclosure" | "investment", direction: "inbound" | "outbound") =>
  raw(`EXISTS (SELECT FROM exchanges g WHERE g.organizer_id = r.organizer_id AND g.exhibitor_id = r.exhibitor_id AND g.kind = '${kind}' AND g.direction = '${direction}' AND g.withdrawn_on IS NULL)`);

/**
 * Everything the pipeline needs to know of some exhibitors, in one question; their relationships are locked first, in the
 * order of their ids, so that two writes for one exhibitor wait for each other and none is lost.
 * A contact in which the exhibitor spoke is inbound: anything inbound, a call, a meeting, a visit, help on site, an answer.
 */
export async function lockDossiers({ ask, organizerId, held }: TenantTransaction, exhibitorIds: readonly string[]): Promise<Dossiers> {
  const ids = [...exhibitorIds];
  const free = ids.filter((id) => !held.has(id));
  // a statement of its own: what follows must see what the last holder of the lock has written. It need not be waited for here, the server takes one after the other
  const locked = free.length > 0 && ask(sql`SELECT FROM relationships WHERE organizer_id = ${organizerId}::uuid AND exhibitor_id = ANY(${free}::uuid[]) ORDER BY exhibitor_id FOR UPDATE`);
  const read = ask(sql`
    SELECT r.exhibitor_id::text, x.segment, r.stage::text,
      greatest(
        (SELECT i.occurred_on FROM interactions i WHERE i.organizer_id = r.organizer_id AND i.exhibitor_id = r.exhibitor_id AND i.withdrawn_at IS NULL
           AND (i.direction = 'inbound' OR i.channel IN ('call', 'meeting', 'visit', 'onsite_help')) ORDER BY i.occurred_on DESC LIMIT 1),
        (SELECT a.answered_on FROM responses a WHERE a.organizer_id = r.organizer_id AND a.exhibitor_id = r.exhibitor_id AND a.withdrawn_at IS NULL ORDER BY a.answered_on DESC LIMIT 1)
      )::text AS last_inbound_on,
      (SELECT i.occurred_on FROM interactions i WHERE i.organizer_id = r.organizer_id AND i.exhibitor_id = r.exhibitor_id AND i.withdrawn_at IS NULL
         AND i.direction = 'outbound' ORDER BY i.occurred_on DESC LIMIT 1)::text AS last_outbound_on,
      (SELECT count(*)::int FROM contacts c WHERE c.organizer_id = r.organizer_id AND c.exhibitor_id = r.exhibitor_id AND c.left_on IS NULL
         AND EXISTS (SELECT FROM interactions i WHERE i.organizer_id = c.organizer_id AND i.contact_id = c.id AND i.withdrawn_at IS NULL)) AS ties,
      (EXISTS (SELECT FROM promises p WHERE p.organizer_id = r.organizer_id AND p.exhibitor_id = r.exhibitor_id AND p.status = 'kept')
        OR EXISTS (SELECT FROM special_requests q WHERE q.organizer_id = r.organizer_id AND q.exhibitor_id = r.exhibitor_id AND q.status IN ('granted', 'partly'))) AS organizer_input,
      json_build_object('disclosed_in', ${given("disclosure", "inbound")}, 'disclosed_out', ${given("disclosure", "outbound")},
        'invested_in', ${given("investment", "inbound")}, 'invested_out', ${given("investment", "outbound")}) AS given,
      (SELECT c.id FROM calibrations c WHERE c.organizer_id = r.organizer_id ORDER BY c.version DESC LIMIT 1)::text AS calibration_id,
      -- one exhibitor's dossier brings the editions along; for many they are asked once
      CASE WHEN ${ids.length} = 1 THEN (SELECT json_agg(json_build_object('id', e.id, 'show_id', e.show_id, 'starts_on', e.starts_on, 'booking_deadline', e.booking_deadline) ORDER BY e.starts_on, e.id)
        FROM editions e WHERE e.organizer_id = r.organizer_id) END AS editions,
      coalesce((SELECT json_agg(json_build_object('show_id', s.show_id, 'construct', s.construct, 'value', s.value, 'se', s.se, 'observed_on', s.observed_on,
          'answers', s.answers, 'records', s.records, 'newest_answer_on', s.newest_answer_on, 'calibration_id', s.calibration_id,
          'day', f.day, 'channels', f.channels, 'mean', f.mean, 'covariance', f.covariance))
        FROM relationship_scores s LEFT JOIN filter_states f
          ON f.organizer_id = s.organizer_id AND f.exhibitor_id = s.exhibitor_id AND f.construct = s.construct AND f.show_id IS NOT DISTINCT FROM s.show_id
        WHERE s.organizer_id = r.organizer_id AND s.exhibitor_id = r.exhibitor_id), '[]') AS scores,
      coalesce((SELECT json_agg(json_build_object('edition_id', p.edition_id, 'status', p.status, 'area', p.area, 'amount', p.amount, 'multi_year', p.multi_year))
        FROM participations p WHERE p.organizer_id = r.organizer_id AND p.exhibitor_id = r.exhibitor_id), '[]') AS participations,
      coalesce((SELECT json_agg(json_build_object('show_id', g.show_id, 'stage', g.stage, 'since', g.since, 'measured', g.measured,
          'failing_since', g.failing_since, 'repeat_without_attachment', g.repeat_without_attachment))
        FROM stage_placements g WHERE g.organizer_id = r.organizer_id AND g.exhibitor_id = r.exhibitor_id), '[]') AS placements,
      coalesce((SELECT json_agg(json_build_object('show_id', o.show_id, 'stage', o.stage, 'who', u.name, 'why', o.why, 'set_on', o.set_on, 'until_on', o.until_on) ORDER BY o.set_on, o.id)
        FROM stage_overrides o JOIN members m ON m.organizer_id = o.organizer_id AND m.id = o.member_id JOIN users u ON u.id = m.user_id
        WHERE o.organizer_id = r.organizer_id AND o.exhibitor_id = r.exhibitor_id AND o.taken_back_on IS NULL), '[]') AS overrides
    FROM relationships r JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
    WHERE r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = ANY(${ids}::uuid[])`);
  const [, { rows }] = await Promise.all([locked, read]);
  for (const id of free) held.add(id);
  return new Map(z.array(dossier).parse(rows).map((row) => [row.exhibitor_id, row]));
}

const logRow = z.object({ id: z.string(), exhibitor_id: z.string(), show_id: z.string().nullable(), construct, channel: z.enum(CHANNELS), value: number, weight: number, observed_on: days, named: z.boolean() });

/** One row of the log that counts: neither corrected nor a retraction. */
export interface LogPiece {
  readonly id: string;
  readonly exhibitorId: string;
  readonly showId: string | null;
  readonly construct: Construct;
  readonly channel: Channel;
  readonly value: number;
  readonly weight: number;
  readonly day: number;
  readonly named: boolean;
}

/** The evidence of some exhibitors that counts, in the order in which the filter takes it. */
export async function readLogs({ db, organizerId }: TenantTransaction, exhibitorIds: readonly string[], constructs: readonly Construct[]): Promise<LogPiece[]> {
  const rows = await db.$queryRaw`
    SELECT e.id::text, e.exhibitor_id::text, e.show_id::text, e.construct, e.channel, e.value, e.weight, e.observed_on::text, e.named
    FROM evidence e
    WHERE e.organizer_id = ${organizerId}::uuid AND e.exhibitor_id = ANY(${[...exhibitorIds]}::uuid[]) AND e.construct = ANY(${[...constructs]}) AND NOT e.retracts
      AND NOT EXISTS (SELECT FROM evidence c WHERE c.organizer_id = e.organizer_id AND c.corrects_id = e.id)
    ORDER BY e.exhibitor_id, e.construct, e.observed_on, e.id`;
  return z.array(logRow).parse(rows).map((row) => ({
    id: row.id,
    exhibitorId: row.exhibitor_id,
    showId: row.show_id,
    construct: row.construct,
    channel: row.channel,
    value: row.value,
    weight: row.weight,
    day: row.observed_on,
    named: row.named,
  }));
}
