export type Value = number | string | Buffer | ReadonlyMap<number, Value> | ReadonlyMap<string, Value>;

/** As much of CBOR (RFC 8949) as an authenticator speaks: whole numbers, texts, bytes and maps. */
export function cbor(value: Value): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs: [number | string, Value][] = [...value];
  return Buffer.concat([head(5, value.size), ...pairs.flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

/** The kind in the first three bits, and then how many or how long, in as few bytes as it takes. */
function head(kind: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(kind << 5) | count]);
  if (count < 0x100) return Buffer.from([(kind << 5) | 24, count]);
  return Buffer.from([(kind << 5) | 25, count >> 8, count & 0xff]);
}
