import { z } from "zod";

import { readBy, refuseUnwritable } from "./json";
import { Refusal } from "./problem";

const MOST_BYTES = 1_000_000;

/** A body as it came, and what its JSON says. */
export interface Sent {
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The JSON object of a request; nothing at all is an empty one. */
export async function readBody(request: Request): Promise<Sent> {
  const text = await readText(request);
  if (text === "") return { text, body: {} };
  if (!/^application\/(merge-patch\+)?json\b/i.test(request.headers.get("content-type") ?? "")) throw new Refusal("wrong_type");
  const body = readBy(z.record(z.string(), z.unknown(), "invalid"), parsed(text));
  refuseUnwritable(body);
  return { text, body };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("not_json");
  }
}

/** Reads no more than the most that is allowed, whatever the length that was said. */
async function readText(request: Request): Promise<string> {
  if (request.body === null) return "";
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.byteLength;
    if (size > MOST_BYTES) throw new Refusal("body_too_large");
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}
