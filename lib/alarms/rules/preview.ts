import { z } from "zod";

import { dateOfDay, dayNumber, isoDay } from "@/lib/format/days";
import { ALARM_FAMILIES, type AlarmFamily, type AlarmKey } from "@/lib/relationship-quality";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { readAlarmRecords } from "../records/data";
import type { AlarmSettings } from "../schema";
import { storedFamily, storedReason } from "../stored";
import type { PreviewCount, RulesPreview } from "./types";
import { type SimulatedFamily, simulateYear } from "./simulate";

/** As many exhibitors as are simulated while somebody waits; of more, a part drawn by a hash of their ids. */
const MOST = 2000;
const Z95 = 1.959963984540054;

/** What the rules in force and proposed ones would have raised within the last year, computed from the records, and what both would have open today. */
export async function previewRules(tenant: Tenant, now: AlarmSettings, then: AlarmSettings, today: Date): Promise<RulesPreview> {
  const { ids, oneIn } = await drawExhibitors(tenant, today);
  const records = await readAlarmRecords(tenant, ids, today);
  const fell = await countChanges(tenant, today);
  const day = dayNumber(today);
  const [asNow, asThen] = [simulateYear(records, now, day), simulateYear(records, then, day)];
  return {
    families: ALARM_FAMILIES.map((family) => ({ family, now: count(asNow, family, oneIn, fell, now.off), then: count(asThen, family, oneIn, fell, then.off) })),
    exhibitors: ids.length,
    oneIn,
    from: dateOfDay(day - 364),
    to: today,
  };
}

function count(simulated: readonly SimulatedFamily[], family: AlarmFamily, oneIn: number, fell: readonly Fell[], off: readonly AlarmKey[]): PreviewCount {
  const own = simulated.find((each) => each.family === family) ?? { raised: 0, squares: 0, open: 0 };
  const byScores = fell.filter((each) => each.family === family && !off.includes(each.reason));
  return {
    raised: own.raised * oneIn + byScores.reduce((sum, each) => sum + each.raised, 0),
    reach: oneIn === 1 ? null : Z95 * oneIn * Math.sqrt(own.squares),
    open: own.open * oneIn + byScores.reduce((sum, each) => sum + each.open, 0),
  };
}

const drawn = z.array(z.object({ id: z.string() }));

/** The exhibitors with a stand in the three years that the simulation looks at, or one in so many of them. */
async function drawExhibitors({ db, organizerId }: Tenant, today: Date): Promise<{ ids: string[]; oneIn: number }> {
  const all = await db.exhibitor.count({ where: { organizerId, archivedAt: null } });
  const oneIn = Math.max(1, Math.ceil(all / MOST));
  const rows = await db.$queryRaw(sql`
    SELECT x.id::text AS id FROM exhibitors x
    WHERE x.organizer_id = ${organizerId}::uuid AND x.archived_at IS NULL AND abs(hashtextextended(x.id::text, 11) % ${oneIn}::int) = 0
      AND EXISTS (SELECT FROM participations p JOIN editions e ON e.organizer_id = p.organizer_id AND e.id = p.edition_id
        WHERE p.organizer_id = x.organizer_id AND p.exhibitor_id = x.id AND p.status IN ('booked', 'held', 'cancelled') AND e.starts_on > ${isoDay(today)}::date - 1095)
      AND NOT EXISTS (SELECT FROM relationships r WHERE r.organizer_id = x.organizer_id AND r.exhibitor_id = x.id AND r.stage = 'dissolution')`);
  return { ids: drawn.parse(rows).map(({ id }) => id), oneIn };
}

const fellRow = z.object({ reason: storedReason, family: storedFamily, raised: z.number(), open: z.number() });
type Fell = z.output<typeof fellRow>;

/** Alarms from changes of scores are read from the log of alarms: they depend on no threshold that can be set here. */
async function countChanges({ db, organizerId }: Tenant, today: Date): Promise<Fell[]> {
  const rows = await db.$queryRaw(sql`
    SELECT reason, family::text, count(*) FILTER (WHERE raised_on > ${isoDay(today)}::date - 364)::int AS raised, count(*) FILTER (WHERE state = 'open')::int AS open
    FROM alarms WHERE organizer_id = ${organizerId}::uuid AND reason IN ('alarm.trustFell', 'alarm.continuityFell') GROUP BY reason, family`);
  return z.array(fellRow).parse(rows);
}
