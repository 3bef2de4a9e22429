import type { RepeatUnit } from "./repeat-words";

/** Who does something with tasks, on which clock, at what moment. */
export interface TaskAuthor {
  readonly memberId: string;
  readonly timeZone: string;
  readonly now: Date;
}

/** A holiday's name in both languages. */
export interface HolidayName {
  readonly en: string;
  readonly zh: string;
}

/** A task in lists, in the calendar and on its page. */
export interface TaskDetail {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  readonly exhibitorId: string | null;
  readonly exhibitorName: string | null;
  readonly contactId: string | null;
  readonly contactName: string | null;
  readonly editionId: string | null;
  readonly editionTitle: string | null;
  readonly interactionId: string | null;
  /** The alarm a step of which this is about. */
  readonly alarmId: string | null;
  readonly applicationId: string | null;
  readonly templateName: string | null;
  readonly assignedMemberId: string | null;
  readonly assignedName: string | null;
  readonly memberName: string;
  readonly dueOn: Date;
  readonly dueMinute: number | null;
  readonly timeZone: string | null;
  readonly remindDays: number | null;
  readonly remindedAt: Date | null;
  readonly repeat: { readonly unit: RepeatUnit; readonly every: number; readonly until: Date | null; readonly nextOn: Date | null } | null;
  readonly movedFrom: Date | null;
  readonly movedHoliday: HolidayName | null;
  readonly status: "open" | "done" | "withdrawn";
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
  readonly withdrawnReason: string | null;
  readonly version: string;
}

/** What ending a task did. */
export interface TaskEnded {
  readonly id: string;
  readonly title: string;
  readonly ending: "done" | "withdrawn" | "skipped";
  /** The next time of a task that repeats. */
  readonly next: { readonly id: string; readonly dueOn: Date } | null;
}
