import "server-only";

import { notFound } from "next/navigation";

import { type MemberSession, requireMember } from "@/lib/tenant/require-member";
import { mayKeepRecords, mayManage } from "./access";

/** The member, if the role may keep records; for others the page is not there. */
export async function requireRecordKeeper(workspace: string): Promise<MemberSession> {
  const member = await requireMember(workspace);
  if (!mayKeepRecords(member)) notFound();
  return member;
}

/** The member, if the role may shape what others see; for others the page is not there. */
export async function requireManager(workspace: string): Promise<MemberSession> {
  const member = await requireMember(workspace);
  if (!mayManage(member)) notFound();
  return member;
}
