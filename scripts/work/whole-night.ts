import { nightlyAlarms, type AlarmWork } from "@/lib/alarms/nightly";
import { forgetAudit } from "@/lib/audit/forget";
import { forgetBooks } from "@/lib/duplicates/merging/forget";
import { queueDrivers } from "@/lib/drivers/work";
import { queueReliability } from "@/lib/reliability/work";
import { type PortfolioNight, portfolioNightly } from "@/lib/portfolio/nightly";
import { queueBacktest } from "@/lib/predictions/work";
import { forgetDeliveries } from "@/lib/webhooks/forget";
import { checkScores, type ScoreCheck } from "@/lib/relationships/check-scores";
import type { OrganizerId } from "@/lib/tenant/organizer-id";

/** What came of a night. */
export interface WholeNight extends PortfolioNight {
  readonly alarms: AlarmWork | null;
  /** A hundred exhibitors computed anew from their logs and held against what is stored. */
  readonly check: ScoreCheck | null;
  /** Analyses that were put into the queue because what they read has changed. */
  readonly queued: number;
}

/**
 * All that a night does for an organizer, in the order in which one stands on the other: relationships and their past, alarms, which
 * read them, a check of a hundred exhibitors against their logs, then the books of merges that can no longer be undone and the lines of the audit and messages to webhooks that are too old, then the analyses, which are put into the queue. Safe to run twice, at once, or again after it was killed.
 */
export async function wholeNight(organizerId: OrganizerId, day: Date, options: { readonly now?: boolean } = {}): Promise<WholeNight> {
  const portfolio = await portfolioNightly(organizerId, day, options);
  if (portfolio.busy) return { ...portfolio, alarms: null, check: null, queued: 0 };
  const alarms = await nightlyAlarms(organizerId, day);
  const check = await checkScores(organizerId, day);
  if (check.differing.length > 0) console.error(`Stored scores differ from their logs at ${check.differing.length} of ${check.exhibitors} exhibitors: ${check.differing.join(", ")}`);
  await forgetBooks(organizerId);
  await forgetAudit(organizerId, day);
  await forgetDeliveries(organizerId, day);
  const queued = (await queueDrivers(organizerId, day)) + (await queueReliability(organizerId)) + (await queueBacktest(organizerId));
  return { ...portfolio, alarms, check, queued };
}
