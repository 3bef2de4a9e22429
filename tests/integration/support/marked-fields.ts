import pg from "pg";

import type { SmallOrganizer } from "./small-organizer";

/** Words and amounts that stand in nothing but what a role can be kept from: wherever one is found, a field has leaked. */
export const MARKS = {
  money: 91827364.55,
  email: "zqreach@zqhost.example",
  phone: "+49 7271 8281828",
  notes: "zqnotes said between us",
  own: "zqown words",
} as const;

/** A mark as it may be written: with its cents or rounded, grouped or short, in either language. */
export const LEAKED = /zqreach|zqhost|zqnotes|zqown|7271\D{0,3}828|918273[67][45]|91[,.\s']827[,.\s']36|91[.,]8\d?\s?m|9,?18[0-3]\s?万|¥?9183\s?万/i;

/** The own fields that carry a mark, by noun. */
export type MarkedFields = Readonly<Record<"exhibitors" | "contacts" | "participations", string>>;

/** Puts a mark into every field that a role can be kept from, in its owner's name, so that books of changes, search and duplicates write it down as well. */
export async function markFields(superUrl: string, { organizerId, memberId }: SmallOrganizer): Promise<MarkedFields> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.organizer_id', $1, true), set_config('app.member_id', $2, true)", [organizerId, memberId]);
    const fields: Record<string, string> = {};
    for (const noun of ["exhibitors", "contacts", "participations"] as const) {
      const { rows } = await client.query<{ id: string }>(
        "INSERT INTO own_fields (organizer_id, id, noun, kind, label, place) VALUES ($1, gen_random_uuid(), $2::own_noun, 'text', $3, 90) RETURNING id", [organizerId, noun, `Secret of ${noun}`]);
      fields[noun] = rows[0]?.id ?? "";
      await client.query(`UPDATE ${noun} SET own = own || jsonb_build_object($2::text, $3::text) WHERE organizer_id = $1`, [organizerId, fields[noun], MARKS.own]);
    }
    await client.query("UPDATE participations SET contract_amount = NULL, contract_currency = NULL, amount = $2 WHERE organizer_id = $1", [organizerId, MARKS.money]);
    for (const [table, column] of [["invoices", "amount"], ["special_requests", "cost"], ["exchanges", "worth"], ["stands", "price"], ["packages", "price"], ["relationships", "revenue"], ["portfolio_cells", "revenue"]] as const)
      await client.query(`UPDATE ${table} SET ${column} = $2 WHERE organizer_id = $1`, [organizerId, MARKS.money]);
    await client.query("UPDATE contacts SET email = $2, phone = $3 WHERE organizer_id = $1", [organizerId, MARKS.email, MARKS.phone]);
    await client.query("UPDATE campaign_messages SET address = $2 WHERE organizer_id = $1", [organizerId, MARKS.email]);
    await client.query("INSERT INTO suppressions (organizer_id, id, address, reason) VALUES ($1, gen_random_uuid(), $2, 'by_hand')", [organizerId, `no-${MARKS.email}`]);
    await client.query("UPDATE exhibitors SET note = $2 WHERE organizer_id = $1", [organizerId, MARKS.notes]);
    await client.query("UPDATE interactions SET note = $2 WHERE organizer_id = $1", [organizerId, MARKS.notes]);
    await client.query("UPDATE notices SET kind = 'mention', text = $2 WHERE organizer_id = $1", [organizerId, MARKS.notes]);
    await client.query("COMMIT");
    return { exhibitors: fields.exhibitors ?? "", contacts: fields.contacts ?? "", participations: fields.participations ?? "" };
  } finally {
    await client.end();
  }
}

/** All that a role can be kept from, kept back. */
export function everythingHidden(own: MarkedFields, level: "none" | "read" = "none"): string[] {
  return [...["money", "reach", "notes"], ...Object.values(own).map((id) => `own-${id}`)].map((field) => `${level} ${field}`);
}
