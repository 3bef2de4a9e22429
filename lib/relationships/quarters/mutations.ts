import { v7 as uuidv7 } from "uuid";

import { channelConstructs, isOfAShow } from "@/lib/relationship-quality";
import { isoDay } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import { recordEvidenceInBulk } from "../mutations";
import type { NewEvidence } from "../schema";
import { closedQuarters } from "./calendar";
import { firstContactOn, firstExchangeOn, listActive, listClosedQuarters, listGiven, listTalk } from "./data";
import { readGiven } from "./given";
import { readTwoWay, TalkBook } from "./two-way";
import type { ClosedQuarter, Quarter, QuarterKind, QuarterReading, QuarterRecords } from "./types";

const CLOSING = { id: "uuid", quarter_start: "date", kind: "text", active: "int", with_entry: "int", median: "float8", readable: "boolean", exhibitors: "int" } as const;

/** As many exhibitors at once as keep a statement and the memory it needs small. */
const BATCH = 200;

interface Closing {
  readonly id: string;
  readonly kind: QuarterKind;
  readonly quarter: Quarter;
  readonly reading: QuarterReading;
}

/**
 * Closes every quarter that is over and was not closed before: what its records say goes into the evidence log as of its last
 * day, once. All quarters that are due, or none of them; a quarter of which too little is logged is closed without evidence.
 */
export async function closeQuarters(tenant: TenantTransaction, today: Date): Promise<ClosedQuarter[]> {
  const closings = await readDueQuarters(tenant, today);
  if (closings.length === 0) return [];
  await writeRows(tenant, "quarter_closings", CLOSING, closings.map(closingRow));
  // in the order of their ids, in which every writer locks relationships, so that no two wait for each other
  const ids = [...new Set(closings.flatMap(({ reading }) => [...reading.values.keys()]))].sort();
  const shows = await mainShows(tenant, ids);
  for (let from = 0; from < ids.length; from += BATCH) {
    await recordEvidenceInBulk(tenant, ids.slice(from, from + BATCH).map((exhibitorId) => ({ exhibitorId, evidence: evidenceOf(exhibitorId, closings, shows.get(exhibitorId) ?? null) })), today);
  }
  return closings.map(({ kind, quarter, reading: { values, ...figures } }) => ({ kind, quarterStart: quarter.start, ...figures, exhibitors: values.size }));
}

/** The quarters that each kind has yet to close: contact since the first contact, what was given since anything was. */
async function readDueQuarters(tenant: TenantTransaction, today: Date): Promise<Closing[]> {
  const [contact, exchange, closed] = [await firstContactOn(tenant), await firstExchangeOn(tenant), await listClosedQuarters(tenant)];
  const due = (kind: QuarterKind, first: Date | null): Quarter[] => {
    if (first === null) return [];
    const done = new Set(closed.filter((closing) => closing.kind === kind).map(({ quarterStart }) => quarterStart.getTime()));
    return closedQuarters(first, today).filter(({ start }) => !done.has(start.getTime()));
  };
  const byKind = { two_way: due("two_way", contact), favours: due("favours", exchange), disclosure: due("disclosure", exchange) };
  const quarters = new Map([...byKind.two_way, ...byKind.favours, ...byKind.disclosure].map((quarter) => [quarter.start.getTime(), quarter]));
  const inOrder = [...quarters.values()].sort((a, b) => a.start.getTime() - b.start.getTime());
  const [oldest, newest] = [inOrder[0], inOrder.at(-1)];
  if (!oldest || !newest) return [];
  const book = new TalkBook(await listTalk(tenant, newest.lastDay));
  const given = exchange === null ? [] : await listGiven(tenant, { from: oldest.start, until: newest.lastDay });
  const closings: Closing[] = [];
  for (const quarter of inOrder) {
    const active = await listActive(tenant, quarter);
    const records = (kind: QuarterKind): QuarterRecords => ({ quarter, active: active.map(({ id }) => id), withEntry: active.filter((row) => row[kind]).length });
    const dueNow = (kind: QuarterKind) => byKind[kind].some(({ start }) => start.getTime() === quarter.start.getTime());
    if (dueNow("two_way")) closings.push({ id: uuidv7(), kind: "two_way", quarter, reading: readTwoWay(records("two_way"), book) });
    for (const kind of ["favours", "disclosure"] as const) if (dueNow(kind)) closings.push({ id: uuidv7(), kind, quarter, reading: readGiven(kind, records(kind), given, book) });
  }
  return closings;
}

/** The show that stands for each exhibitor: what is kept per show is read for it. */
async function mainShows({ db, organizerId }: TenantTransaction, exhibitorIds: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db.relationship.findMany({ where: { organizerId, exhibitorId: { in: [...exhibitorIds] } }, select: { exhibitorId: true, mainShowId: true } });
  return new Map(rows.map(({ exhibitorId, mainShowId }) => [exhibitorId, mainShowId]));
}

function closingRow({ id, kind, quarter, reading: { active, withEntry, median, readable, values } }: Closing) {
  return { id, quarter_start: isoDay(quarter.start), kind, active, with_entry: withEntry, median, readable, exhibitors: values.size };
}

function evidenceOf(exhibitorId: string, closings: readonly Closing[], showId: string | null): NewEvidence[] {
  return closings.flatMap(({ id, kind, quarter, reading }) => {
    const value = reading.values.get(exhibitorId);
    return value === undefined ? [] : quarterEvidence({ kind, value, closingId: id, on: quarter.lastDay, showId });
  });
}

/** What one quarter's value says, as of its last day. Who was never at a show has no attachment to one. */
export function quarterEvidence({ kind, value, closingId, on, showId }: { readonly kind: QuarterKind; readonly value: number; readonly closingId: string; readonly on: Date; readonly showId: string | null }): NewEvidence[] {
  return channelConstructs(kind).flatMap((construct) => {
    const ofShow = isOfAShow(construct);
    if (ofShow && showId === null) return [];
    return [{ showId: ofShow ? showId : null, construct, channel: kind, value, weight: 1, observedOn: on, source: "quarter" as const, sourceId: closingId, named: false }];
  });
}
