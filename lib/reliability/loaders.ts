import "server-only";

import { newestJob } from "@/lib/jobs/data";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listPanelEditions, listSimpson, listStored, RELIABILITY } from "./data";
import { readPanel } from "./panel";
import type { ReliabilityView } from "./schema";
import type { ReliabilityPage } from "./types";

/** What was computed of how well the questions measure, and who answered them. */
export function loadReliability(member: MemberSession, { edition: wish, by }: ReliabilityView): Promise<ReliabilityPage> {
  return withTenant(member.organizerId, async (tenant) => {
    const { db, organizerId } = tenant;
    const [stored, job, simpson, editions, responses] = await Promise.all([
      listStored(tenant),
      newestJob(tenant, RELIABILITY, "all"),
      listSimpson(tenant),
      listPanelEditions(tenant),
      db.response.count({ where: { organizerId, withdrawnAt: null } }),
    ]);
    // one whose next edition is being booked tells most: what the silent ones did is then known
    const edition = editions.find(({ id }) => id === wish) ?? editions.find(({ followed }) => followed) ?? editions[0];
    return {
      stored,
      job,
      responses,
      editions,
      panel: edition ? await readPanel(tenant, edition, by) : null,
      simpson: simpson.flatMap(({ computedOn, result }) => {
        const found = editions.find(({ id }) => id === result.editionId);
        return found ? [{ computedOn, result, edition: found }] : [];
      }),
    };
  });
}
