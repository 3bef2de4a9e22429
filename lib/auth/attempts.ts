import { createHash } from "node:crypto";
import { z } from "zod";

import { connections } from "@/lib/db/client";
import { hashOfToken } from "./token";
import type { Visit } from "./visit";

/** How often something may be tried before each further try has to wait: 15 s, 30 s, 1, 2, 4, 8 minutes, then a quarter of an hour. */
const FREE = { pair: 5, network: 60, ask: 30, code: 10, signOn: 1000 } as const;

const answer = z.object({ wait: z.number() });

/** The counts that a sign-in goes to: of this address from this network, of the network, or of a device that signed in before. */
export function signInKeys(email: string, { place, deviceToken }: Visit): { readonly pair: Buffer; readonly network: Buffer; readonly device: Buffer } {
  const address = email.toLowerCase();
  return { pair: keyOf("sign-in", address, place), network: keyOf("sign-in", place), device: keyOf("device", address, deviceToken ?? "none") };
}

/** Counts a sign-in before it is looked at; answers the seconds that it has to wait, 0 for none. */
export async function trySignIn(email: string, visit: Visit, now: Date = new Date()): Promise<number> {
  const { pair, network, device } = signInKeys(email, visit);
  return await attempt([email, visit.deviceToken === null ? null : hashOfToken(visit.deviceToken), device, [pair, network], [FREE.pair, FREE.network], now]);
}

/** The count of one person's codes, wherever they are typed. Who gets so far has a password or the mailbox already. */
export const codeKey = (userId: string): Buffer => keyOf("code", userId);

/** As `trySignIn`, for the second proof: counted for the person too, since there are but a million codes and any number of networks. */
export async function tryCode({ id, email }: { readonly id: string; readonly email: string }, visit: Visit, now: Date = new Date()): Promise<number> {
  const { pair, network, device } = signInKeys(email, visit);
  return await attempt([email, visit.deviceToken === null ? null : hashOfToken(visit.deviceToken), device, [pair, network, codeKey(id)], [FREE.pair, FREE.network, FREE.code], now]);
}

/** The count of one passkey from one network. */
export const passkeyKey = (credentialId: string, { place }: Visit): Buffer => keyOf("passkey", credentialId, place);

/** As `trySignIn`, for a passkey, whether anybody has it or not; `email` is its owner's, for the devices that are known as theirs. */
export async function tryPasskey(credentialId: string, email: string | null, visit: Visit, now: Date = new Date()): Promise<number> {
  const { network, device } = signInKeys(email ?? "", visit);
  return await attempt([email, visit.deviceToken === null ? null : hashOfToken(visit.deviceToken), email === null ? null : device, [passkeyKey(credentialId, visit), network], [FREE.pair, FREE.network], now]);
}

/** As `trySignIn`, for what sends letters or spends time on strangers: counted by network alone. A whole company goes to its provider from one network in a morning. */
export async function tryAsking(what: string, { place }: Visit, now: Date = new Date()): Promise<number> {
  return await attempt([null, null, null, [keyOf(what, place)], [what === "sign_on" ? FREE.signOn : FREE.ask], now]);
}

async function attempt(values: unknown[]): Promise<number> {
  const { rows } = await connections().doorPool.query("SELECT door_try($1, $2, $3, $4, $5, $6) AS wait", values);
  return answer.parse(rows[0]).wait;
}

function keyOf(...parts: readonly string[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}
