import { quarterStart } from "@/lib/format/days";
import { listEffects } from "@/lib/relationships/effects/data";
import { closesOn, quarterOf } from "@/lib/relationships/quarters/calendar";
import { listGiven } from "@/lib/relationships/quarters/data";
import { channelOfGiven } from "@/lib/relationships/quarters/given";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ExchangeDetail, Told } from "./types";

/** What an entry says of the relationship, as far as its quarter has got. */
export async function readTold(tenant: Tenant, { exhibitorId, kind, direction, occurredOn, withdrawnOn }: ExchangeDetail): Promise<Told> {
  const { db, organizerId } = tenant;
  const channel = channelOfGiven({ kind, direction });
  if (channel === null || withdrawnOn !== null) return { how: kind === "investment" && withdrawnOn === null ? "stage" : "none" };
  const quarter = quarterOf(quarterStart(occurredOn));
  const closing = await db.quarterClosing.findUnique({ where: { organizerId_kind_quarterStart: { organizerId, kind: channel, quarterStart: quarter.start } } });
  if (!closing) return { how: "waits", channel, closesOn: closesOn(quarter) };
  const { active, withEntry, median } = closing;
  if (!closing.readable) return { how: "unread", channel, active, withEntry, median };
  const [given] = await listGiven(tenant, { from: quarter.start, until: quarter.lastDay }, exhibitorId);
  return { how: "read", channel, count: given?.[channel] ?? 0, median, moves: await listEffects(tenant, "quarter", closing.id, exhibitorId) };
}
