import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { sql } from "@/lib/tenant/sql";
import { isoDay } from "@/lib/format/days";
import { v7 as uuidv7 } from "uuid";

export interface NewAnalysis {
  readonly kind: string;
  readonly key?: string;
  readonly parameters?: object;
  readonly computedOn: Date;
  readonly n: number;
  readonly result: object;
}

/** As many days' analyses of one kind and key are kept. */
const KEPT = 12;

/** Keeps what was computed; a second one of the same day takes the place of the first, so that a job may be done twice. */
export async function storeAnalysis({ db, organizerId }: TenantTransaction, { kind, key = "", parameters = {}, computedOn, n, result }: NewAnalysis): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO analyses (organizer_id, id, kind, key, parameters, computed_on, n, result)
    VALUES (${organizerId}::uuid, ${uuidv7()}::uuid, ${kind}, ${key}, ${JSON.stringify(parameters)}::jsonb, ${isoDay(computedOn)}::date, ${n}::int, ${JSON.stringify(result)}::jsonb)
    ON CONFLICT (organizer_id, kind, key, computed_on) DO UPDATE SET parameters = excluded.parameters, n = excluded.n, result = excluded.result, created_at = now()`);
  await db.$executeRaw(sql`
    DELETE FROM analyses WHERE organizer_id = ${organizerId}::uuid AND kind = ${kind} AND key = ${key} AND computed_on NOT IN (
      SELECT computed_on FROM analyses WHERE organizer_id = ${organizerId}::uuid AND kind = ${kind} AND key = ${key} ORDER BY computed_on DESC LIMIT ${KEPT}::int)`);
}
