import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

const [IV, TAG, LENGTH] = [12, 16, 4];
/** Sealed answers are as long as the next power of two from here on: how much somebody wrote is not to be seen. */
const SHORTEST = 1024;

/** The key of one organizer's jars. The database does not have it: it is made from the server's secret. */
export function jarKey(secret: string, organizerId: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, organizerId, "fairbond anonymous jar", 32));
}

/** A text that can be read with the key alone; the same text looks different every time. */
export function seal(key: Buffer, text: string): string {
  const plain = Buffer.from(text, "utf8");
  let size = SHORTEST;
  while (size < plain.length + LENGTH) size *= 2;
  const padded = Buffer.alloc(size);
  padded.writeUInt32BE(plain.length);
  plain.copy(padded, LENGTH);
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
}

/** What was sealed, or null where the key is another one or the text was touched. */
export function unseal(key: Buffer, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64");
  if (bytes.length < IV + TAG + SHORTEST) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV));
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
    const padded = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
    return padded.subarray(LENGTH, LENGTH + padded.readUInt32BE()).toString("utf8");
  } catch {
    return null;
  }
}

/** A receipt is 128 random bits that the respondent's page keeps; the database knows its hash. */
export const newReceipt = (): string => randomBytes(16).toString("base64url");
export const isReceipt = (text: unknown): text is string => typeof text === "string" && /^[A-Za-z0-9_-]{22}$/.test(text);
export const receiptHash = (receipt: string): Buffer => createHash("sha256").update(receipt).digest();
