import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

import { serverSecret } from "@/lib/env";

const NONCE = 12;
const TAG = 16;

/** A key of its own for each use, from the server's secret: what is sealed for one opens for no other. */
const keyFor = (use: string): Buffer => Buffer.from(hkdfSync("sha256", serverSecret(), "fairbond", use, 32));

/** Seals a short text (AES-256-GCM) so that the database alone gives nothing away; `owner` is whose it is, and it opens for nobody else. */
export function seal(use: string, owner: string, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyFor(use), nonce).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** What was sealed for this owner; null for anything else. */
export function unseal(use: string, owner: string, sealed: Buffer): string | null {
  if (sealed.length <= NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(use), sealed.subarray(0, NONCE)).setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
