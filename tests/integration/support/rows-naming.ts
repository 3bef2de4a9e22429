import pg from "pg";

import type { OrganizerId } from "@/lib/tenant/organizer-id";

/** Tables and rows of an organizer in which somebody is named, as the database's own superuser reads all of it. */
export async function rowsNaming(superuser: pg.Client, organizerId: OrganizerId, who: RegExp): Promise<string[]> {
  const { rows: tables } = await superuser.query<{ name: string }>("SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organizer_id' ORDER BY 1");
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await superuser.query<{ text: string }>(`SELECT t::text AS text FROM ${pg.escapeIdentifier(name)} t WHERE organizer_id = $1`, [organizerId]);
    found.push(...rows.filter(({ text }) => who.test(text)).map(({ text }) => `${name}: ${who.exec(text)?.[0]} in ${text.slice(0, 300)}`));
  }
  return found;
}
