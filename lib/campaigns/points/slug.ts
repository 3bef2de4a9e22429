import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Twelve characters: short enough to be typed off a wall, long enough that nobody finds a code by trying. */
export function newSlug(): string {
  return Array.from(randomBytes(12), (byte) => ALPHABET.charAt(byte & 31)).join("");
}

/** A slug as it was made, from one that a person may have typed; null when it can be none of ours. */
export function readSlug(typed: string): string | null {
  const slug = typed.toLowerCase().replaceAll("-", "").replaceAll("o", "0").replace(/[il]/g, "1");
  return /^[0-9a-z]{6,40}$/.test(slug) ? slug : null;
}
