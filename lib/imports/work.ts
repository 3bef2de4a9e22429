import "server-only";

import { after } from "next/server";

import { wholeOrganizer } from "@/lib/tenant/organizer-id";
import type { MemberSession } from "@/lib/tenant/require-member";
import { carryOn, isRunning, noteStart, type Work } from "./carry-on";

/** A page that comes back within this time can show the result at once; longer work goes on behind the answer. */
const PATIENCE_MS = 2_500;

/**
 * Starts work over a whole file, or goes on with it, and answers soon: with what came of it, or while it goes on. The caller has asked for the right, which
 * is not given with a part of the exhibitors; from here on a list is the organizer's, so that a worker who goes on with it sees the same.
 */
export async function startWork({ memberId, timeZone, ...member }: MemberSession, id: string, work: Work): Promise<void> {
  const organizerId = wholeOrganizer(member.organizerId);
  // a second click finds the first at work, and takes nothing back of what is noted of it
  if (await isRunning(organizerId, id)) return;
  await noteStart(organizerId, id, work);
  const doing = carryOn({ organizerId, memberId, timeZone }, id, work);
  after(() => doing);
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([doing, new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)))]);
  clearTimeout(timer);
}
