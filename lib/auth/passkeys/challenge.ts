import { z } from "zod";

import { takeOnce } from "../once";
import { seal, unseal } from "../seal";

const USE = "challenge of a passkey";
export const CHALLENGE_SECONDS = 5 * 60;

export type Purpose = "add" | "sign_in" | "confirm";

/** What a challenge is for, and for whom: sealed with it, so that it opens for nothing and nobody else. Who signs in is nobody yet. */
const ownerOf = (purpose: Purpose, userId: string | null): string => `${purpose} ${userId ?? "nobody"}`;

const content = z.object({ challenge: z.string(), until: z.number() });

/** Something new to sign, and the same sealed, for the browser to carry: asking for one writes nothing, so nobody fills the database with them. */
export function newChallenge(purpose: Purpose, userId: string | null, now: Date = new Date()): { readonly challenge: Uint8Array<ArrayBuffer>; readonly sealed: string } {
  const challenge = crypto.getRandomValues(new Uint8Array(32));
  const text = JSON.stringify({ challenge: Buffer.from(challenge).toString("base64url"), until: now.getTime() + CHALLENGE_SECONDS * 1000 });
  return { challenge, sealed: seal(USE, ownerOf(purpose, userId), text).toString("base64url") };
}

/** The challenge that was given for this purpose to this person, used up from here on whatever comes of it; null for another's, a late or a used one. */
export async function takeChallenge(purpose: Purpose, userId: string | null, sealed: string, now: Date = new Date()): Promise<string | null> {
  const text = unseal(USE, ownerOf(purpose, userId), Buffer.from(sealed, "base64url"));
  if (text === null) return null;
  const { challenge, until } = content.parse(JSON.parse(text));
  if (until <= now.getTime()) return null;
  return (await takeOnce(challenge, new Date(until))) ? challenge : null;
}
