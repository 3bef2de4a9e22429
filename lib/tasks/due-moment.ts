import { momentOf } from "@/lib/format/local-time";

/** The moment at which a task is due, where it has one: so many minutes after midnight on its own clock. */
export function dueMoment({ dueOn, dueMinute, timeZone }: { readonly dueOn: Date; readonly dueMinute: number | null; readonly timeZone: string | null }): Date | null {
  return dueMinute === null || timeZone === null ? null : momentOf(dueOn, dueMinute / 60, timeZone);
}
