import { z } from "zod";

import { newestAnalysis } from "@/lib/analyses/data";
import { newestJob } from "@/lib/jobs/data";
import type { JobStatus } from "@/lib/jobs/types";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { inScope } from "./composites";
import { driversParameters, type DriversResult, driversResult } from "./schema";
import { RECENT } from "./types";

export const DRIVERS = "drivers";

export interface StoredDrivers {
  readonly computedOn: Date;
  readonly result: DriversResult;
}

/** The newest path analysis of a scope and the job that makes the next. Null: never computed, or in a shape of long ago. */
export async function readDrivers(tenant: Tenant, scope: string): Promise<{ stored: StoredDrivers | null; job: JobStatus | null }> {
  const [analysis, job] = await Promise.all([newestAnalysis(tenant, DRIVERS, scope), newestJob(tenant, DRIVERS, scope)]);
  const parsed = driversResult.safeParse(analysis?.result);
  return { stored: analysis && parsed.success ? { computedOn: analysis.computedOn, result: parsed.data } : null, job };
}

export interface AnsweredEdition {
  readonly id: string;
  readonly name: string;
  readonly show: string;
  readonly showZh: string | null;
}

/** The editions with answers, the newest first. */
export async function answeredEditions({ db, organizerId }: Tenant): Promise<AnsweredEdition[]> {
  const rows = await db.edition.findMany({
    where: { organizerId, responses: { some: { withdrawnAt: null } } },
    select: { id: true, name: true, show: { select: { name: true, nameZh: true } } },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: 60,
  });
  return rows.map(({ id, name, show }) => ({ id, name, show: show.name, showZh: show.nameZh }));
}

/** The answers of a scope in two figures that change when they do: how many, and when the newest was written. */
export async function answersOf({ db, organizerId }: Tenant, scope: string, today: Date): Promise<z.infer<typeof driversParameters>> {
  const rows = await db.$queryRaw(sql`
    SELECT count(*)::int AS answers, max(r.created_at)::text AS newest FROM responses r
    WHERE r.organizer_id = ${organizerId}::uuid AND r.withdrawn_at IS NULL AND ${inScope(scope, today)}`);
  return z.array(driversParameters).length(1).parse(rows)[0] ?? { answers: 0, newest: null };
}

/** The scopes whose answers changed since they were last analysed. */
export async function changedScopes(tenant: Tenant, today: Date): Promise<string[]> {
  const changed: string[] = [];
  for (const scope of [RECENT, ...(await answeredEditions(tenant)).map(({ id }) => id)]) {
    const [now, stored] = await Promise.all([answersOf(tenant, scope, today), newestAnalysis(tenant, DRIVERS, scope)]);
    const then = driversParameters.safeParse(stored?.parameters);
    if (now.answers > 0 && !(then.success && then.data.answers === now.answers && then.data.newest === now.newest)) changed.push(scope);
  }
  return changed;
}
