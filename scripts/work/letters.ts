import { queueBoardLetters } from "@/lib/explore/boards/letters";
import { allOrganizers } from "@/lib/tenant/found";

/** Puts into the queue the letters of every organizer that have come due since they were last looked for. */
export async function queueLetters(now: Date): Promise<void> {
  for (const organizerId of await allOrganizers()) await queueBoardLetters(organizerId, now);
}
