import { makeKey } from "@/lib/api-keys/mutations";
import { KEY_RIGHTS } from "@/lib/api-keys/types";
import { respond } from "@/lib/api/handle";
import type { MemberRole } from "@/lib/tenant/enums";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";

interface Maker {
  readonly organizerId: OrganizerId;
  readonly memberId: string;
  readonly role?: MemberRole;
  readonly rights?: readonly string[] | null;
}

/** A new key of a member, with all that a key can have unless it is said otherwise. */
export async function keyOf({ organizerId, memberId, role = "owner", rights = null }: Maker, scopes: readonly (typeof KEY_RIGHTS)[number][] = KEY_RIGHTS): Promise<string> {
  return (await inTenantTransaction(organizerId, (tenant) => makeKey(tenant, { name: "A program", days: 30, scopes: [...scopes] }, { memberId, role, rights }, new Date()), memberId)).key;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export type Ask = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answered>;

/** Asks the API's own handler as a program does, with a key, as of a moment. */
export function asker(key: string, now: () => Date = () => new Date()): Ask {
  return async (method, path, body, headers = {}) => {
    const sent = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
    const response = await respond(new Request(`http://localhost/api/v1/${path}`, { method, headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers }, ...sent }), now());
    const text = await response.text();
    const read: unknown = text === "" ? {} : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: typeof read === "object" && read !== null ? Object.fromEntries(Object.entries(read)) : {}, text };
  };
}
