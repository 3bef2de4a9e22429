import type { Tenant } from "@/lib/tenant/with-tenant";
import type { StoredAnalysis } from "./types";

const STORED = { key: true, parameters: true, computedOn: true, n: true, result: true } as const;

/** The newest analysis of a kind (and of what). Null: it was never computed. */
export async function newestAnalysis({ db, organizerId }: Tenant, kind: string, key = ""): Promise<StoredAnalysis | null> {
  return await db.analysis.findFirst({ where: { organizerId, kind, key }, orderBy: { computedOn: "desc" }, select: STORED });
}

/** The newest of every key of a kind, in the order of the keys. */
export async function newestAnalyses({ db, organizerId }: Tenant, kind: string): Promise<readonly StoredAnalysis[]> {
  return await db.analysis.findMany({ where: { organizerId, kind }, distinct: ["key"], orderBy: [{ key: "asc" }, { computedOn: "desc" }], select: STORED });
}
