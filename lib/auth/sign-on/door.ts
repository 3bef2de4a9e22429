import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { connections } from "@/lib/db/client";
import { LONGEST_SECONDS } from "../sessions";
import { unseal } from "../seal";
import { newToken } from "../token";
import type { Claims, Provider } from "./provider";

/** The use that an organizer's client secret is sealed for. */
export const SECRET_USE = "secret of a sign-on";

const row = z.object({ organizer_id: z.uuid(), sign_on_id: z.uuid(), issuer: z.string(), client_id: z.string(), client_secret: z.instanceof(Buffer) });

/** An organizer's sign-on as the door knows it. The ids name; they open nothing. */
export interface SignOn extends Provider {
  readonly organizerId: string;
  readonly signOnId: string;
}

/** The sign-on of a workspace. Null: it has none, or is not there, or the server's key has changed since the secret was typed. */
export async function readSignOn(workspace: string): Promise<SignOn | null> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_sign_on($1)", [workspace]);
  if (rows[0] === undefined) return null;
  const { organizer_id: organizerId, sign_on_id: signOnId, issuer, client_id: clientId, client_secret } = row.parse(rows[0]);
  const clientSecret = unseal(SECRET_USE, organizerId, client_secret);
  return clientSecret === null ? null : { organizerId, signOnId, issuer, clientId, clientSecret };
}

/** The workspace that an address leads to: of the organizer that has proven its domain. */
export async function workspaceOfDomain(domain: string): Promise<string | null> {
  const { rows } = await connections().doorPool.query("SELECT door_sign_on_of_domain($1) AS workspace", [domain]);
  return z.object({ workspace: z.string().nullable() }).parse(rows[0]).workspace;
}

const entered = z.object({ outcome: z.enum(["in", "gone", "unverified", "no_place", "another"]), user_id: z.uuid().nullable(), email: z.string().nullable() });
export type Refusal = Exclude<z.output<typeof entered>["outcome"], "in">;

/** Who somebody is whom the provider vouches for, in this organizer; with `expected` only whether they are that person. */
export async function whoEnters({ organizerId, signOnId }: SignOn, { subject, email, emailVerified, name }: Claims, expected: string | null, from: { readonly address: string | null; readonly agent: string }): Promise<{ id: string; email: string } | Refusal> {
  const called = (name ?? email?.split("@")[0] ?? "").slice(0, 200);
  const { rows } = await connections().doorPool.query("SELECT * FROM door_sign_on_enter($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)", [
    organizerId, signOnId, subject, email, emailVerified, called, expected, uuidv7(), uuidv7(), uuidv7(), from.address, from.agent,
  ]);
  const { outcome, user_id: id, email: own } = entered.parse(rows[0]);
  if (outcome !== "in") return outcome;
  return { id: z.string().parse(id), email: z.string().parse(own) };
}

/** A line in the organizer's audit about the member whom the provider named and who did not come in. */
export async function noteRefused({ organizerId, signOnId }: SignOn, { subject, email }: Claims, from: { readonly address: string | null; readonly agent: string }): Promise<void> {
  await connections().doorPool.query("SELECT door_note_refused_sign_on($1, $2, $3, $4, $5, $6)", [organizerId, signOnId, subject, email, from.address, from.agent]);
}

const done = z.object({ done: z.boolean() });

/** Begins a session that opens this organizer alone; answers its secret. The proof is as old as the provider says, and counts as old where it does not say. */
export async function openLimitedSession({ organizerId, signOnId }: SignOn, userId: string, device: string, authenticatedAt: Date | null, now: Date = new Date()): Promise<string | null> {
  const { token, hash } = newToken();
  const proven = authenticatedAt !== null && authenticatedAt <= now ? authenticatedAt : authenticatedAt === null ? new Date(0) : now;
  const { rows } = await connections().doorPool.query("SELECT door_open_limited_session($1, $2, $3, $4, $5, $6, $7, $8, $9) AS done", [
    uuidv7(), userId, hash, device, now, proven, new Date(now.getTime() + LONGEST_SECONDS * 1000), organizerId, signOnId,
  ]);
  return done.parse(rows[0]).done ? token : null;
}

/** The person's own session has come through the organizer's provider too. */
export async function markSession(session: { readonly id: string; readonly user: { readonly id: string } }, { organizerId, signOnId }: SignOn, now: Date = new Date()): Promise<boolean> {
  const { rows } = await connections().doorPool.query("SELECT door_mark_session($1, $2, $3, $4, $5) AS done", [session.id, session.user.id, organizerId, signOnId, now]);
  return done.parse(rows[0]).done;
}

/** Somebody whom the provider vouches for has proven again who they are, to the provider. Nothing that was counted is forgotten. */
export async function confirmLimited(session: { readonly id: string; readonly user: { readonly id: string } }, now: Date = new Date()): Promise<void> {
  await connections().doorPool.query("SELECT door_confirm_session($1, $2, $3, '{}', NULL)", [session.user.id, session.id, now]);
}
