import type { AlarmRow, StepWords } from "../types";

/** A call that is recommended today: an exhibitor with the most pressing of its open alarms. */
export interface Call extends Pick<AlarmRow, "id" | "exhibitorId" | "name" | "nameLocal" | "stage" | "revenue" | "reason" | "family" | "level" | "values" | "dueOn" | "ownerName"> {
  /** The first step of its playbook that is not done yet; null where there is none, or all are done. */
  readonly step: StepWords | null;
  /** Open alarms of the same exhibitor beside this one. */
  readonly others: number;
  /** Days since anybody spoke or wrote; null where nobody ever did. */
  readonly quietDays: number | null;
}

export interface CallList {
  readonly calls: readonly Call[];
  /** Exhibitors whom it would be right to call today, those beyond the list included. */
  readonly due: number;
  /** Exhibitors with an open alarm who were in touch this week, so that they are not called again today. */
  readonly resting: number;
  /** Exhibitors all of whose open alarms are held out, which are no one's call. */
  readonly heldOut: number;
}
