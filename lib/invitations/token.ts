import { randomBytes } from "node:crypto";

/** Crockford's base 32: digits and small letters without i, l, o, u, which are misread on paper. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * 15 characters of 5 bits are 75 bits. With a million open links and a thousand guesses a second, the first hit is to be
 * expected after about a million years, so the door needs no lock-out; and 15 characters keep the printed QR code coarse enough for a hall's light.
 */
const LENGTH = 15;

/** A new link's token. 256 is a multiple of 32, so every character is equally likely. */
export function newToken(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join("");
}

/** A token as it was made, from one that a person may have typed off paper; null when it can be none of ours. */
export function readToken(typed: string): string | null {
  const token = typed.toLowerCase().replaceAll("-", "").replaceAll("o", "0").replace(/[il]/g, "1");
  return token.length === LENGTH && [...token].every((character) => ALPHABET.includes(character)) ? token : null;
}
