import { z } from "zod";

import { AppError } from "@/lib/errors";
import { raw, sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { KeptBook, Step } from "./book";

const row = z.looseObject({ id: z.string() });
const exhibitor = z.looseObject({ external_key: z.string().nullable() });
const participation = z.looseObject({ id: z.string(), exhibitor_id: z.string(), edition_id: z.string(), stand_id: z.string().nullable() });

/** Whether everything that comes back finds its place free. What does not is said plainly; nothing is undone then. */
export async function expectRoom(tenant: TenantTransaction, book: KeptBook, keptId: string): Promise<void> {
  const { db, organizerId } = tenant;
  const waiting = (table: string) => book.steps.flatMap((step) => (step.did === "remove" && step.table === table ? step.rows.map((text): unknown => JSON.parse(text)) : []));
  const keys = [...waiting("exhibitors").map((one) => exhibitor.parse(one).external_key), ...keysTakenBack(book.steps)].filter((key) => key !== null);
  if (keys.length > 0 && (await db.exhibitor.findFirst({ where: { organizerId, externalKey: { in: keys }, id: { not: keptId } }, select: { id: true } }))) throw new AppError("undo_key_taken");
  for (const { id, exhibitor_id, edition_id, stand_id } of waiting("participations").map((one) => participation.parse(one))) {
    const moved = book.steps.flatMap((step) => (step.did === "move" && step.table === "participations" ? step.ids : []));
    if (stand_id !== null && (await db.participation.findFirst({ where: { organizerId, editionId: edition_id, standId: stand_id, id: { not: id } }, select: { id: true } }))) throw new AppError("undo_stand_taken");
    // one that goes back with the merge makes room by going
    if (exhibitor_id === keptId && (await db.participation.findFirst({ where: { organizerId, editionId: edition_id, exhibitorId: keptId, id: { notIn: moved } }, select: { id: true } }))) throw new AppError("undo_in_the_way");
  }
  await expectReferences(tenant, book);
}

/** Keys that the kept exhibitor had and gets again. */
function keysTakenBack(steps: readonly Step[]): (string | null)[] {
  return steps.flatMap((step) => (step.did === "change" && step.table === "exhibitors" && typeof step.before.external_key === "string" ? [step.before.external_key] : []));
}

/** What the rows that come back point at: gone meanwhile, they cannot stand again. */
async function expectReferences({ db, organizerId }: TenantTransaction, book: KeptBook): Promise<void> {
  const targets: Readonly<Record<string, string>> = { edition_id: "editions", show_id: "shows", stand_id: "stands", package_id: "packages", campaign_id: "campaigns", import_id: "imports" };
  for (const [column, table] of Object.entries(targets)) {
    const ids = new Set<string>();
    for (const step of book.steps) {
      if (step.did !== "remove") continue;
      for (const text of step.rows) {
        const value = row.parse(JSON.parse(text))[column];
        if (typeof value === "string") ids.add(value);
      }
    }
    if (ids.size === 0) continue;
    const [{ n }] = z.tuple([z.object({ n: z.number() })]).parse(await db.$queryRaw(sql`SELECT count(*)::int AS n FROM ${raw(table)} WHERE organizer_id = ${organizerId}::uuid AND id = ANY(${[...ids]}::uuid[])`));
    if (n !== ids.size) throw new AppError("undo_in_the_way");
  }
}
