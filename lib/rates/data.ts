import { z } from "zod";

import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { MissingRate, RateRow } from "./types";

/** The rates, newest day first; of one currency where one is asked for. */
export async function listRates({ db, organizerId }: Tenant, currency: string | null, page: number): Promise<PageOf<RateRow>> {
  const where = { organizerId, ...(currency === null ? {} : { currency }) };
  const [total, rows] = await Promise.all([
    db.exchangeRate.count({ where }),
    db.exchangeRate.findMany({ where, orderBy: [{ day: "desc" }, { currency: "asc" }, { id: "asc" }], ...slice(page) }),
  ]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map(({ id, currency: code, day, rate }) => ({ id, currency: code, day, rate: rate.toString() })) };
}

export async function listRateCurrencies({ db, organizerId }: Tenant): Promise<string[]> {
  const rows = await db.exchangeRate.findMany({ where: { organizerId }, distinct: ["currency"], orderBy: { currency: "asc" }, select: { currency: true } });
  return rows.map(({ currency }) => currency);
}

const missing = z.array(z.object({ currency: z.string(), bookedOn: z.date().nullable(), contracts: z.number(), amount: z.string() }));

/** Contracts in no total, oldest day first: those for which a rate is wanted, and those without a booking day to look one up on. */
export async function listMissingRates({ db, organizerId }: Tenant): Promise<MissingRate[]> {
  return missing.parse(
    await db.$queryRaw(sql`
      SELECT contract_currency AS currency, booked_on AS "bookedOn", count(*)::int AS contracts, sum(contract_amount)::text AS amount FROM participations
      WHERE organizer_id = ${organizerId}::uuid AND contract_currency IS NOT NULL AND amount IS NULL
      GROUP BY 1, 2 ORDER BY 2 NULLS LAST, 1 LIMIT 100`),
  );
}
