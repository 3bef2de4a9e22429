import "server-only";

import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";

import { isHttps, webEnv } from "@/lib/env";
import { cookieName, sessionCookie } from "./cookie-name";
import { DEVICE_COOKIE } from "./device";
import { noteSignIn } from "./note-sign-in";
import { takeOnce } from "./once";
import { type CameBy, endSession, LONGEST_SECONDS, openSession } from "./sessions";
import { newToken } from "./token";
import { type Visit, visitOf } from "./visit";

/** The secret of this request's session, from its signed cookie; null without one. */
export async function sessionSecret(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (token === undefined) return null;
  const read = await decode({ token, secret: webEnv().NEXTAUTH_SECRET }).catch(() => null);
  return typeof read?.sid === "string" ? read.sid : null;
}

export async function currentVisit(): Promise<Visit> {
  return visitOf(await headers());
}

/** For somebody who was not counted on the way in: they came by a link. */
const UNCOUNTED: CameBy = { tries: 0 };

/** Signs somebody in on this device, which from now on is known as theirs. Only where cookies may be set: in actions and route handlers. */
export async function startSession(user: { readonly id: string; readonly email: string }, cameBy: CameBy = UNCOUNTED): Promise<void> {
  const [visit, before] = await Promise.all([currentVisit(), sessionSecret()]);
  // one device has one session: whoever was signed in here is not any more
  if (before !== null) await endSession(before);
  const deviceToken = visit.deviceToken ?? newToken().token;
  const sid = await openSession(user.id, user.email, { ...visit, deviceToken }, new Date(), cameBy);
  await keepSession(user.id, sid);
  (await cookies()).set(cookieName(DEVICE_COOKIE), deviceToken, { ...shared(), maxAge: 365 * 24 * 60 * 60 });
  await noteSignIn(user.id);
}

const shared = () => ({ path: "/", httpOnly: true, sameSite: "lax", secure: isHttps() }) as const;

/** The cookie by which this browser has a session from now on. */
export async function keepSession(userId: string, sid: string): Promise<void> {
  const token = await encode({ token: { sub: userId, sid }, secret: webEnv().NEXTAUTH_SECRET, maxAge: LONGEST_SECONDS });
  (await cookies()).set(sessionCookie(), token, { ...shared(), maxAge: LONGEST_SECONDS });
}

const halfCookie = () => cookieName("fairbond-half-in");
const HALF_SECONDS = 5 * 60;

/** Somebody has proven one thing and still owes a code: for five minutes this device may send it. It is no session and opens nothing. `tries`: what the first proof was counted. */
export async function startHalf(user: { readonly id: string; readonly email: string }, tries: number): Promise<void> {
  const value = await encode({ token: { sub: user.id, email: user.email, half: true, tries, once: newToken().token }, secret: webEnv().NEXTAUTH_SECRET, maxAge: HALF_SECONDS });
  (await cookies()).set(halfCookie(), value, { path: "/", httpOnly: true, sameSite: "lax", secure: isHttps(), maxAge: HALF_SECONDS });
}

interface HalfIn {
  readonly id: string;
  readonly email: string;
  readonly tries: number;
  /** By this the cookie is used up. */
  readonly once: string;
}

/** Who owes a code on this device; null for nobody. */
export async function whoIsHalfIn(): Promise<HalfIn | null> {
  const token = (await cookies()).get(halfCookie())?.value;
  const read = token === undefined ? null : await decode({ token, secret: webEnv().NEXTAUTH_SECRET }).catch(() => null);
  if (read?.half !== true || typeof read.sub !== "string" || typeof read.email !== "string" || typeof read.once !== "string") return null;
  return { id: read.sub, email: read.email, tries: typeof read.tries === "number" ? read.tries : 0, once: read.once };
}

/** The code is right: true for the first who says so with this cookie. Kept and brought again it opens nothing, else its first proof's try would be given back each time. */
export async function endHalf({ once }: HalfIn): Promise<boolean> {
  (await cookies()).set(halfCookie(), "", { path: "/", httpOnly: true, sameSite: "lax", secure: isHttps(), maxAge: 0 });
  // remembered for longer than any clock takes the cookie
  return await takeOnce(once, new Date(Date.now() + 2 * HALF_SECONDS * 1000));
}
