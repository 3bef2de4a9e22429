import { inflateRawSync } from "node:zlib";

import { AppError } from "@/lib/errors";

export interface Packed {
  readonly name: string;
  readonly data: Buffer;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 5_000;

/**
 * The files of a ZIP archive that are asked for, as its own list names them. Each is inflated into what is left of the allowance and no byte further,
 * whatever the archive says of its sizes: a few kilobytes may stand for gigabytes.
 */
export function unpack(bytes: Buffer, wanted: (name: string) => boolean, allowance: number): Packed[] {
  try {
    let left = allowance;
    return entriesOf(bytes).flatMap(({ name, method, packed, local }) => {
      if (!wanted(name)) return [];
      if (bytes.readUInt32LE(local) !== LOCAL) throw new AppError("not_a_csv");
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(from, from + packed);
      const whole = method === 0 ? data : method === 8 ? inflateRawSync(data, { maxOutputLength: Math.max(1, left) }) : null;
      if (whole === null) throw new AppError("not_a_csv");
      left -= whole.length;
      if (left < 0) throw new AppError("workbook_too_large");
      return [{ name, data: whole }];
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? "workbook_too_large" : "not_a_csv");
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly local: number;
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new AppError("workbook_too_large");
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new AppError("not_a_csv");
    const nameLength = bytes.readUInt16LE(at + 28);
    const entry = { name: bytes.toString("utf8", at + 46, at + 46 + nameLength), method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), local: bytes.readUInt32LE(at + 42) };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    return entry;
  });
}

/** The list's end stands at the archive's end, before a comment of at most 65,535 bytes. */
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) if (bytes.readUInt32LE(at) === END) return at;
  throw new AppError("not_a_csv");
}
