import type { TenantTransaction } from "@/lib/tenant/with-tenant";

/** A file that grows tenfold since the last look has another best plan; a short one needs none. */
const FIRST_LOOK = 400;
const GROWTH = 10;

/** Lets the database look again at tables that a long import fills, so that it plans for the rows that are there by now. */
export function statisticsKeeper(): (tenant: TenantTransaction, rowsWritten: number) => Promise<void> {
  let next = FIRST_LOOK;
  return async (tenant, rowsWritten) => {
    if (rowsWritten < next) return;
    next = rowsWritten * GROWTH;
    await refreshStatistics(tenant);
  };
}

export async function refreshStatistics({ db }: TenantTransaction): Promise<void> {
  await db.$executeRaw`SELECT refresh_statistics()`;
}
