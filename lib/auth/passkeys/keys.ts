import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import { connections } from "@/lib/db/client";

export const MOST_PASSKEYS = 20;

const listed = z.array(z.object({ id: z.uuid(), credential_id: z.instanceof(Buffer), transports: z.array(z.string()), backed_up: z.boolean(), name: z.string(), created_at: z.date(), last_used_at: z.date().nullable() }));

/** A passkey as its owner sees it, and as a browser is reminded of it. */
export interface KeptPasskey {
  readonly id: string;
  readonly credentialId: string;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export async function listPasskeys(userId: string): Promise<KeptPasskey[]> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_passkeys($1)", [userId]);
  return listed.parse(rows).map(({ id, credential_id, transports, backed_up, name, created_at, last_used_at }) => ({ id, credentialId: credential_id.toString("base64url"), transports, backedUp: backed_up, name, createdAt: created_at, lastUsedAt: last_used_at }));
}

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
  readonly name: string;
}

const outcome = z.object({ outcome: z.enum(["kept", "too_many", "taken"]) });

export async function keepPasskey(userId: string, { credentialId, publicKey, counter, transports, backedUp, name }: NewPasskey): Promise<"kept" | "too_many" | "taken"> {
  const values = [uuidv7(), userId, Buffer.from(credentialId, "base64url"), Buffer.from(publicKey), counter, transports, backedUp, name, MOST_PASSKEYS];
  const { rows } = await connections().doorPool.query("SELECT door_keep_passkey($1, $2, $3, $4, $5, $6, $7, $8, $9) AS outcome", values);
  return outcome.parse(rows[0]).outcome;
}

const done = z.object({ done: z.boolean() });

/** False where it is gone, or somebody else's. */
export async function renamePasskey(userId: string, id: string, name: string): Promise<boolean> {
  const { rows } = await connections().doorPool.query("SELECT door_rename_passkey($1, $2, $3) AS done", [userId, id, name]);
  return done.parse(rows[0]).done;
}

/** Answers the name of what was removed; null where it is gone, or somebody else's. */
export async function removePasskey(userId: string, id: string): Promise<string | null> {
  const { rows } = await connections().doorPool.query("SELECT door_remove_passkey($1, $2) AS name", [userId, id]);
  return z.object({ name: z.string().nullable() }).parse(rows[0]).name;
}

const found = z.object({ id: z.uuid(), public_key: z.instanceof(Buffer), user_id: z.uuid(), user_name: z.string(), email: z.string(), locale: z.string().nullable() });

export interface FoundPasskey {
  readonly id: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly locale: string | null };
}

/** Whose passkey this is; null for one that nobody has. */
export async function findPasskey(credentialId: string): Promise<FoundPasskey | null> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_passkey($1)", [Buffer.from(credentialId, "base64url")]);
  if (rows[0] === undefined) return null;
  const { id, public_key, user_id, user_name: name, email, locale } = found.parse(rows[0]);
  return { id, publicKey: new Uint8Array(public_key), user: { id: user_id, name, email, locale } };
}

/** Notes its use; false where its counter has not gone on, so that somebody may have a copy. */
export async function countPasskey(id: string, counter: number, backedUp: boolean, now: Date): Promise<boolean> {
  const { rows } = await connections().doorPool.query("SELECT door_use_passkey($1, $2, $3, $4) AS done", [id, counter, backedUp, now]);
  return done.parse(rows[0]).done;
}
