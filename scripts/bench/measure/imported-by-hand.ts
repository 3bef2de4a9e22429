import type pg from "pg";

interface Place {
  readonly organizerId: string;
  readonly memberId: string;
  readonly editionId: string;
}

const A_TIME = 5_000;

/**
 * The bare rows of such an import (no evidence, no scores, no stages), as somebody would write them by hand: as the application role, in one transaction and in the
 * fewest statements, with statistics of what was written first, as the product has them.
 */
export async function insertByHand(client: pg.Client, { organizerId, memberId, editionId }: Place, rows: number): Promise<void> {
  await client.query(`BEGIN; SET LOCAL app.organizer_id = '${organizerId}'`);
  for (let start = 0; start < rows; start += A_TIME) {
    const some = Array.from({ length: Math.min(A_TIME, rows - start) }, (_, i) => start + i);
    const texts = (make: (i: number) => string) => some.map(make);
    const { rows: made } = await client.query<{ id: string }>(
      "INSERT INTO exhibitors (organizer_id, id, external_key, name, country, city) SELECT $1, gen_random_uuid(), k, n, 'GB', 'Hull' FROM unnest($2::text[], $3::text[]) AS v(k, n) RETURNING id",
      [organizerId, texts((i) => `K${i}`), texts((i) => `Company ${i} Ltd`)],
    );
    const ids = made.map(({ id }) => id);
    await client.query("INSERT INTO relationships (organizer_id, id, exhibitor_id, stage) SELECT $1, gen_random_uuid(), e, 'not_enough_evidence' FROM unnest($2::uuid[]) AS v(e)", [organizerId, ids]);
    const { rows: people } = await client.query<{ id: string }>(
      "INSERT INTO contacts (organizer_id, id, exhibitor_id, name, email) SELECT $1, gen_random_uuid(), e, n, m FROM unnest($2::uuid[], $3::text[], $4::text[]) AS v(e, n, m) RETURNING id",
      [organizerId, ids, texts((i) => `Person ${i}`), texts((i) => `p${i}@example.com`)],
    );
    await client.query(
      "INSERT INTO participations (organizer_id, id, exhibitor_id, edition_id, status, stand, area, amount) SELECT $1, gen_random_uuid(), e, $3, 'held', s, 24, 4800 FROM unnest($2::uuid[], $4::text[]) AS v(e, s)",
      [organizerId, ids, editionId, texts((i) => `S${i}`)],
    );
    await client.query(
      "INSERT INTO interactions (organizer_id, id, exhibitor_id, contact_id, member_id, channel, direction, occurred_on, note) SELECT $1, gen_random_uuid(), e, c, $4, 'call', 'inbound', '2026-05-11', n FROM unnest($2::uuid[], $3::uuid[], $5::text[]) AS v(e, c, n)",
      [organizerId, ids, people.map(({ id }) => id), memberId, texts((i) => `Spoke about stand and hall ${i}`)],
    );
    // without a look at what is there by now every further row costs more than the last, by hand as in the product
    if (start === 0) await client.query("SELECT refresh_statistics()");
  }
  await client.query("COMMIT");
}
