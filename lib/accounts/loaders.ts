import "server-only";

import { redirect } from "next/navigation";

import { offerCodes, readCodes } from "@/lib/auth/codes";
import { whoIsHalfIn } from "@/lib/auth/cookie";
import { listPasskeys } from "@/lib/auth/passkeys/keys";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { currentSession } from "@/lib/auth/session";
import { isFresh, listSessions, type Session } from "@/lib/auth/sessions";
import { type Link, readLink } from "@/lib/auth/links";
import { canSendMail } from "@/lib/mail/send";
import type { Asked, OwnAccount, SignedInDevice } from "./types";

/** The signed-in person; anybody else signs in first and comes back. Whom an organizer's provider vouches for is nobody here: what is a person's own is not its to open. */
export async function requireOwnSession(path: string): Promise<Session> {
  const session = await currentSession();
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (session.limited) redirect("/account/by-company");
  return session;
}

export async function loadOwnAccount(): Promise<{ account: OwnAccount; devices: SignedInDevice[] }> {
  const session = await requireOwnSession("/account");
  const devices = await listSessions(session.user.id);
  const { name, email, hasPassword } = session.user;
  return { account: { name, email, hasPassword, fresh: isFresh(session) }, devices: devices.map((device) => ({ ...device, current: device.id === session.id })) };
}

/** Whether the signed-in person has proven lately who they are. */
export async function loadFresh(): Promise<boolean> {
  const session = await currentSession();
  return session !== null && isFresh(session);
}

/** By what the signed-in person can prove again who they are. */
export async function loadAsked(): Promise<Asked> {
  const session = await currentSession();
  const provider = session?.limited ? (session.places.find(({ through }) => through)?.workspace ?? null) : null;
  if (!session || provider !== null) return { password: false, code: false, passkey: false, provider };
  const [{ on }, passkeys] = await Promise.all([readCodes(session.user.id), listPasskeys(session.user.id)]);
  return { password: session.user.hasPassword, code: on, passkey: passkeys.length > 0 && relyingParty() !== null, provider };
}

/** What a link from a letter is for, and who is looking at it: somebody whom a provider vouches for has to say it themselves. */
export async function loadLink(token: string, purpose: Link["purpose"]): Promise<{ link: Link | null; signedInAs: string | null }> {
  const [link, session] = await Promise.all([readLink(token, purpose), currentSession()]);
  return { link, signedInAs: session === null || session.limited ? null : session.user.email };
}

/** Whether the person uses codes, and what an app needs to begin where they do not. */
export async function loadCodes(): Promise<{ on: boolean; recoveryLeft: number; fresh: boolean; offer: { secret: string; qr: string; sealed: string } | null }> {
  const session = await requireOwnSession("/account/codes");
  const state = await readCodes(session.user.id);
  const fresh = isFresh(session);
  if (state.on || !fresh) return { ...state, fresh, offer: null };
  const { secret, uri, sealed } = await offerCodes(session.user.id, session.user.email);
  const { toString: draw } = await import("qrcode");
  return { ...state, fresh, offer: { secret, sealed, qr: await draw(uri, { type: "svg", margin: 1 }) } };
}

/** Who has proven one thing on this device and owes a code. */
export const loadHalfIn = whoIsHalfIn;

export const loadCanSendMail = async (): Promise<boolean> => canSendMail();
