import { keepCampaigns } from "@/lib/campaigns/running/work";
import { queueBoardLetters } from "@/lib/explore/boards/letters";
import { closeJars } from "@/lib/responses/anonymous/work";
import { keepTasks } from "@/lib/tasks/due";
import { allOrganizers } from "@/lib/tenant/found";

/** Puts into the queue the letters of every organizer that have come due since they were last looked for. */
export async function queueLetters(now: Date): Promise<void> {
  for (const organizerId of await allOrganizers()) await queueBoardLetters(organizerId, now);
}

/** Opens and closes the campaigns of every organizer whose time has come, books their letters, and empties the jars of those that are over. */
export async function keepAllCampaigns(now: Date): Promise<void> {
  for (const organizerId of await allOrganizers()) {
    await keepCampaigns(organizerId, now);
    await closeJars(organizerId, now);
  }
}

/** Reminds every organizer's members of what is due, and writes their daily letters. */
export async function keepAllTasks(now: Date): Promise<void> {
  for (const organizerId of await allOrganizers()) await keepTasks(organizerId, now);
}
