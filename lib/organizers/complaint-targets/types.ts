import type { ComplaintSeverity } from "@/lib/tenant/enums";

/** Within how many days a complaint should be answered, and solved. */
export interface ComplaintTarget {
  readonly answerDays: number;
  readonly resolveDays: number;
}

export type ComplaintTargets = Readonly<Record<ComplaintSeverity, ComplaintTarget>>;

/** What holds until an organizer sets its own. [our assumption] */
export const STARTING_TARGETS: ComplaintTargets = {
  minor: { answerDays: 5, resolveDays: 30 },
  serious: { answerDays: 2, resolveDays: 14 },
  severe: { answerDays: 1, resolveDays: 5 },
};

const DAY = 86_400_000;

/** The days on which a complaint that was raised on a day should be answered and solved. */
export function dueDays(targets: ComplaintTargets, severity: ComplaintSeverity, raisedOn: Date): { readonly answerDueOn: Date; readonly resolveDueOn: Date } {
  const { answerDays, resolveDays } = targets[severity];
  return { answerDueOn: new Date(raisedOn.getTime() + answerDays * DAY), resolveDueOn: new Date(raisedOn.getTime() + resolveDays * DAY) };
}
