import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { compareAnswers } from "./compare";
import type { Agreement } from "./types";

/** People who answer within weeks of each other answer the same survey. */
const WAVE_DAYS = 45;

const row = z.object({ id: z.string(), on: z.date(), item: z.string(), value: z.number() });

/** Whether the named answers of an exhibitor's last wave agree: shown on its own page alone. */
export async function getAgreement({ readTogether, organizerId }: Tenant, exhibitorId: string, until: Date): Promise<Agreement | null> {
  const named = sql`r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = ${exhibitorId}::uuid AND r.contact_id IS NOT NULL AND r.withdrawn_at IS NULL AND r.answered_on <= ${isoDay(until)}::date`;
  const rows = z.array(row).parse(
    await readTogether(sql`
      SELECT r.id::text, r.answered_on AS "on", a.item, a.value FROM responses r
      JOIN answers a ON a.organizer_id = r.organizer_id AND a.response_id = r.id AND a.value IS NOT NULL
      WHERE ${named} AND r.answered_on > (SELECT max(r.answered_on) FROM responses r WHERE ${named}) - ${WAVE_DAYS}::int ORDER BY r.answered_on, r.id`),
  );
  const wave = new Map<string, { answeredOn: Date; answers: Map<string, number> }>();
  for (const { id, on, item, value } of rows) {
    const one = wave.get(id) ?? { answeredOn: on, answers: new Map<string, number>() };
    one.answers.set(item, value);
    wave.set(id, one);
  }
  return compareAnswers([...wave.values()]);
}
