import type { Evaluation } from "./evaluation";
import { isTaken, lastCall } from "./evaluation";
import { CUT_OFFS } from "./cut-offs";
import type { StageEdition } from "./types";

/** How the newest decision of an exhibitor that had booked before went against the show. */
export interface Leaving {
  readonly kind: "cancelled" | "declined" | "no_booking";
  readonly editionId: string;
  readonly sinceDay: number;
}

/**
 * Whether the exhibitor, after at least one booking, cancelled, declined, or let a booking deadline pass in silence: no booking and no two-way
 * contact for 60 days after it (a later contact starts the 60 days anew). Only what came after its last booking counts. null: no sign of leaving.
 */
export function leaving(e: Evaluation): Leaving | null {
  if (!e.everBooked) return null;
  const { editions, lastTwoWayDay } = e.facts;
  let silent: StageEdition | null = null;
  for (let i = editions.length - 1; i >= 0; i--) {
    const edition = editions[i];
    if (!edition || isTaken(edition)) break;
    if (edition.status === "cancelled" || edition.status === "declined") return { kind: edition.status, editionId: edition.editionId, sinceDay: Math.min(e.day, edition.bookingDeadlineDay ?? edition.day) };
    if (e.day > lastCall(edition)) silent ??= edition;
  }
  if (!silent) return null;
  const deadline = silent.bookingDeadlineDay ?? silent.day;
  const quietSince = Math.max(deadline, lastTwoWayDay ?? deadline);
  return e.day - quietSince > CUT_OFFS.afterDeadline.value ? { kind: "no_booking", editionId: silent.editionId, sinceDay: deadline } : null;
}
