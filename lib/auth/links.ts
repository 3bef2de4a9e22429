import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { connections } from "@/lib/db/client";
import { hashPassword } from "./password";
import { hashOfToken } from "./token";

/** Some tokens are typed or cut off by mail programs: what cannot be one asks nothing. */
const WELL_FORMED = /^[\w-]{43}$/;

const link = z.object({
  purpose: z.enum(["sign_up", "join", "reset_password", "confirm_email", "sign_in_link"]),
  email: z.string(),
  known_user: z.uuid().nullable(),
  known_name: z.string().nullable(),
  organizer_name: z.string().nullable(),
  workspace: z.string().nullable(),
  role: z.enum(["owner", "admin", "manager", "staff", "viewer"]).nullable(),
  /** The name of an own role that is offered. */
  role_name: z.string().nullable(),
});
export type Link = z.output<typeof link>;

/** What a link is for, unused as yet and not run out; null for any other. Looking uses nothing: mail programs look before people do. */
export async function readLink(token: string, purpose: Link["purpose"]): Promise<Link | null> {
  if (!WELL_FORMED.test(token)) return null;
  const { rows } = await connections().doorPool.query("SELECT * FROM door_token($1)", [hashOfToken(token)]);
  const found = rows[0] === undefined ? null : link.parse(rows[0]);
  return found?.purpose === purpose ? found : null;
}

const person = z.object({ user_id: z.uuid(), name: z.string(), email: z.string(), locale: z.string().nullable() });
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string | null;
}

const personIn = (row: unknown): Person | null => {
  if (row === undefined) return null;
  const { user_id: id, name, email, locale } = person.parse(row);
  return { id, name, email, locale };
};

const ended = z.object({ passkeys: z.number() });

/** Sets a forgotten password anew; every session and every passkey of the person ends. Null: the link was used, or has run out. */
export async function resetPassword(token: string, password: string): Promise<(Person & { readonly passkeysEnded: number }) | null> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_reset_password($1, $2)", [hashOfToken(token), await hashPassword(password)]);
  const person = personIn(rows[0]);
  return person && { ...person, passkeysEnded: ended.parse(rows[0]).passkeys };
}

/** Signs in by a link that was sent. */
export async function useSignInLink(token: string): Promise<Person | null> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_use_sign_in_link($1)", [hashOfToken(token)]);
  return personIn(rows[0]);
}

const changed = z.object({ name: z.string(), old_email: z.string(), new_email: z.string(), locale: z.string().nullable() });

/** Confirms a new address from its own mailbox. Null: used, run out, or somebody else has the address by now. */
export async function changeEmail(token: string): Promise<z.output<typeof changed> | null> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_change_email($1)", [hashOfToken(token)]);
  return rows[0] === undefined ? null : changed.parse(rows[0]);
}

export interface NewPerson {
  readonly name: string;
  readonly password: string;
  readonly locale: string;
}

const joined = z.object({ workspace: z.string(), user_id: z.uuid() });

/** Takes up an invitation, as the signed-in person or as somebody new. Null: used, run out, revoked, or meant for another address. */
export async function joinByLink(token: string, who: { readonly signedIn: string } | { readonly fresh: NewPerson }): Promise<{ workspace: string; userId: string } | null> {
  const fresh = "fresh" in who ? who.fresh : null;
  const { rows } = await connections().doorPool.query("SELECT * FROM door_join($1, $2, $3, $4, $5, $6, $7)", [
    hashOfToken(token), "signedIn" in who ? who.signedIn : null, uuidv7(), fresh?.name ?? null, fresh ? await hashPassword(fresh.password) : null, fresh?.locale ?? null, uuidv7(),
  ]);
  if (rows[0] === undefined) return null;
  const { workspace, user_id } = joined.parse(rows[0]);
  return { workspace, userId: user_id };
}
