import { randomBytes } from "node:crypto";

/** Crockford's base 32: digits and small letters without i, l, o, u, which are misread on paper. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** 26 characters of 5 random bits are 130: nobody guesses one, so the door locks nobody out and only counts wrong ones (guesses.ts). */
const LENGTH = 26;

/** Links of 75 bits that are out there keep opening their survey. */
const OLDER_LENGTH = 15;

/** A new link's token. 256 is a multiple of 32, so every character is equally likely. */
export function newToken(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join("");
}

/** A token as it was made, from one that a person may have typed off paper; null when it can be none of ours. */
export function readToken(typed: string): string | null {
  const token = typed.toLowerCase().replaceAll("-", "").replaceAll("o", "0").replace(/[il]/g, "1");
  return (token.length === LENGTH || token.length === OLDER_LENGTH) && [...token].every((character) => ALPHABET.includes(character)) ? token : null;
}
