import { z } from "zod";

import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import { SMALLEST_GROUP } from "@/lib/portfolio/mean-score";
import { meanInterval, readLater, shareInterval, TRUST_CONSTRUCTS } from "@/lib/relationship-quality";
import { join, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { listAlarmOutcomes } from "../outcomes/data";
import type { AlarmWithOutcome } from "../outcomes/types";
import type { AlarmEffect, Arm, ArmResult } from "./types";

/** How long an act is given to show. */
const WINDOW_DAYS = 90;
const SPAN_DAYS = 730;

/**
 * What became of exhibitors whose alarm somebody acted on, of those whose alarm nobody did, and of those held out by chance: whether they
 * booked at their next decision, and how their trust changed within a quarter. Each exhibitor counts once, by its first alarm of the span,
 * and only alarms that are a quarter old count, so that every one has had its time.
 */
export async function readEffect(tenant: Tenant, today: Date): Promise<AlarmEffect> {
  const span = { from: dateOfDay(dayNumber(today) - SPAN_DAYS), to: dateOfDay(dayNumber(today) - WINDOW_DAYS) };
  const alarms = await listAlarmOutcomes(tenant, span, today);
  const seen = new Set<string>();
  const first = alarms.filter(({ exhibitorId }) => !seen.has(exhibitorId) && seen.add(exhibitorId));
  const changes = await readTrustChanges(tenant, span);
  const ended = (test: (alarm: AlarmWithOutcome) => boolean) => alarms.filter(test).length;
  return {
    arms: (["acted", "not_acted", "suggested", "held_out"] as const).map((arm) => resultOf(arm, alarms.filter(belongsTo(arm)).length, first.filter(belongsTo(arm)), changes)),
    ...span,
    windowDays: WINDOW_DAYS,
    minimum: SMALLEST_GROUP,
    ends: {
      acted: ended(({ acted }) => acted),
      passedAlone: ended(({ acted, state }) => !acted && state === "passed"),
      setAside: ended(({ acted, state }) => !acted && state === "dismissed"),
      open: ended(({ acted, state }) => !acted && state === "open"),
    },
  };
}

/** Held out is by chance, whatever somebody did then: only so is the comparison fair. */
function belongsTo(arm: Arm): (alarm: AlarmWithOutcome) => boolean {
  return ({ acted, heldOut }) => (arm === "held_out" ? heldOut : !heldOut && (arm === "suggested" || acted === (arm === "acted")));
}

function resultOf(arm: Arm, alarms: number, own: readonly AlarmWithOutcome[], changes: ReadonlyMap<string, number>): ArmResult {
  const decided = own.filter(({ rebooked }) => rebooked !== null);
  const rebooked = decided.filter((alarm) => alarm.rebooked === true).length;
  const moved = own.flatMap(({ id }) => changes.get(id) ?? []);
  return {
    arm,
    alarms,
    exhibitors: own.length,
    decided: decided.length,
    rebooked,
    share: decided.length < SMALLEST_GROUP ? null : shareInterval(rebooked, decided.length).value,
    scored: moved.length,
    change: moved.length < SMALLEST_GROUP ? null : meanInterval(moved, { scale: [-100, 100], column: "trust" }).value,
  };
}

const stepRow = z.object({
  id: z.string(),
  raised: z.number(),
  parts: z.array(z.object({ mean: z.number(), sd: z.number(), drift: z.number(), before: z.tuple([z.number(), z.number(), z.number()]).nullable(), after: z.tuple([z.number(), z.number(), z.number()]).nullable() })),
});

/** The change of trust within a quarter of each alarm, from the steps of its three parts, read at both days by the heart. */
async function readTrustChanges({ db, organizerId }: Tenant, { from, to }: { readonly from: Date; readonly to: Date }): Promise<Map<string, number>> {
  const last = (until: ReturnType<typeof sql>) => sql`
    (SELECT json_build_array(t.after, t.after_se, t.observed_on - '1970-01-01'::date) FROM score_steps t
      WHERE t.organizer_id = s.organizer_id AND t.exhibitor_id = s.exhibitor_id AND t.construct = s.construct AND t.observed_on <= ${until} ORDER BY t.observed_on DESC, t.id DESC LIMIT 1)`;
  const rows = await db.$queryRaw(sql`
    SELECT a.id::text, a.raised_on - '1970-01-01'::date AS raised,
      coalesce((SELECT json_agg(json_build_object('mean', s.prior_mean, 'sd', s.prior_sd, 'drift', s.drift_days, 'before', ${last(sql`a.raised_on`)}, 'after', ${last(sql`a.raised_on + ${WINDOW_DAYS}::int`)}))
        FROM relationship_scores s WHERE s.organizer_id = a.organizer_id AND s.exhibitor_id = a.exhibitor_id AND s.construct IN (${join(TRUST_CONSTRUCTS)})), '[]') AS parts
    FROM alarms a WHERE a.organizer_id = ${organizerId}::uuid AND a.raised_on > ${isoDay(from)}::date AND a.raised_on <= ${isoDay(to)}::date`);
  return new Map(
    z.array(stepRow).parse(rows).flatMap(({ id, raised, parts }) => {
      // without a step before the alarm nothing was known that could have changed
      if (parts.length !== TRUST_CONSTRUCTS.length || !parts.some(({ before }) => before !== null)) return [];
      const on = (day: number, pick: "before" | "after") =>
        parts.reduce((sum, part) => {
          const step = part[pick];
          const stored = step ? { value: step[0], se: step[1] } : { value: part.mean, se: part.sd };
          return sum + readLater(stored, { driftDays: part.drift, prior: { mean: part.mean, sd: part.sd } }, step ? day - step[2] : 0).value / parts.length;
        }, 0);
      return [[id, on(raised + WINDOW_DAYS, "after") - on(raised, "before")] as const];
    }),
  );
}
