import pg from "pg";

/** How many of each stand in the lists that are measured; the world itself has none of them. */
export const LISTED = { tasks: 100_000, exchanges: 150_000, invoices: 100_000, alarms: 50_000, stands: 20_000, campaigns: 40 } as const;

const HALL = "Hall of the benchmark";
/** A figure that the organizer itself asks for, and that every exhibitor has: 0 to 199, as many of each. */
export const OWN_FIELD = "Robots of the benchmark";

const EXHIBITORS = "exhibitors WHERE organizer_id = $1 AND archived_at IS NULL";
const MEMBERS = "members WHERE organizer_id = $1";
/** One row after the other, and again from the first: joined by its place, which a hash can look up. */
const of = (rows: string, alias: string, columns = "id") => `JOIN (SELECT ${columns}, row_number() OVER (ORDER BY id) - 1 AS place FROM ${rows}) ${alias} ON ${alias}.place = n % (SELECT count(*) FROM ${rows})`;
/** A day within four years, the same for the same row every time. */
const day = (salt: number) => `current_date - (n * 7919 + ${salt}) % 1400`;

const FILLED: readonly string[] = [
  `INSERT INTO tasks (organizer_id, id, title, exhibitor_id, assigned_member_id, member_id, due_on, status, ended_at)
   SELECT $1, gen_random_uuid(), 'Send the plan, ' || n, x.id, m.id, m.id, ${day(3)}, CASE WHEN n % 10 = 0 THEN 'open' ELSE 'done' END::task_status, CASE WHEN n % 10 = 0 THEN NULL ELSE now() END
   FROM generate_series(1, ${LISTED.tasks}) n ${of(EXHIBITORS, "x")} ${of(MEMBERS, "m")}`,
  `INSERT INTO exchanges (organizer_id, id, exhibitor_id, member_id, kind, direction, text, occurred_on, worth)
   SELECT $1, gen_random_uuid(), x.id, m.id, CASE WHEN n % 3 = 0 THEN 'favour' ELSE 'gesture' END::exchange_kind, CASE WHEN n % 2 = 0 THEN 'inbound' ELSE 'outbound' END::direction, 'Lent a trolley, ' || n, ${day(5)}, n % 500
   FROM generate_series(1, ${LISTED.exchanges}) n ${of(EXHIBITORS, "x")} ${of(MEMBERS, "m")}`,
  `INSERT INTO invoices (organizer_id, id, participation_id, number, issued_on, due_on, amount, currency, paid_on, member_id)
   SELECT $1, gen_random_uuid(), p.id, 'R-' || n, ${day(7)}, ${day(7)} + 30, 1000 + n % 9000, 'EUR', CASE WHEN n % 8 = 0 THEN NULL ELSE ${day(7)} + n % 45 END, m.id
   FROM generate_series(1, ${LISTED.invoices}) n ${of("participations WHERE organizer_id = $1", "p")} ${of(MEMBERS, "m")}`,
  // long over, so that what is open today stays what the world says
  `INSERT INTO alarms (organizer_id, id, exhibitor_id, reason, family, level, state, began_on, raised_on, evidence, "values", rules_version, owner_member_id, due_on, closed_on)
   SELECT $1, gen_random_uuid(), x.id, 'alarm.latePayment', 'deterioration', 'watch', 'passed', ${day(11)}, ${day(11)}, '[]', '{}', 0, m.id, ${day(11)} + 14, ${day(11)} + 20
   FROM generate_series(1, ${LISTED.alarms}) n ${of(EXHIBITORS, "x")} ${of(MEMBERS, "m")}`,
  `INSERT INTO stands (organizer_id, id, edition_id, hall_id, number, area, kind, price)
   SELECT $1, gen_random_uuid(), h.edition_id, h.id, 'B-' || n, 9 + n % 60, CASE WHEN n % 4 = 0 THEN 'corner' ELSE 'row' END::stand_kind, 250 * (9 + n % 60)
   FROM generate_series(1, ${LISTED.stands}) n ${of(`halls WHERE organizer_id = $1 AND name = '${HALL}'`, "h", "id, edition_id")}`,
  `INSERT INTO campaigns (organizer_id, id, edition_id, form_version_id, title, status, audience, texts, opens_at, closes_at, member_id)
   SELECT $1, gen_random_uuid(), e.id, v.id, 'Draft of the benchmark ' || n, 'draft', '{}', '{}', now(), now() + interval '30 days', m.id
   FROM generate_series(1, ${LISTED.campaigns}) n ${of(MEMBERS, "m")} CROSS JOIN (SELECT id FROM editions WHERE organizer_id = $1 ORDER BY starts_on LIMIT 1) e CROSS JOIN (SELECT id FROM form_versions WHERE organizer_id = $1 LIMIT 1) v`,
];

/** What is filled together, with what says that it was: a world is kept for its day, and used again by later versions of this. */
const PARTS: readonly { readonly there: string; readonly statements: readonly string[]; readonly tables: string }[] = [
  {
    there: `SELECT FROM halls WHERE organizer_id = $1 AND name = '${HALL}' LIMIT 1`,
    statements: [`INSERT INTO halls (organizer_id, id, edition_id, name) SELECT $1, gen_random_uuid(), e.id, '${HALL}' FROM editions e WHERE e.organizer_id = $1`, ...FILLED],
    tables: "tasks, exchanges, invoices, alarms, stands, halls, campaigns",
  },
  {
    there: `SELECT FROM own_fields WHERE organizer_id = $1 AND label = '${OWN_FIELD}'`,
    statements: [
      `INSERT INTO own_fields (organizer_id, id, noun, kind, label, place) VALUES ($1, gen_random_uuid(), 'exhibitors', 'number', '${OWN_FIELD}', 0)`,
      `INSERT INTO exhibitor_own_values (organizer_id, id, field_id, exhibitor_id, value, number)
       SELECT $1, gen_random_uuid(), f.id, x.id, (row_number() OVER (ORDER BY x.id) % 200)::text, row_number() OVER (ORDER BY x.id) % 200
       FROM exhibitors x CROSS JOIN own_fields f WHERE x.organizer_id = $1 AND f.organizer_id = $1 AND f.label = '${OWN_FIELD}'`,
    ],
    tables: "own_fields, exhibitor_own_values",
  },
];

/** The ledgers that the world leaves empty, filled once, past the references' checks, which hold by how they are made. */
export async function listedRecords(superUrl: string, organizerId: string): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    for (const { there, statements, tables } of PARTS) {
      if ((await client.query(there, [organizerId])).rowCount !== 0) continue;
      await client.query("BEGIN; SET LOCAL session_replication_role = replica");
      for (const statement of statements) await client.query(statement, [organizerId]);
      await client.query("COMMIT");
      await client.query(`VACUUM ANALYZE ${tables}`);
    }
  } finally {
    await client.end();
  }
}
