import { AppError, notFound } from "@/lib/errors";
import { reachOf } from "@/lib/tenant/organizer-id";
import { raw, sql } from "@/lib/tenant/sql";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import type { Caller } from "./door";
import { readBy } from "./json";
import { expectWritable, withoutHidden } from "./kept";
import type { ApiRecord, Body, NounApi, Writing } from "./noun";
import { type Once, writeOnce } from "./once";
import { Refusal } from "./problem";

interface Asked {
  readonly noun: NounApi;
  readonly way: Writing;
  /** The record that is changed; of a new one "". */
  readonly id: string;
  readonly body: Body;
  /** Whether what the body does not say stays as it is. */
  readonly merge: boolean;
  /** The version that If-Match names. */
  readonly seen: string | null;
  readonly once: Once | null;
}

/** Does what was asked, in one transaction of the key's organizer in its maker's name, and answers the record as it then is. */
export async function write(caller: Caller, asked: Asked): Promise<{ readonly record: ApiRecord; readonly again: boolean }> {
  const { key, today, now, bearer, origin } = caller;
  const { noun, way, id, seen, once } = asked;
  // what is no such body is refused before anything is asked of the database
  readBy(asked.merge ? way.part : way.body, asked.body);
  const { kept } = reachOf(key.organizerId);
  expectWritable(noun.noun, asked.body, kept);
  const written = await inTenantTransaction(
    key.organizerId,
    async (tenant) => {
      const read = async (which: string) => (await noun.read(tenant, [which], { today, bearer }))[0];
      const act = async () => {
        // held before it is looked at, so that it is still this version when it is written
        if (seen !== null && id !== "") await tenant.ask(sql`SELECT id FROM ${raw(noun.table ?? noun.noun)} WHERE organizer_id = ${tenant.organizerId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`);
        const before = id === "" ? undefined : await read(id);
        if (id !== "" && before === undefined) throw notFound();
        if (seen !== null && before?.version !== seen) throw new Refusal("version_changed");
        return await seenBy(seen, () => way.write({ tenant, memberId: key.memberId, timeZone: key.timeZone, today, now }, asked.merge && before ? merged(way, before, asked.body) : asked.body, id, before?.version ?? null));
      };
      const done = await writeOnce(tenant, key.keyId, once, now, act);
      return { record: await expectRecord(read, done.id), again: done.again };
    },
    key.memberId,
    origin,
  );
  // what saves knows more than the key's maker reads, so it is read again as they do
  return kept.hides.length === 0 ? written : { ...written, record: await readAgain(caller, noun, written.record.id) };
}

async function readAgain({ key, today, bearer }: Caller, noun: NounApi, id: string): Promise<ApiRecord> {
  return await withTenant(key.organizerId, async (tenant) => {
    const record = await expectRecord(async (which) => (await noun.read(tenant, [which], { today, bearer }))[0], id);
    return withoutHidden(noun.noun, record, tenant.kept);
  });
}

async function expectRecord(read: (id: string) => Promise<ApiRecord | undefined>, id: string): Promise<ApiRecord> {
  const record = await read(id);
  if (record === undefined) throw notFound();
  return record;
}

/** Somebody who was faster is named after the header, where the header was sent. */
async function seenBy(seen: string | null, act: () => Promise<string>): Promise<string> {
  try {
    return await act();
  } catch (error) {
    throw seen !== null && error instanceof AppError && error.code === "conflict" ? new Refusal("version_changed") : error;
  }
}

/** A merge patch (RFC 7396): what is sent takes the place of what stands there, null empties it. Own fields are merged by their own rule. */
function merged(way: Writing, before: ApiRecord, sent: Body): Body {
  const { own: _, ...standing } = Object.fromEntries(Object.keys(way.body.shape).flatMap((name) => (name in before ? [[name, before[name]]] : [])));
  return { ...standing, ...sent };
}

