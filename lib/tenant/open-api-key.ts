import { createHash } from "node:crypto";
import { z } from "zod";

import { connections } from "@/lib/db/client";
import { MemberRole } from "./enums";
import { mintOrganizerId, type OrganizerId } from "./organizer-id";

const row = z.object({
  organizer_id: z.uuid(), key_id: z.uuid(), scopes: z.array(z.string()), member_id: z.uuid(), role: z.enum(MemberRole), rights: z.array(z.string()).nullable(),
  scope: z.enum(["all", "team", "own"]).nullable(), fields: z.array(z.string()).nullable(), time_zone: z.string(), prefix: z.string(), currency: z.string(), per_minute: z.number(), used: z.number(), resets_in: z.number(),
});

/** Who asks with a key: the member who made it, as far as the key goes. */
export interface KeyBearer {
  readonly organizerId: OrganizerId;
  readonly keyId: string;
  /** How it begins, as its page shows it: the audit names the key so. */
  readonly prefix: string;
  /** What the key is for: never a right of its own, only a part of its maker's. */
  readonly scopes: readonly string[];
  readonly memberId: string;
  readonly role: MemberRole;
  readonly rights: readonly string[] | null;
  readonly fields: readonly string[] | null;
  readonly timeZone: string;
  readonly currency: string;
  readonly limit: { readonly perMinute: number; readonly used: number; readonly resetsIn: number };
}

export function hashKey(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}

/**
 * Who stands behind a key, or null: asked before a tenant is known, as `openInvitation` is. The same statement counts the request. What its maker
 * may not see is not seen with it either, and a key that only reads opens the database for reading.
 */
export async function openApiKey(key: string): Promise<KeyBearer | null> {
  const { rows } = await connections().doorPool.query({ name: "door_api_key", text: "SELECT * FROM door_api_key($1)", values: [hashKey(key)] });
  if (rows[0] === undefined) return null;
  const found = row.parse(rows[0]);
  const scope = found.scope === null || found.scope === "all" ? null : { kind: found.scope, memberId: found.member_id };
  const reading = found.scopes.every((each) => each.startsWith("read "));
  return {
    organizerId: mintOrganizerId(found.organizer_id, { scope, reading, fields: found.fields }),
    keyId: found.key_id,
    prefix: found.prefix,
    scopes: found.scopes,
    memberId: found.member_id,
    role: found.role,
    rights: found.rights,
    fields: found.fields,
    timeZone: found.time_zone,
    currency: found.currency,
    limit: { perMinute: found.per_minute, used: found.used, resetsIn: found.resets_in },
  };
}
