import { placeOf } from "@/lib/format/network";
import { cookieName } from "./cookie-name";
import { DEVICE_COOKIE, deviceFamily } from "./device";

/** Where somebody comes from who is not known yet. */
export interface Visit {
  /** The network, as far as the proxy before us tells. */
  readonly place: string;
  readonly device: string;
  /** What a device keeps that signed in before; null for a new one. */
  readonly deviceToken: string | null;
}

interface Reads {
  get(name: string): string | null;
}

export function visitOf(headers: Reads): Visit {
  const cookie = new RegExp(`(?:^|;\\s*)${cookieName(DEVICE_COOKIE)}=([\\w-]{20,100})`).exec(headers.get("cookie") ?? "")?.[1];
  return { place: placeOf(headers.get("x-forwarded-for")), device: deviceFamily(headers.get("user-agent")), deviceToken: cookie ?? null };
}
