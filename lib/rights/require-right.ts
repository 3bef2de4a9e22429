import "server-only";

import { notFound } from "next/navigation";

import { type MemberSession, requireMember } from "@/lib/tenant/require-member";
import { may } from "./access";
import type { Noun, VerbOf } from "./types";

/** The member, if their role gives the right; for others the page is not there. Every page and route handler of a member begins here. */
export async function requireRight<N extends Noun>(workspace: string, verb: VerbOf<N>, noun: N): Promise<MemberSession> {
  const member = await requireMember(workspace);
  if (!may(member, verb, noun)) notFound();
  return member;
}
