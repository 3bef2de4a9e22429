import "server-only";

import { meansByStage } from "@/lib/portfolio/data";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { memberToday } from "@/lib/relationships/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { sql } from "@/lib/tenant/sql";
import { type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { listEditions, readMoves } from "./data";
import { readLoyaltyMap } from "./loyalty";
import { readReferral } from "./referral";
import { cohortsOf, moneyOf, pairsOf, paceOf, recoveredOf, shareOf } from "./shape";
import type { EditionPair, FourR, RetentionView } from "./types";

/** The constructs that stand for the relationship on its card. */
const RELATIONSHIP = ["AFF", "SAC", "TOI"] as const satisfies readonly FourR["relationship"][number]["construct"][];

/** Everything on the retention page, asked together. */
export function loadRetention(member: MemberSession, filters: PortfolioFilters): Promise<RetentionView> {
  const today = memberToday(member);
  return withTenant(member.organizerId, async (tenant) => {
    const [editions, moves, loyalty, referral, means, walletAnswers] = await Promise.all([
      listEditions(tenant, filters),
      readMoves(tenant, filters),
      readLoyaltyMap(tenant, filters, today),
      readReferral(tenant, filters, today),
      meansByStage(tenant, filters, today),
      countWalletAnswers(tenant),
    ]);
    const pairs = pairsOf(editions, moves, today);
    const recovered = recoveredOf(editions, moves, today);
    const relationship = RELATIONSHIP.flatMap((construct) => {
      const all = means.find((mean) => mean.construct === construct)?.all;
      return all ? [{ construct, ...all }] : [];
    });
    const fourR: FourR = { retention: latestRetention(pairs), relationship, ...referral, recovery: shareOf(recovered.k, recovered.n) };
    return { pairs, money: moneyOf(editions, moves), ...cohortsOf(editions, moves, today), pace: paceOf(editions, moves, today), loyalty, fourR, walletAnswers, today };
  });
}

/** The newest decided pair of every show, counted together. */
export function latestRetention(pairs: readonly EditionPair[]): FourR["retention"] {
  const newest = new Map<string, EditionPair>();
  for (const pair of pairs) if (pair.decided && (newest.get(pair.to.showId)?.to.startsOn ?? 0) < pair.to.startsOn) newest.set(pair.to.showId, pair);
  const all = [...newest.values()];
  return shareOf(all.reduce((sum, { retained }) => sum + retained, 0), all.reduce((sum, { before }) => sum + before, 0));
}

async function countWalletAnswers({ db, organizerId }: Tenant): Promise<number> {
  const rows = await db.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM answers a JOIN responses r ON r.organizer_id = a.organizer_id AND r.id = a.response_id AND r.withdrawn_at IS NULL
    WHERE a.organizer_id = ${organizerId}::uuid AND a.item = 'SOW' AND a.value IS NOT NULL`);
  return rows[0]?.n ?? 0;
}
