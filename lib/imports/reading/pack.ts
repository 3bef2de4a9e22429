import { crc32 } from "node:zlib";

import type { Packed } from "./unpack";

/** A ZIP archive that only stores: what its heads say of sizes is true. */
export function pack(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, data } of files) {
    const title = Buffer.from(name);
    const facts = Buffer.alloc(22);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    const sizes = Buffer.concat([Buffer.from([20, 0]), facts.subarray(2), Buffer.from([title.length & 0xff, title.length >> 8, 0, 0])]);
    const head = Buffer.concat([Buffer.from("PK\u0003\u0004"), sizes, title]);
    list.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), sizes, Buffer.alloc(10), uint32(at), title]));
    parts.push(head, data);
    at += head.length + data.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, directory, Buffer.from("PK\u0005\u0006"), end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
