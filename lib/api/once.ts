import { createHash } from "node:crypto";

import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { Refusal, sentenceOf } from "./problem";

const DAY = 86_400_000;
const MOST_LETTERS = 200;

/** A request that may come twice: its Idempotency-Key, and what tells it from another. */
export interface Once {
  readonly idempotencyKey: string;
  readonly requestHash: Uint8Array<ArrayBuffer>;
}

/** What a request says of being sent again; null where it says nothing. */
export function onceOf(request: Request, text: string, item = ""): Once | null {
  const sent = request.headers.get("idempotency-key");
  if (sent === null) return null;
  if (!/^[\x21-\x7e]+$/.test(sent) || sent.length > MOST_LETTERS) throw new Refusal("invalid", [{ field: "Idempotency-Key", code: "invalid", detail: sentenceOf("invalid") }]);
  const hash = createHash("sha256").update(`${request.method} ${new URL(request.url).pathname} ${item}\n${text}`).digest();
  return { idempotencyKey: `${sent}${item}`, requestHash: new Uint8Array(hash) };
}

/**
 * Writes what was asked for once, however often it is asked: the note of it is made in the same transaction, so both are there or neither. The same at
 * the same moment waits for the first. What failed left no note and may be tried again.
 */
export async function writeOnce({ db, organizerId }: TenantTransaction, keyId: string, once: Once | null, now: Date, write: () => Promise<string>): Promise<{ readonly id: string; readonly again: boolean }> {
  if (once === null) return { id: await write(), again: false };
  await db.apiAnswer.deleteMany({ where: { organizerId, keyId, createdAt: { lt: new Date(now.getTime() - DAY) } } });
  const { count } = await db.apiAnswer.createMany({ data: [{ organizerId, keyId, ...once, createdAt: now }], skipDuplicates: true });
  const where = { organizerId_keyId_idempotencyKey: { organizerId, keyId, idempotencyKey: once.idempotencyKey } };
  if (count === 0) {
    const before = await db.apiAnswer.findUniqueOrThrow({ where });
    if (before.record === null || !Buffer.from(before.requestHash).equals(once.requestHash)) throw new Refusal("key_used_otherwise");
    return { id: before.record, again: true };
  }
  const id = await write();
  await db.apiAnswer.update({ where, data: { record: id } });
  return { id, again: false };
}
