/** Why money is at risk, the surest first; an exhibitor counts under the first that holds. */
export const RISKS = ["dissolving", "not_rebooked", "failing", "captive"] as const;
export type Risk = (typeof RISKS)[number];

export interface RiskShare {
  readonly risk: Risk;
  readonly exhibitors: number;
  readonly revenue: number;
}
