import { createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What a visit leaves of its device: whatever of this is known. */
export interface Visitor {
  /** A random number that the device keeps for two days; null where it keeps none. */
  readonly cookie: string | null;
  readonly address: string | null;
  readonly userAgent: string | null;
}

export const newVisitor = (): string => randomBytes(16).toString("base64url");
export const isVisitor = (text: unknown): text is string => typeof text === "string" && /^[A-Za-z0-9_-]{22}$/.test(text);

/**
 * The mark of a device at a point on a day: the same device gives the same mark on that day, and without the server's secret nobody can
 * say which device a mark is of, or that two days' marks are of one. A device without the cookie is told by what its request says roughly.
 */
export function visitMark(secret: string, pointId: string, day: string, { cookie, address, userAgent }: Visitor): Buffer {
  const key = Buffer.from(hkdfSync("sha256", secret, day, "fairbond point visits", 32));
  const device = cookie === null ? `rough ${addressBlock(address)} ${userAgent ?? ""}` : `cookie ${cookie}`;
  return createHmac("sha256", key).update(`${pointId}\n${device}`).digest();
}

/** The neighbourhood of an address: 256 of the older kind, a household or a hall of the newer. */
export function addressBlock(address: string | null): string {
  const first = (address ?? "").split(",")[0]?.trim().replace(/^::ffff:/, "") ?? "";
  const four = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(first)?.[1];
  if (four !== undefined) return four;
  return first.includes(":") ? first.toLowerCase().split(":").slice(0, 3).join(":") : "";
}
