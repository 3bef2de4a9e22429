import { z } from "zod";

import { AppError, fieldError, notFound } from "@/lib/errors";
import { isoDay } from "@/lib/format/days";
import { refreshRelationships } from "@/lib/relationships/mutations";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { readPastedRates } from "./paste";
import { RATE_DAYS, type RateInput } from "./schema";
import type { RatesSaved } from "./types";

const A_TIME = 500;

/** Saves rates, replacing those of the same currency and day. The contracts booked under them are restated, and who has them placed anew, in the same transaction. */
export async function saveRates(tenant: TenantTransaction, rates: readonly RateInput[], today: Date): Promise<RatesSaved> {
  const { db, organizerId } = tenant;
  const { currency: own } = await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { currency: true } });
  for (const { currency, day } of rates) {
    if (currency === own) throw fieldError("currency", "own_currency");
    if (day > today) throw fieldError("day", "date_in_future");
  }
  for (const { currency, day, rate } of rates) {
    await db.exchangeRate.upsert({ where: { organizerId_currency_day: { organizerId, currency, day } }, create: { organizerId, currency, day, rate }, update: { rate } });
  }
  return { saved: rates.length, restated: await restate(tenant, rates, today), problems: [] };
}

/** A pasted list of rates: all of it, or nothing and what is wrong with which line. */
export async function pasteRates(tenant: TenantTransaction, lines: string, today: Date): Promise<RatesSaved> {
  const { db, organizerId } = tenant;
  const { rates, problems } = readPastedRates(lines);
  if (problems.length > 0) return { saved: 0, restated: 0, problems };
  if (rates.length === 0) throw new AppError("invalid", { lines: "required" });
  const { currency: own } = await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { currency: true } });
  const wrong = lines.split(/\r?\n/).flatMap((line, index): RatesSaved["problems"] => {
    const [currency = "", day = ""] = line.split(/[\t;；]/).map((cell) => cell.trim());
    const at = { line: index + 1, text: line.trim().slice(0, 80) };
    if (currency.toUpperCase() === own) return [{ ...at, field: "currency", code: "own_currency" }];
    return day > isoDay(today) && /^\d/.test(day) ? [{ ...at, field: "day", code: "date_in_future" }] : [];
  });
  return wrong.length > 0 ? { saved: 0, restated: 0, problems: wrong } : await saveRates(tenant, rates, today);
}

/** Removes a rate; the answer is what it said, so that it can be saved again. */
export async function removeRate(tenant: TenantTransaction, id: string, today: Date): Promise<{ currency: string; day: Date; rate: string }> {
  const { db, organizerId } = tenant;
  const known = await db.exchangeRate.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!known) throw notFound();
  await db.exchangeRate.delete({ where: { organizerId_id: { organizerId, id } } });
  const { currency, day, rate } = known;
  await restate(tenant, [{ currency, day }], today);
  return { currency, day, rate: rate.toString() };
}

const changed = z.array(z.object({ id: z.string(), contracts: z.number() }));

/**
 * Lets the database work out anew what the contracts booked under these rates are worth (its function amount_at_booking knows the rule),
 * and places their exhibitors anew. The rows do not count as edited: nobody touched what was agreed.
 */
async function restate(tenant: TenantTransaction, rates: readonly Pick<RateInput, "currency" | "day">[], today: Date): Promise<number> {
  const { db, organizerId } = tenant;
  const list = JSON.stringify(rates.map(({ currency, day }) => ({ currency, day: isoDay(day) })));
  const rows = changed.parse(
    await db.$queryRaw(sql`
      WITH touched AS MATERIALIZED (
        SELECT DISTINCT p.id, p.amount FROM participations p
        JOIN jsonb_to_recordset(${list}::jsonb) AS r(currency text, day date) ON p.contract_currency = r.currency AND p.booked_on >= r.day AND p.booked_on < r.day + ${RATE_DAYS}::int
        WHERE p.organizer_id = ${organizerId}::uuid
      ), restated AS (
        UPDATE participations p SET contract_amount = p.contract_amount FROM touched t
        WHERE p.organizer_id = ${organizerId}::uuid AND p.id = t.id RETURNING p.exhibitor_id, p.amount IS DISTINCT FROM t.amount AS moved
      ) SELECT exhibitor_id::text AS id, count(*)::int AS contracts FROM restated WHERE moved GROUP BY 1 ORDER BY 1`),
  );
  const ids = rows.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += A_TIME) await refreshRelationships(tenant, ids.slice(start, start + A_TIME), today);
  return rows.reduce((sum, { contracts }) => sum + contracts, 0);
}
