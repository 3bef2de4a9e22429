import { z } from "zod";

import { MINIMUMS, suppressQueries } from "@/lib/relationship-quality";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";

/** A group of answers that can be asked for without naming anything of an exhibitor's own: all, one show's, one edition's. */
export const node = { all: "all", show: (id: string) => `show ${id}`, edition: (id: string) => `edition ${id}` };

const counted = z.array(z.object({ show: z.string().nullable(), edition: z.string().nullable(), n: z.number() }));

/**
 * Which groups may count their anonymous answers. An anonymous answer is counted by nothing but show and edition, and of those groups only
 * together with enough others that no subtraction of one from another leaves fewer than the minimum. The decision is made over all of
 * them at once, whatever is asked, so that two questions asked one after the other give away no more than one.
 */
export async function anonymousNodes({ db, organizerId }: Tenant, item: string): Promise<ReadonlySet<string>> {
  const rows = counted.parse(
    await db.$queryRaw(sql`
      SELECT d.show_id::text AS show, r.edition_id::text AS edition, count(*)::int AS n
      FROM responses r
      JOIN answers a ON a.organizer_id = r.organizer_id AND a.response_id = r.id AND a.item = ${item} AND a.value IS NOT NULL
      LEFT JOIN editions d ON d.organizer_id = r.organizer_id AND d.id = r.edition_id
      WHERE r.organizer_id = ${organizerId}::uuid AND r.withdrawn_at IS NULL AND r.contact_id IS NULL
      GROUP BY 1, 2`),
  );
  return admitted(rows);
}

/** The decision itself. More than `needed` people of one edition are as good as `needed`: they cannot be part of a small group. */
export function admitted(rows: readonly { readonly show: string | null; readonly edition: string | null; readonly n: number }[]): ReadonlySet<string> {
  const { needed } = MINIMUMS.group;
  const members = (of: (row: (typeof rows)[number]) => boolean) => rows.flatMap((row, index) => (of(row) ? Array.from({ length: Math.min(row.n, needed) }, (_, k) => `${index} ${k}`) : []));
  const shows = [...new Set(rows.flatMap(({ show }) => show ?? []))].sort();
  const editions = [...new Set(rows.flatMap(({ edition }) => edition ?? []))].sort();
  return new Set(
    suppressQueries([
      { id: node.all, members: members(() => true) },
      ...shows.map((id) => ({ id: node.show(id), members: members(({ show }) => show === id) })),
      ...editions.map((id) => ({ id: node.edition(id), members: members(({ edition }) => edition === id) })),
    ], { minimum: needed }).shown,
  );
}
