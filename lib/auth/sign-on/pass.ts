import "server-only";

import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";

import { isHttps, webEnv } from "@/lib/env";
import { cookieName } from "../cookie-name";

/** One for each workspace, so that two ways in that are open side by side do not end each other. */
const passCookie = (workspace: string): string => cookieName(`fairbond-sign-on-${workspace}`);
/** How long somebody may take at the provider. */
const PASS_SECONDS = 10 * 60;

/** What somebody goes to the provider for: to come in, to try what was set up, or to prove again who they are. */
export const PURPOSES = ["enter", "try", "prove"] as const;

const pass = z.object({
  workspace: z.string(),
  /** The very set-up that it began with: changed meanwhile, it is begun anew. */
  signOnId: z.uuid(),
  purpose: z.enum(PURPOSES),
  /** Whose try or proof it is. */
  userId: z.uuid().nullable(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string().nullable(),
  startedAt: z.number(),
});
export type Pass = z.output<typeof pass>;
export type Purpose = Pass["purpose"];

const place = () => ({ path: "/", httpOnly: true, sameSite: "lax", secure: isHttps() }) as const;

/** Kept by the browser that begins, sealed, for ten minutes: an answer of the provider counts there alone. It is no session and opens nothing. */
export async function givePass(given: Pass): Promise<void> {
  const value = await encode({ token: { pass: given }, secret: webEnv().NEXTAUTH_SECRET, maxAge: PASS_SECONDS });
  (await cookies()).set(passCookie(given.workspace), value, { ...place(), maxAge: PASS_SECONDS });
}

/** Takes the pass back: it counts once. Null: none, too old, or for another workspace. */
export async function takePass(workspace: string): Promise<Pass | null> {
  const jar = await cookies();
  const token = jar.get(passCookie(workspace))?.value;
  if (token === undefined) return null;
  jar.set(passCookie(workspace), "", { ...place(), maxAge: 0 });
  const read = await decode({ token, secret: webEnv().NEXTAUTH_SECRET }).catch(() => null);
  const found = pass.safeParse(read?.pass);
  return found.success && found.data.workspace === workspace ? found.data : null;
}
