import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 bits for a link or a cookie, and its hash, which alone is kept. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOfToken(token) };
}

export function hashOfToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
