import "server-only";

import { headers } from "next/headers";
import type { AuthorizationResponseError } from "openid-client";

import { webEnv } from "@/lib/env";
import { addressOf } from "@/lib/format/network";
import { agentFamily, shortAddress } from "@/lib/format/origin";
import { currentVisit, keepSession, sessionSecret } from "../cookie";
import { currentSession } from "../session";
import { endSession, type Session } from "../sessions";
import { confirmLimited, markSession, noteRefused, openLimitedSession, readSignOn, type Refusal, type SignOn, whoEnters } from "./door";
import { givePass, type Pass, type Purpose, takePass } from "./pass";
import { addressAt, type Claims, newChallenge, openProvider, takeAnswer, UnreachableProvider } from "./provider";

/** Why somebody did not come in; the page says it in a sentence. A workspace without a sign-on is as unknown as one that is not there. */
export const PROBLEMS = ["unknown", "unreachable", "expired", "declined", "refused", "unverified", "no_place", "another", "gone", "too_many_tries"] as const;
export type Problem = (typeof PROBLEMS)[number];

/** Where a provider sends people back to: an address for each organizer, so that one provider's answer is never taken for another's. */
export function callbackAddress(workspace: string): string {
  return new URL(`/sign-on/${workspace}/callback`, webEnv().NEXTAUTH_URL).href;
}

/** The first step: the provider's address to go to. The browser keeps the pass that the answer has to fit. */
export async function beginSignOn(workspace: string, purpose: Purpose, next: string | null): Promise<{ readonly to: URL } | { readonly problem: Problem }> {
  const signOn = await readSignOn(workspace);
  if (!signOn) return { problem: "unknown" };
  const session = purpose === "enter" ? null : await currentSession();
  if (purpose !== "enter" && !mayBegin(session, purpose, signOn)) return { problem: "expired" };
  try {
    const provider = await openProvider(signOn);
    const challenge = await newChallenge();
    const to = await addressAt(provider, challenge, callbackAddress(workspace), purpose === "prove");
    await givePass({ workspace, signOnId: signOn.signOnId, purpose, userId: session?.user.id ?? null, ...challenge, next, startedAt: Date.now() });
    return { to };
  } catch (error) {
    if (!(error instanceof UnreachableProvider)) throw error;
    complain(workspace, error);
    return { problem: "unreachable" };
  }
}

/** A proof by the provider counts for a session that came through it and nothing else: a person's own session is theirs, whatever a provider says. */
function mayBegin(session: Session | null, purpose: Purpose, { organizerId }: SignOn): session is Session {
  if (session === null) return false;
  return purpose !== "prove" || (session.limited && session.places.some((place) => place.organizer_id === organizerId && place.through));
}

export type Outcome = { readonly purpose: Purpose; readonly signOnId: string; readonly next: string | null } | { readonly problem: Problem; readonly purpose: Purpose | null };

/** The second step: the provider's answer, taken by the browser that began, and what comes of it. */
export async function finishSignOn(workspace: string, query: string): Promise<Outcome> {
  const [pass, signOn] = [await takePass(workspace), await readSignOn(workspace)];
  if (!pass || !signOn || pass.signOnId !== signOn.signOnId) return { problem: "expired", purpose: pass?.purpose ?? null };
  const refuse = (problem: Problem): Outcome => ({ problem, purpose: pass.purpose });
  const claims = await claimsOf(signOn, pass, query);
  if (typeof claims === "string") return refuse(claims);
  const from = await origin();
  const who = await whoEnters(signOn, claims, pass.userId, from);
  if (typeof who === "string") {
    if (pass.purpose === "enter") await noteRefused(signOn, claims, from);
    return refuse(who satisfies Refusal);
  }
  const session = await currentSession();
  if (pass.purpose === "prove") {
    if (session?.user.id !== who.id || !mayBegin(session, "prove", signOn) || !isNew(claims, pass)) return refuse("expired");
    await confirmLimited(session);
  } else if (session?.user.id === who.id && (pass.purpose === "try" || !session.limited)) {
    // a limited session came through a provider already, this one or another's: it is not made wider
    if (!session.limited) await markSession(session, signOn);
  } else {
    if (pass.purpose === "try") return refuse("expired");
    await enterLimited(signOn, who.id, claims);
  }
  return { purpose: pass.purpose, signOnId: signOn.signOnId, next: pass.next };
}

async function claimsOf(signOn: SignOn, pass: Pass, query: string): Promise<Claims | Problem> {
  const answer = new URL(callbackAddress(pass.workspace));
  answer.search = query;
  try {
    return await takeAnswer(await openProvider(signOn), answer, pass, pass.purpose === "prove");
  } catch (error) {
    if (isDeclined(error)) return "declined";
    complain(pass.workspace, error);
    return error instanceof UnreachableProvider ? "unreachable" : "refused";
  }
}

/** For whoever operates the server: what was wrong, and nothing of whom it was about, which the error's causes may say. */
function complain(workspace: string, error: unknown): void {
  const cause = error instanceof UnreachableProvider ? error.cause : error;
  console.error(`sign-on of ${workspace}: ${cause instanceof Error ? `${cause.message}${"code" in cause ? ` (${String(cause.code)})` : ""}` : "unknown"}`);
}

/** The provider's own word that it will not, or that the person would not; told apart by its code, since the class is loaded late. */
function isDeclined(error: unknown): error is AuthorizationResponseError {
  return error instanceof Error && "code" in error && error.code === "OAUTH_AUTHORIZATION_RESPONSE_ERROR";
}

/** Asked to prove it again, the provider says when that was: after it was asked for, half a minute of two clocks allowed. */
function isNew({ authenticatedAt }: Claims, { startedAt }: Pass): boolean {
  return authenticatedAt !== null && authenticatedAt.getTime() >= startedAt - 30_000;
}

async function enterLimited(signOn: SignOn, userId: string, { authenticatedAt }: Claims): Promise<void> {
  const [{ device }, before] = await Promise.all([currentVisit(), sessionSecret()]);
  const sid = await openLimitedSession(signOn, userId, device, authenticatedAt);
  if (sid === null) return;
  // one device has one session: whoever was signed in here is not any more
  if (before !== null) await endSession(before);
  await keepSession(userId, sid);
}

async function origin(): Promise<{ address: string | null; agent: string }> {
  const sent = await headers();
  return { address: shortAddress(addressOf(sent.get("x-forwarded-for"))), agent: agentFamily(sent.get("user-agent") ?? "") };
}
