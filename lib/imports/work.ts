import "server-only";

import { after } from "next/server";

import type { MemberSession } from "@/lib/tenant/require-member";
import { carryOn, isRunning, noteStart, type Work } from "./carry-on";

/** A page that comes back within this time can show the result at once; longer work goes on behind the answer. */
const PATIENCE_MS = 2_500;

/** Starts work over a whole file, or goes on with it, and answers soon: with what came of it, or while it goes on. */
export async function startWork(member: MemberSession, id: string, work: Work): Promise<void> {
  // a second click finds the first at work, and takes nothing back of what is noted of it
  if (await isRunning(member.organizerId, id)) return;
  await noteStart(member.organizerId, id, work);
  const doing = carryOn(member, id, work);
  after(() => doing);
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([doing, new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)))]);
  clearTimeout(timer);
}
