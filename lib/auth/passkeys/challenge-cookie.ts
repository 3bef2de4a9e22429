import "server-only";

import { cookies } from "next/headers";

import { isHttps } from "@/lib/env";
import { cookieName } from "../cookie-name";
import { CHALLENGE_SECONDS, type Purpose } from "./challenge";

/** One for each purpose: who confirms in one window and adds in another does both. */
const nameOf = (purpose: Purpose): string => cookieName(`fairbond-passkey-${purpose}`);

/** The browser that was asked carries the challenge, and no other can answer it. */
export async function handChallenge(purpose: Purpose, sealed: string): Promise<void> {
  (await cookies()).set(nameOf(purpose), sealed, { path: "/", httpOnly: true, sameSite: "strict", secure: isHttps(), maxAge: CHALLENGE_SECONDS });
}

/** What this browser was asked; empty for nothing. */
export async function handedChallenge(purpose: Purpose): Promise<string> {
  return (await cookies()).get(nameOf(purpose))?.value ?? "";
}
