import dgram from "node:dgram";

export interface NameServer {
  /** As a resolver takes it. */
  readonly address: string;
  /** Texts by name; a name that is not here does not exist. */
  readonly texts: Map<string, readonly string[]>;
  /** Answers nothing while it is silent. */
  silent: boolean;
  readonly close: () => Promise<void>;
}

/** A name server on loopback that knows TXT records, packet by packet (RFC 1035). */
export async function openNameServer(): Promise<NameServer> {
  const socket = dgram.createSocket("udp4");
  const texts = new Map<string, readonly string[]>();
  socket.on("message", (query, from) => {
    if (!server.silent) socket.send(answerTo(query, texts), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const server: NameServer = { address: `127.0.0.1:${socket.address().port}`, texts, silent: false, close: () => new Promise((resolve) => socket.close(() => resolve())) };
  return server;
}

function answerTo(query: Buffer, texts: ReadonlyMap<string, readonly string[]>): Buffer {
  const { name, end } = questionOf(query);
  const records = texts.get(name.toLowerCase());
  const header = Buffer.alloc(12);
  header.writeUInt16BE(query.readUInt16BE(0), 0);
  // an answer with authority, to a question that wished recursion; 3: there is no such name
  header.writeUInt16BE(0x8580 | (records ? 0 : 3), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records?.length ?? 0, 6);
  return Buffer.concat([header, query.subarray(12, end), ...(records ?? []).map(recordOf)]);
}

function questionOf(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("ascii", at + 1, at + 1 + length));
    at += length + 1;
  }
  // the closing zero, the type and the class
  return { name: labels.join("."), end: at + 5 };
}

/** A text in pieces of at most 255 bytes; the name is the question's. */
function recordOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 200) {
    const piece = bytes.subarray(at, at + 200);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  const data = Buffer.concat(pieces);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(16, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(0, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
