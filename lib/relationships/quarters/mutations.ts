import { v7 as uuidv7 } from "uuid";

import { channelConstructs } from "@/lib/relationship-quality";
import { isoDay } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import { recordEvidenceInBulk } from "../mutations";
import type { NewEvidence } from "../schema";
import { closedQuarters } from "./calendar";
import { firstContactOn, listActive, listClosedQuarters, listTalk } from "./data";
import { readTwoWay, TalkBook } from "./two-way";
import type { ClosedQuarter, Quarter, QuarterReading } from "./types";

const CLOSING = { id: "uuid", quarter_start: "date", kind: "text", active: "int", with_entry: "int", median: "float8", readable: "boolean", exhibitors: "int" } as const;

/** As many exhibitors at once as keep a statement and the memory it needs small. */
const BATCH = 200;

interface Closing {
  readonly id: string;
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
  for (let from = 0; from < ids.length; from += BATCH) {
    await recordEvidenceInBulk(tenant, ids.slice(from, from + BATCH).map((exhibitorId) => ({ exhibitorId, evidence: evidenceOf(exhibitorId, closings) })), today);
  }
  return closings.map(({ quarter, reading: { values, ...figures } }) => ({ kind: "two_way", quarterStart: quarter.start, ...figures, exhibitors: values.size }));
}

async function readDueQuarters(tenant: TenantTransaction, today: Date): Promise<Closing[]> {
  const first = await firstContactOn(tenant);
  if (first === null) return [];
  const closed = new Set((await listClosedQuarters(tenant)).map(({ quarterStart }) => quarterStart.getTime()));
  const due = closedQuarters(first, today).filter(({ start }) => !closed.has(start.getTime()));
  const newest = due.at(-1);
  if (!newest) return [];
  const book = new TalkBook(await listTalk(tenant, newest.lastDay));
  const closings: Closing[] = [];
  for (const quarter of due) {
    const active = await listActive(tenant, quarter);
    const records = { quarter, active: active.map(({ id }) => id), withEntry: active.filter(({ with_entry }) => with_entry).length };
    closings.push({ id: uuidv7(), quarter, reading: readTwoWay(records, book) });
  }
  return closings;
}

function closingRow({ id, quarter, reading: { active, withEntry, median, readable, values } }: Closing) {
  return { id, quarter_start: isoDay(quarter.start), kind: "two_way", active, with_entry: withEntry, median, readable, exhibitors: values.size };
}

function evidenceOf(exhibitorId: string, closings: readonly Closing[]): NewEvidence[] {
  return closings.flatMap(({ id, quarter, reading }) => {
    const value = reading.values.get(exhibitorId);
    if (value === undefined) return [];
    return channelConstructs("two_way").map((construct) => ({ showId: null, construct, channel: "two_way" as const, value, weight: 1, observedOn: quarter.lastDay, source: "quarter" as const, sourceId: id, named: false }));
  });
}
