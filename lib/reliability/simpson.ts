import { z } from "zod";

import { MINIMUMS, simpsonCheck } from "@/lib/relationship-quality";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { answeredForms } from "./answered-forms";
import { SIMPSON_PAIRS, type SimpsonPair, type SimpsonResult } from "./schema";
import { satisfactionRows, takingPart } from "./taking-part-sql";

const row = z.object({ segment: z.string().nullable(), area: z.number().nullable(), score: z.number().nullable(), rebooked: z.boolean().nullable(), recommend: z.number().nullable(), first: z.boolean() });
export type TakingPart = z.infer<typeof row>;

/** Everybody who took part in an edition with what is compared; for a job, never for a page. */
export async function readTakingPart(tenant: Tenant, editionId: string): Promise<TakingPart[]> {
  const { db, organizerId } = tenant;
  const asked = satisfactionRows(await answeredForms(tenant, editionId));
  return z.array(row).parse(
    await db.$queryRaw(sql`
      SELECT t.segment, t.area, t.score, t.rebooked, t.first, n.recommend
      FROM (${takingPart(organizerId, editionId, asked)}) t
      LEFT JOIN (
        SELECT r.exhibitor_id, avg(w.value) AS recommend FROM responses r JOIN answers w ON w.organizer_id = r.organizer_id AND w.response_id = r.id AND w.item = 'NPS'
        WHERE r.organizer_id = ${organizerId}::uuid AND r.edition_id = ${editionId}::uuid AND r.withdrawn_at IS NULL GROUP BY 1
      ) n ON n.exhibitor_id = t.exhibitor_id
      ORDER BY t.exhibitor_id`),
  );
}

const SIDES: Readonly<Record<SimpsonPair, readonly [x: (of: TakingPart) => number | null, y: (of: TakingPart) => number | null]>> = {
  area_satisfaction: [({ area }) => area, ({ score }) => score],
  first_satisfaction: [({ first }) => Number(first), ({ score }) => score],
  satisfaction_rebooked: [({ score }) => score, ({ rebooked }) => (rebooked === null ? null : Number(rebooked))],
  satisfaction_recommend: [({ score }) => score, ({ recommend }) => recommend],
};

/** Whether what holds over everybody also holds within each segment; segments of fewer than five are counted, not shown. */
export function simpsonOf(editionId: string, everybody: readonly TakingPart[]): SimpsonResult {
  return {
    editionId,
    pairs: SIMPSON_PAIRS.map((pair) => {
      const [x, y] = SIDES[pair];
      const complete = everybody.filter((each) => x(each) !== null && y(each) !== null);
      const found = simpsonCheck({ x: complete.map(x), y: complete.map(y), segment: complete.map(({ segment }) => segment ?? "") });
      if (found.value === null || found.n < MINIMUMS.group.needed) return { pair, n: found.n, pooled: null, within: null, verdict: "none", segments: [] };
      const { pooled, within, messageKey, segments } = found.value;
      const verdict = ({ "simpson.reversed": "reversed", "simpson.mixed": "mixed", "simpson.consistent": "consistent" } as const)[messageKey];
      return { pair, n: found.n, pooled, within, verdict, segments: segments.map(({ segment, n, correlation }) => ({ segment: segment === "" ? null : segment, n, correlation: n < MINIMUMS.group.needed ? null : correlation })) };
    }),
  };
}
