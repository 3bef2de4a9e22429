import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { connections } from "@/lib/db/client";
import { codeKey, signInKeys } from "./attempts";
import { hashOfToken, newToken } from "./token";
import type { Visit } from "./visit";

/** A session ends after twelve hours without a request, and a week after its sign-in whatever happens. */
export const IDLE_SECONDS = 12 * 60 * 60;
export const LONGEST_SECONDS = 7 * 24 * 60 * 60;
/** How long a proof of who one is counts for steps that cannot be taken back. */
export const FRESH_SECONDS = 10 * 60;

/** A place of the signed-in person, as the database tells it. */
const place = z.object({
  organizer_id: z.uuid(),
  workspace: z.string(),
  name: z.string(),
  locale: z.string(),
  time_zone: z.string(),
  currency: z.string(),
  is_demo: z.boolean(),
  closes_at: z.date().nullable(),
  member_id: z.uuid(),
  role: z.string(),
  /** An own role: its name, rights and part of the exhibitors; null for a built-in one. */
  role_name: z.string().nullable(),
  rights: z.array(z.string()).nullable(),
  scope: z.enum(["all", "team", "own"]).nullable(),
  /** Whether the session came through this organizer's own provider of accounts. */
  through: z.boolean(),
  /** Single fields that the own role does not read or not write. */
  fields: z.array(z.string()).nullable(),
});
export type Place = z.output<typeof place>;

const row = z.object({ session_id: z.uuid(), user_id: z.uuid(), user_name: z.string(), email: z.string(), confirmed_at: z.date(), has_password: z.boolean(), limited: z.boolean() });
const asked = z.object({ workspace: z.string(), name: z.string(), role: z.string() });

export interface Session {
  readonly id: string;
  readonly confirmedAt: Date;
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly hasPassword: boolean };
  readonly places: readonly Place[];
  /** Places whose organizer lets its people in by their company's account alone, which this session did not come through: they are closed to it. */
  readonly closed: readonly z.output<typeof asked>[];
  /** Came through an organizer's provider: it opens nothing of what is the person's own. */
  readonly limited: boolean;
}

const SESSION = `SELECT s.*, r.role_name, r.rights, r.scope, r.fields, o.limited, o.through, o.asked FROM door_session($1, $2, $3) s
  CROSS JOIN LATERAL door_session_sign_on(s.session_id, s.organizer_id) o LEFT JOIN LATERAL door_rights(s.user_id) r ON r.organizer_id = s.organizer_id ORDER BY s.name`;

/** The session behind a cookie's secret with the person's places, in one statement; null where it has ended. */
export async function readSession(secret: string, now: Date = new Date()): Promise<Session | null> {
  const { rows } = await connections().doorPool.query<Record<string, unknown>>({ name: "door_session", text: SESSION, values: [hashOfToken(secret), IDLE_SECONDS, now] });
  if (rows[0] === undefined) return null;
  const first = row.parse(rows[0]);
  const places = rows.filter(({ organizer_id }) => organizer_id !== null);
  return {
    id: first.session_id,
    confirmedAt: first.confirmed_at,
    user: { id: first.user_id, name: first.user_name, email: first.email, hasPassword: first.has_password },
    places: z.array(place).parse(places.filter((found) => found.asked === false)),
    closed: z.array(asked).parse(places.filter((found) => found.asked !== false)),
    limited: first.limited,
  };
}

/** How somebody came in: the tries that their network counted for it and has given back, and counts beside the usual that are forgotten. */
export interface CameBy {
  readonly tries: number;
  readonly forget?: readonly Buffer[];
}

/** Begins a session of somebody who has just proven who they are; answers its secret. What was counted against them is forgotten. */
export async function openSession(userId: string, email: string, visit: Visit, now: Date = new Date(), { tries, forget = [] }: CameBy = { tries: 1 }): Promise<string> {
  const { token, hash } = newToken();
  const { pair, device, network } = signInKeys(email, visit);
  await connections().doorPool.query("SELECT door_open_session($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", [
    uuidv7(), userId, hash, visit.device, visit.deviceToken === null ? null : hashOfToken(visit.deviceToken), now, new Date(now.getTime() + LONGEST_SECONDS * 1000), [pair, device, codeKey(userId), ...forget], network, tries,
  ]);
  return token;
}

const listed = z.array(z.object({ id: z.uuid(), device: z.string(), created_at: z.date(), last_seen_at: z.date() }));

/** Where a person is signed in. */
export async function listSessions(userId: string, now: Date = new Date()): Promise<{ id: string; device: string; createdAt: Date; lastSeenAt: Date }[]> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_sessions($1, $2, $3)", [userId, IDLE_SECONDS, now]);
  return listed.parse(rows).map(({ id, device, created_at, last_seen_at }) => ({ id, device, createdAt: created_at, lastSeenAt: last_seen_at }));
}

/** Signing out: the cookie that stays somewhere opens nothing any more. */
export async function endSession(secret: string): Promise<void> {
  await connections().doorPool.query("SELECT door_end_sessions($1, NULL, NULL, NULL)", [hashOfToken(secret)]);
}

/** Ends one of a person's sessions, which may be gone by now. */
export async function endSessionOf(userId: string, id: string): Promise<void> {
  await connections().doorPool.query("SELECT door_end_sessions(NULL, $1, $2, NULL)", [userId, id]);
}

/** Ends all of a person's sessions but this one. */
export async function endOtherSessions(userId: string, but: string): Promise<void> {
  await connections().doorPool.query("SELECT door_end_sessions(NULL, $1, NULL, $2)", [userId, but]);
}

/** The person has proven again who they are. */
export async function confirmSession({ id, user }: Session, visit: Visit, now: Date = new Date(), forget: readonly Buffer[] = []): Promise<void> {
  const { pair, device, network } = signInKeys(user.email, visit);
  await connections().doorPool.query("SELECT door_confirm_session($1, $2, $3, $4, $5)", [user.id, id, now, [pair, device, codeKey(user.id), ...forget], network]);
}

export function isFresh({ confirmedAt }: Session, now: Date = new Date()): boolean {
  return now.getTime() - confirmedAt.getTime() < FRESH_SECONDS * 1000;
}
