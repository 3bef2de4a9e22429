import { AppError, notFound } from "@/lib/errors";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { houseTemplates } from "./data";
import type { NoteTemplateInput } from "./schema";

interface Saved {
  readonly id: string;
}

/** Words a template, as the last of its phase. */
export async function createNoteTemplate({ db, organizerId }: TenantTransaction, input: NoteTemplateInput, memberId: string): Promise<Saved> {
  const { _max } = await db.noteTemplate.aggregate({ where: { organizerId, phase: input.phase }, _max: { position: true } });
  return await db.noteTemplate.create({ data: { organizerId, memberId, ...input, position: (_max.position ?? -1) + 1 }, select: { id: true } });
}

/** Words it anew; notes that began with it stay as they were written. */
export async function updateNoteTemplate({ db, organizerId }: TenantTransaction, id: string, input: NoteTemplateInput, seenVersion: string | null): Promise<Saved> {
  const { count } = await db.noteTemplate.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, () => db.noteTemplate.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true } }));
  return { id };
}

/** Lays a template away, or takes it out again. */
export async function shelveNoteTemplate({ db, organizerId }: TenantTransaction, { id, shelf }: { readonly id: string; readonly shelf: "archived" | "used" }): Promise<Saved> {
  const { count } = await db.noteTemplate.updateMany({ where: { organizerId, id }, data: { archivedAt: shelf === "archived" ? new Date() : null } });
  if (count !== 1) throw notFound();
  return { id };
}

/** Makes the house's templates the organizer's own, to be changed. Two who press at once make them once: the organizer's row is waited for. */
export async function adoptHouseTemplates({ db, organizerId, ask }: TenantTransaction, memberId: string): Promise<{ adopted: number }> {
  await ask(sql`SELECT FROM organizers WHERE id = ${organizerId}::uuid FOR NO KEY UPDATE`);
  if ((await db.noteTemplate.count({ where: { organizerId } })) > 0) throw new AppError("already_exists");
  const { count } = await db.noteTemplate.createMany({ data: houseTemplates().map((template, position) => ({ organizerId, memberId, ...template, position })) });
  return { adopted: count };
}
