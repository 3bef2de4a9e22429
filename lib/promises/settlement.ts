import type { PromiseStatus } from "@/lib/tenant/enums";
import { fieldError } from "@/lib/errors";
import { dayNumber } from "@/lib/format/days";
import { promiseValue } from "@/lib/relationship-quality";
import type { NewEvidence } from "@/lib/relationships/schema";
import type { Outcome } from "./schema";

interface Dates {
  readonly madeOn: Date;
  readonly dueOn: Date;
}

interface Settled {
  readonly status: Exclude<PromiseStatus, "open">;
  readonly settledOn: Date;
}

/** The day and status of an outcome. Without a day, "kept" means on time, so at the latest on the due day; the others happened today. */
export function settle({ madeOn, dueOn }: Dates, outcome: Outcome, day: Date | null, today: Date): Settled {
  const onTime = dueOn < today ? dueOn : today;
  const settledOn = day ?? (outcome === "kept" ? onTime : today);
  if (settledOn > today) throw fieldError("settledOn", "date_in_future");
  if (settledOn < madeOn) throw fieldError("settledOn", "date_order");
  return { status: outcome === "late" ? "kept" : outcome, settledOn };
}

/** How a settled promise reads: kept after its due day is late. */
export function outcomeOf(status: PromiseStatus, dueOn: Date, settledOn: Date | null): Outcome | "open" {
  return status === "kept" && settledOn !== null && settledOn > dueOn ? "late" : status;
}

/** What a settled promise says of integrity; an open or withdrawn one says nothing. */
export function promiseEvidence(id: string, { dueOn }: Dates, { status, settledOn }: Settled): NewEvidence[] {
  const value = promiseValue({ status, dueDay: dayNumber(dueOn), settledDay: dayNumber(settledOn) });
  if (value === null) return [];
  return [{ showId: null, construct: "TOI", channel: "promise", value, weight: 1, observedOn: settledOn, source: "promise", sourceId: id, named: false }];
}
