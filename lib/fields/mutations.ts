import { v7 as uuidv7 } from "uuid";

import { fieldError, notFound } from "@/lib/errors";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { getOwnField, listOwnFields } from "./data";
import { type FieldChange, MOST_FIELDS, MOST_OPTIONS, type NewField } from "./schema";
import { hasOptions, type OwnField, type OwnNoun, type OwnOption } from "./types";

/** Adds a field behind the others of its noun. */
export async function createOwnField(tenant: TenantTransaction, { more, ...input }: NewField): Promise<{ id: string; noun: OwnNoun }> {
  const { db, organizerId } = tenant;
  await hold(tenant);
  const others = await listOwnFields(tenant, input.noun, true);
  if (others.filter(({ archived }) => !archived).length >= MOST_FIELDS) throw fieldError("label", "too_large");
  expectNew(others, input.label, null);
  if (hasOptions(input.kind) && more.length === 0) throw fieldError("more", "required");
  const options = hasOptions(input.kind) ? withMore([], more) : [];
  return await db.ownField.create({ data: { organizerId, ...input, options, place: others.length }, select: { id: true, noun: true } });
}

/** Changes a field's words and choices. Its kind stays, because its values are of that kind; a choice is archived, never taken out, because records may have it. */
export async function changeOwnField(tenant: TenantTransaction, { id, seenVersion, more, options, ...words }: FieldChange): Promise<{ id: string; noun: OwnNoun }> {
  const { db, organizerId } = tenant;
  await hold(tenant);
  const field = await getOwnField(tenant, id);
  if (!field) throw notFound();
  expectNew(await listOwnFields(tenant, field.noun, true), words.label, id);
  const kept = [...options.filter(({ key }) => field.options.some((each) => each.key === key)), ...field.options.filter(({ key }) => !options.some((each) => each.key === key))];
  const all = hasOptions(field.kind) ? withMore(kept, more) : [];
  if (hasOptions(field.kind) && !all.some(({ archived }) => !archived)) throw fieldError("more", "required");
  const { count } = await db.ownField.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: { ...words, options: all } });
  await expectOne(count, async () => field);
  return { id, noun: field.noun };
}

/** Archived fields leave forms, lists and files; what was written in them stays with the records, and comes back with the field. */
export async function setFieldArchived({ db, organizerId }: TenantTransaction, id: string, archived: boolean): Promise<{ id: string; noun: OwnNoun }> {
  const { count } = await db.ownField.updateMany({ where: { organizerId, id }, data: { archivedAt: archived ? new Date() : null } });
  if (count !== 1) throw notFound();
  return await db.ownField.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { id: true, noun: true } });
}

/** Lets a field change places with its neighbour. */
export async function moveOwnField(tenant: TenantTransaction, id: string, way: "up" | "down"): Promise<{ id: string; noun: OwnNoun }> {
  const { db, organizerId } = tenant;
  await hold(tenant);
  const field = await getOwnField(tenant, id);
  if (!field) throw notFound();
  const order = (await listOwnFields(tenant, field.noun)).map((each) => each.id);
  const at = order.indexOf(id);
  const other = way === "up" ? at - 1 : at + 1;
  const [a, b] = [order[at], order[other]];
  if (a !== undefined && b !== undefined) [order[at], order[other]] = [b, a];
  await db.$executeRaw(sql`UPDATE own_fields f SET place = o.place FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o(id, place) WHERE f.organizer_id = ${organizerId}::uuid AND f.id = o.id`);
  return { id, noun: field.noun };
}

/** Who changes the fields of an organizer waits for whoever does at the same moment, so that no name or place is given twice. */
async function hold({ db, organizerId }: TenantTransaction): Promise<void> {
  await db.$queryRaw(sql`SELECT 1 FROM organizers WHERE id = ${organizerId}::uuid FOR NO KEY UPDATE`);
}

function expectNew(others: readonly OwnField[], label: string, id: string | null): void {
  if (others.some((other) => other.id !== id && !other.archived && other.label.toLowerCase() === label.toLowerCase())) throw fieldError("label", "already_exists");
}

function withMore(options: readonly OwnOption[], more: NewField["more"]) {
  const all = [...options, ...more.map((option) => ({ ...option, key: uuidv7(), archived: false }))];
  if (all.length > MOST_OPTIONS) throw fieldError("more", "too_large");
  const names = all.filter(({ archived }) => !archived).map(({ label }) => label.toLowerCase());
  if (new Set(names).size < names.length) throw fieldError("more", "already_exists");
  return all.map((option) => ({ ...option }));
}
