import { isoDay } from "@/lib/format/days";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql } from "@/lib/tenant/sql";
import { inLongTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";

/** Currencies of exhibitors from abroad, with an invented rate: the demo's, no bank's. */
const ABROAD = [
  { country: "US", currency: "USD", rate: "0.92" },
  { country: "CN", currency: "CNY", rate: "0.128" },
] as const;

/**
 * The demo's floor: halls and stands where its exhibitors stand, some free ones beside them, packages, key dates, contracts of
 * exhibitors from abroad in their own currency, and invoices, of which a few were paid late or are overdue. All of it is drawn from the
 * exhibitors' keys, so that every demo is the same.
 */
export async function installFloor(organizerId: OrganizerId, today: Date): Promise<void> {
  await inLongTenantTransaction(organizerId, async (tenant) => {
    await halls(tenant);
    await offers(tenant);
    await contractsAbroad(tenant);
    await invoices(tenant, isoDay(today));
  });
}

async function halls({ db, organizerId }: TenantTransaction): Promise<void> {
  const own = sql`p.organizer_id = ${organizerId}::uuid AND p.status IN ('booked', 'held') AND p.hall IS NOT NULL AND p.stand IS NOT NULL`;
  await db.$executeRaw(sql`
    INSERT INTO halls (organizer_id, id, edition_id, name) SELECT organizer_id, gen_random_uuid(), edition_id, hall FROM (SELECT DISTINCT p.organizer_id, p.edition_id, p.hall FROM participations p WHERE ${own}) d`);
  // where two were put at one place, the second has the stand beside it
  await db.$executeRaw(sql`
    WITH placed AS (
      SELECT p.id, p.edition_id, h.id AS hall_id, p.area, p.amount, gen_random_uuid() AS stand_id,
        p.stand || CASE WHEN row_number() OVER w > 1 THEN chr((63 + row_number() OVER w)::int) ELSE '' END AS number
      FROM participations p JOIN halls h ON h.organizer_id = p.organizer_id AND h.edition_id = p.edition_id AND h.name = p.hall
      WHERE ${own} WINDOW w AS (PARTITION BY p.edition_id, p.hall, p.stand ORDER BY p.id)
    ), made AS (
      INSERT INTO stands (organizer_id, id, edition_id, hall_id, number, area, kind, price)
      SELECT ${organizerId}::uuid, stand_id, edition_id, hall_id, number, nullif(area, 0), (ARRAY['row', 'corner', 'end', 'island'])[1 + least(3, floor(coalesce(area, 9) / 24))::int]::stand_kind, amount FROM placed
      RETURNING id
    ) UPDATE participations p SET stand_id = t.stand_id FROM placed t JOIN made m ON m.id = t.stand_id WHERE p.organizer_id = ${organizerId}::uuid AND p.id = t.id`);
  await db.$executeRaw(sql`
    INSERT INTO stands (organizer_id, id, edition_id, hall_id, number, area, kind, price)
    SELECT h.organizer_id, gen_random_uuid(), h.edition_id, h.id, h.name || '-' || (900 + n), 9 + 3 * (n % 6), (ARRAY['row', 'corner'])[1 + n % 2]::stand_kind, 400 * (9 + 3 * (n % 6))
    FROM halls h CROSS JOIN generate_series(1, 14) n WHERE h.organizer_id = ${organizerId}::uuid`);
}

async function offers({ db, organizerId }: TenantTransaction): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO packages (organizer_id, id, edition_id, name, contents, price)
    SELECT e.organizer_id, gen_random_uuid(), e.id, o.name, o.contents, o.price FROM editions e CROSS JOIN (VALUES
      ('Space only', 'The marked space, entry in the catalogue', 0),
      ('Starter', 'Walls, carpet, light, one socket, entry in the catalogue', 1900),
      ('Comfort 省心套餐', 'As Starter, with furniture, cabin and daily cleaning', 3400)) AS o(name, contents, price) WHERE e.organizer_id = ${organizerId}::uuid`);
  await db.$executeRaw(sql`
    UPDATE participations p SET package_id = k.id FROM packages k
    WHERE p.organizer_id = ${organizerId}::uuid AND k.organizer_id = p.organizer_id AND k.edition_id = p.edition_id AND p.status IN ('booked', 'held')
      AND k.price = CASE WHEN p.area >= 48 THEN 0 WHEN p.area >= 24 THEN 3400 ELSE 1900 END`);
  await db.$executeRaw(sql`
    INSERT INTO key_dates (organizer_id, id, edition_id, kind, starts_on, ends_on)
    SELECT e.organizer_id, gen_random_uuid(), e.id, d.kind::key_date_kind, e.starts_on + d.first, e.starts_on + d.last FROM editions e CROSS JOIN (VALUES
      ('rebooking', 0, 45), ('stand_plans', -60, NULL), ('build_up', -4, -2), ('move_in', -1, NULL), ('tear_down', 3, 5)) AS d(kind, first, last) WHERE e.organizer_id = ${organizerId}::uuid`);
}

/** A rate a month; the amount agreed is what gives the known one at the rate of the booking day, to the cent. */
async function contractsAbroad({ db, organizerId }: TenantTransaction): Promise<void> {
  for (const { country, currency, rate } of ABROAD) {
    await db.$executeRaw(sql`
      INSERT INTO exchange_rates (organizer_id, id, currency, day, rate)
      SELECT ${organizerId}::uuid, gen_random_uuid(), ${currency}, m::date, round(${rate}::numeric * (1 + 0.03 * sin(extract(epoch FROM m) / 9000000)::numeric), 4)
      FROM (SELECT date_trunc('month', min(p.booked_on)) AS first, max(p.booked_on) AS last FROM participations p WHERE p.organizer_id = ${organizerId}::uuid) b, generate_series(b.first, b.last, interval '1 month') m`);
    await db.$executeRaw(sql`
      UPDATE participations p SET contract_currency = ${currency}, contract_amount = round(p.amount / r.rate, 2)
      FROM exhibitors x, exchange_rates r
      WHERE p.organizer_id = ${organizerId}::uuid AND x.organizer_id = p.organizer_id AND x.id = p.exhibitor_id AND x.country = ${country} AND p.amount IS NOT NULL
        AND r.organizer_id = p.organizer_id AND r.currency = ${currency} AND r.day = date_trunc('month', p.booked_on)::date AND abs(hashtext(x.external_key)) % 3 = 0`);
  }
}

/** Thirty days to pay. Of a hundred, some three pay late and one not yet; the newest are still open. */
async function invoices({ db, organizerId }: TenantTransaction, today: string): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO invoices (organizer_id, id, participation_id, number, issued_on, due_on, amount, currency, paid_on)
    SELECT organizer_id, gen_random_uuid(), id, 'R' || to_char(booked_on, 'YY') || '-' || lpad(row_number() OVER (ORDER BY booked_on, id)::text, 5, '0'), booked_on + 2, booked_on + 32, amount, currency,
      CASE WHEN (luck >= 1 OR booked_on < ${today}::date - 300) AND booked_on + 2 + pays < ${today}::date THEN booked_on + 2 + pays END
    FROM (
      SELECT p.organizer_id, p.id, p.booked_on, coalesce(p.contract_amount, p.amount) AS amount, coalesce(p.contract_currency, o.currency) AS currency, abs(hashtext(x.external_key || e.name)) % 100 AS luck,
        CASE WHEN abs(hashtext(x.external_key || e.name)) % 100 < 4 THEN 44 + abs(hashtext(x.external_key)) % 30 ELSE 8 + abs(hashtext(x.external_key)) % 21 END AS pays
      FROM participations p JOIN exhibitors x ON x.organizer_id = p.organizer_id AND x.id = p.exhibitor_id JOIN organizers o ON o.id = p.organizer_id
        JOIN editions e ON e.organizer_id = p.organizer_id AND e.id = p.edition_id
      WHERE p.organizer_id = ${organizerId}::uuid AND p.status IN ('booked', 'held') AND p.amount > 0 AND p.booked_on <= ${today}::date - 2
    ) b`);
}
