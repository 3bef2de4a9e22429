import { z } from "zod";

import { CHANNELS, recalibrate, startingCalibration } from "@/lib/relationship-quality";
import { dateOfDay } from "@/lib/format/days";
import { CurrentCalibration } from "@/lib/relationships/calibration";
import { readCalibrationData } from "@/lib/relationships/recalibration/data";
import { storedConstruct } from "@/lib/relationships/stored";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { type DatedPiece, FEATURE_CONSTRUCTS } from "./features";
import type { KnownEdition, KnownParticipation } from "./questions";

const editionRow = z.object({ id: z.string(), show_id: z.string(), starts: z.number(), ends: z.number() });

/** Days since 1970-01-01, made in SQL: a date minus a date is a whole number. */
const DAY_ZERO = sql`date '1970-01-01'`;

export async function readEditions({ db, organizerId }: Tenant): Promise<KnownEdition[]> {
  const rows = await db.$queryRaw(sql`
    SELECT id::text, show_id::text, starts_on - ${DAY_ZERO} AS starts, ends_on - ${DAY_ZERO} AS ends
    FROM editions WHERE organizer_id = ${organizerId}::uuid`);
  return z.array(editionRow).parse(rows).map((row) => ({ id: row.id, showId: row.show_id, startsDay: row.starts, endsDay: row.ends }));
}

export interface Sampled {
  readonly id: string;
  readonly segment: string | null;
}

/** The exhibitors that ever had a stand, at most `most` of them: then as a hash of their ids falls, the same ones every time. */
export async function readExhibitors({ db, organizerId }: Tenant, most: number): Promise<{ readonly exhibitors: Sampled[]; readonly outOf: number }> {
  const rows = await db.$queryRaw(sql`
    SELECT x.id::text, x.segment, count(*) OVER ()::int AS "outOf" FROM exhibitors x
    WHERE x.organizer_id = ${organizerId}::uuid
      AND EXISTS (SELECT FROM participations p WHERE p.organizer_id = x.organizer_id AND p.exhibitor_id = x.id AND p.status IN ('booked', 'held'))
    ORDER BY md5(x.id::text) LIMIT ${most}`);
  const parsed = z.array(z.object({ id: z.string(), segment: z.string().nullable(), outOf: z.number() })).parse(rows);
  return { exhibitors: parsed, outOf: parsed[0]?.outOf ?? 0 };
}

const participationRow = z.object({ exhibitor_id: z.string(), edition_id: z.string(), status: z.enum(["offered", "booked", "held", "cancelled", "declined"]), booked: z.number().nullable(), multi_year: z.boolean() });

export async function readParticipations({ db, organizerId }: Tenant, exhibitorIds: readonly string[]): Promise<KnownParticipation[]> {
  const rows = await db.$queryRaw(sql`
    SELECT exhibitor_id::text, edition_id::text, status::text, booked_on - ${DAY_ZERO} AS booked, multi_year
    FROM participations WHERE organizer_id = ${organizerId}::uuid AND exhibitor_id = ANY(${[...exhibitorIds]}::uuid[])`);
  return z.array(participationRow).parse(rows).map((row) => ({
    exhibitorId: row.exhibitor_id,
    editionId: row.edition_id,
    taken: row.status === "booked" || row.status === "held",
    open: row.status === "offered",
    bookedDay: row.booked,
    multiYear: row.multi_year,
  }));
}

const pieceRow = z.object({
  id: z.string(), exhibitor_id: z.string(), show_id: z.string().nullable(), construct: storedConstruct, channel: z.enum(CHANNELS), value: z.number(), weight: z.number(),
  day: z.number(), written: z.number(), retracts: z.boolean(), corrected: z.number().nullable(), original: z.number().nullable(),
});

/** The whole log of some exhibitors before a day, each piece with when it was written and when corrected. */
export async function readDatedLogs({ db, organizerId }: Tenant, exhibitorIds: readonly string[], before: number): Promise<ReadonlyMap<string, readonly DatedPiece[]>> {
  const rows = await db.$queryRaw(sql`
    SELECT e.id::text, e.exhibitor_id::text, e.show_id::text, e.construct, e.channel, e.value, e.weight, e.observed_on - ${DAY_ZERO} AS day,
      e.created_at::date - ${DAY_ZERO} AS written, e.retracts, c.created_at::date - ${DAY_ZERO} AS corrected, o.created_at::date - ${DAY_ZERO} AS original
    FROM evidence e
    LEFT JOIN evidence c ON c.organizer_id = e.organizer_id AND c.corrects_id = e.id
    LEFT JOIN evidence o ON o.organizer_id = e.organizer_id AND o.id = e.corrects_id
    WHERE e.organizer_id = ${organizerId}::uuid AND e.exhibitor_id = ANY(${[...exhibitorIds]}::uuid[])
      AND e.construct = ANY(${[...FEATURE_CONSTRUCTS]}) AND e.observed_on < ${DAY_ZERO} + ${before}::int`);
  const logs = new Map<string, DatedPiece[]>();
  for (const row of z.array(pieceRow).parse(rows)) {
    const { id, construct, channel, value, weight, day, retracts } = row;
    const piece = { id, construct, channel, value, weight, day, retracts, showId: row.show_id, writtenDay: row.written, correctedDay: row.corrected, originalDay: row.original };
    const own = logs.get(row.exhibitor_id);
    if (own) own.push(piece);
    else logs.set(row.exhibitor_id, [piece]);
  }
  return logs;
}

/** A calibration fitted on what was answered and recorded before a day alone, so that not even the normals know what came after. */
export async function calibrationBefore(tenant: Tenant, day: number): Promise<CurrentCalibration> {
  const base = startingCalibration();
  const data = await readCalibrationData(tenant, base, dateOfDay(day - 1));
  return new CurrentCalibration(`before ${day}`, recalibrate(base, data, { version: `before-${day}`, day: day - 1 }));
}
