import { v4 as uuidv4 } from "uuid";
import { z } from "zod";

import { serverSecret } from "@/lib/env";
import { isoDay } from "@/lib/format/days";
import { mondayOf } from "@/lib/format/weeks";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { type RowWrite, writeTables } from "@/lib/tenant/write-rows";
import { leaving } from "./company";
import { jarKey, receiptHash, seal, unseal } from "./seal";
import { shuffled } from "./shuffled";

const entry = z.object({
  formVersionId: z.uuid(),
  language: z.enum(["en", "zh"]),
  segment: z.string().nullable(),
  answers: z.array(z.object({ item: z.string(), value: z.number().nullable(), text: z.string().nullable() })),
});
export type JarEntry = z.infer<typeof entry>;

interface Known extends JarEntry {
  readonly sealed: string;
}

const jarRow = z.object({ id: z.uuid(), waiting: z.array(z.string()) });

/**
 * Puts one anonymous form into its campaign's jar, for a receipt that has not been used yet, and lets out whoever has company now.
 * False: the receipt was used before, so the form is in already. Null: it was never given.
 */
export async function putIntoJar(tenant: TenantTransaction, campaignId: string, receipt: string, form: JarEntry, day: Date): Promise<boolean | null> {
  const { db, organizerId } = tenant;
  const hash = new Uint8Array(receiptHash(receipt));
  // the jar before the receipt: whoever has the jar may write all receipts anew, and would wait for one that waits for the jar
  await db.anonymousJar.createMany({ data: [{ organizerId, campaignId, waiting: [] }], skipDuplicates: true });
  await db.$executeRaw`SELECT FROM anonymous_jars WHERE organizer_id = ${organizerId}::uuid AND campaign_id = ${campaignId}::uuid FOR UPDATE`;
  const { count } = await db.anonymousReceipt.updateMany({ where: { organizerId, campaignId, hash, used: false }, data: { used: true } });
  if (count === 0) return (await db.anonymousReceipt.count({ where: { organizerId, campaignId, hash } })) > 0 ? false : null;
  await emptyJar(tenant, campaignId, { added: form, over: false, day });
  return true;
}

/** At the end of a campaign: those that five are outside of already, or five of whom are left, come out too; the receipts have done their work. */
export async function closeJar(tenant: TenantTransaction, campaignId: string, day: Date): Promise<number> {
  const { db, organizerId } = tenant;
  const left = await emptyJar(tenant, campaignId, { added: null, over: true, day });
  await db.anonymousReceipt.deleteMany({ where: { organizerId, campaignId, used: true } });
  return left;
}

async function emptyJar(tenant: TenantTransaction, campaignId: string, { added, over, day }: { added: JarEntry | null; over: boolean; day: Date }): Promise<number> {
  const { db, organizerId } = tenant;
  const rows = await db.$queryRaw`SELECT id, waiting FROM anonymous_jars WHERE organizer_id = ${organizerId}::uuid AND campaign_id = ${campaignId}::uuid FOR UPDATE`;
  const jar = z.array(jarRow).parse(rows)[0];
  if (!jar) return 0;
  const key = jarKey(serverSecret(), organizerId);
  const sealed = added === null ? jar.waiting : [...jar.waiting, seal(key, JSON.stringify(added))];
  const read = sealed.map((text) => ({ text, known: readEntry(key, text) }));
  // what another secret sealed cannot be read: it stays, for the day when that secret is back
  const foreign = read.flatMap(({ text, known }) => (known === null ? [text] : []));
  const out = await outside(tenant, campaignId, over);
  const { leave, stay } = leaving(read.flatMap(({ known }) => known ?? []), { over, out: ({ formVersionId, language }) => out.get(`${formVersionId} ${language}`) ?? 0 });
  if (added === null && leave.length === 0) return 0;
  const waiting = shuffled([...foreign, ...stay.map((one) => one.sealed)]);
  await db.anonymousJar.updateMany({ where: { organizerId, id: jar.id }, data: { waiting } });
  if (leave.length > 0) await letOut(tenant, campaignId, leave, day);
  return leave.length;
}

function readEntry(key: Buffer, sealed: string): Known | null {
  const text = unseal(key, sealed);
  if (text === null) return null;
  return { ...entry.parse(JSON.parse(text)), sealed };
}

async function outside({ db, organizerId }: TenantTransaction, campaignId: string, over: boolean): Promise<ReadonlyMap<string, number>> {
  if (!over) return new Map();
  const counts = await db.anonymousResponse.groupBy({ by: ["formVersionId", "language"], where: { organizerId, campaignId }, _count: { _all: true } });
  return new Map(counts.map(({ formVersionId, language, _count }) => [`${formVersionId} ${language}`, _count._all]));
}

const RESPONSE = { id: "uuid", campaign_id: "uuid", form_version_id: "uuid", edition_id: "uuid", language: "text", segment: "text", week: "date" } as const;
const ANSWER = { id: "uuid", response_id: "uuid", item: "text", value: "float8", text: "text" } as const;

/** Random ids, random order, one week for all: the week of leaving. Then the claims are mixed, so that no two tables keep the same order. */
async function letOut(tenant: TenantTransaction, campaignId: string, leave: readonly JarEntry[], day: Date): Promise<void> {
  const { db, organizerId } = tenant;
  const { editionId } = await db.campaign.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: campaignId } }, select: { editionId: true } });
  const week = isoDay(mondayOf(day));
  const written = shuffled(leave).map((form) => ({ id: uuidv4(), form }));
  const rows: RowWrite[] = [
    {
      table: "anonymous_responses",
      columns: RESPONSE,
      rows: written.map(({ id, form }) => ({ id, campaign_id: campaignId, form_version_id: form.formVersionId, edition_id: editionId, language: form.language, segment: form.segment, week })),
    },
    { table: "anonymous_answers", columns: ANSWER, rows: shuffled(written.flatMap(({ id, form }) => form.answers.map(({ item, value, text }) => ({ id: uuidv4(), response_id: id, item, value, text })))) },
  ];
  await writeTables(tenant, rows);
  await db.$executeRaw`SELECT mix_anonymous_claims(${campaignId}::uuid)`;
}
