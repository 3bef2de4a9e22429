import iconv from "iconv-lite";

import { AppError } from "@/lib/errors";
import type { Encoding } from "../schema";

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Bytes → text. Strict UTF-8 first (no other encoding is valid UTF-8 by accident), then a byte-order mark, then GB18030 where
 * the high bytes come in pairs as Chinese does, else the code page of Western European Excel. What is no text is refused.
 */
export function decode(bytes: Uint8Array, chosen: Encoding | null = null): Decoded {
  const encoding = chosen ?? detectEncoding(bytes);
  if (encoding === null) throw new AppError("not_a_csv");
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: true });
  if (isBinary(text)) throw new AppError("not_a_csv");
  return { text, encoding };
}

export function detectEncoding(bytes: Uint8Array): Encoding | null {
  if (isUtf8(bytes)) return hasNulls(bytes) ? wide(bytes) : "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (hasNulls(bytes)) return wide(bytes);
  return pairedHighBytes(bytes) && isGb18030(bytes) ? "gb18030" : "windows-1252";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function hasNulls(bytes: Uint8Array): boolean {
  return bytes.includes(0);
}

/** UTF-16 without a byte-order mark: the zero halves of delimiters and digits all stand on one side. Anything else with zeros is no text. */
function wide(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, 65_536);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (odd > 0 && even * 20 < odd) return "utf-16le";
  if (even > 0 && odd * 20 < even) return "utf-16be";
  return null;
}

/** Chinese is two high bytes after each other, or high and digit twice for rare signs; an umlaut in a Western code page stands alone between plain letters. */
function pairedHighBytes(bytes: Uint8Array): boolean {
  let paired = 0;
  let alone = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    const next = bytes[i + 1] ?? 0;
    const four = isDigit(next) && (bytes[i + 2] ?? 0) >= 0x81 && isDigit(bytes[i + 3] ?? 0);
    if (next < 0x80 && !four) {
      alone++;
      continue;
    }
    paired++;
    i += four ? 3 : 1;
  }
  return paired > alone;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Control characters other than tab and line ends: a picture, an archive or a program under a wrong name. */
function isBinary(text: string): boolean {
  return /[\u0000-\u0008\u000B\u000E-\u001F]/.test(text);
}
