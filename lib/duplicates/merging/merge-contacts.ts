import { AppError, notFound } from "@/lib/errors";
import { refreshRelationship } from "@/lib/relationships/mutations";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ContactChoices, MergeContacts } from "../schema";
import type { ContactRecord } from "../types";
import { noteMerge, quietly } from "./audit";
import { Book } from "./book";
import { chosen, chosenOwn } from "./choose";
import { askedTwice } from "./clashes";
import { moveReferences } from "./move-references";
import { expectSeen, lockContacts, readContacts } from "./records";
import { CONTACT_REFERENCES } from "./references";
import { beginMerge, endMerge, mergeDone } from "./write-merge";

/** Makes one contact of two of an exhibitor. Two that one campaign has asked stay two: each has a letter and perhaps an answer of its own. */
export async function mergeContacts(tenant: TenantTransaction, input: MergeContacts, memberId: string, today: Date): Promise<{ id: string; exhibitorId: string; counts: Readonly<Record<string, number>> }> {
  const { id, exhibitorId, keptId, lostId } = input;
  const locked = await lockContacts(tenant, exhibitorId, keptId, lostId);
  const done = await mergeDone(tenant, input);
  if (done) return { id, exhibitorId, counts: done.counts };
  if (!locked) throw notFound();
  expectSeen(locked.kept, input.seenKept);
  expectSeen(locked.lost, input.seenLost);
  if (await askedTwice(tenant, keptId, lostId)) throw new AppError("asked_twice");
  await quietly(tenant);
  await beginMerge(tenant, { id, kind: "contacts", exhibitorId, keptId, lostId, keptName: locked.kept.name, lostName: locked.lost.name, memberId });
  const book = new Book(tenant);
  await joinContacts(tenant, book, keptId, lostId, input.choices);
  await refreshRelationship(tenant, exhibitorId, today);
  await noteMerge(tenant, memberId, [{ exhibitorId, kind: "contacts", record: keptId, action: "merge", other: locked.lost.name, changes: book.steps }]);
  return { id, exhibitorId, counts: await endMerge(tenant, id, book, null) };
}

/** What belonged to one contact belongs to the other; empty fields are filled, and who wants no surveys gets none. */
export async function joinContacts(tenant: TenantTransaction, book: Book, keptId: string, lostId: string, choices: ContactChoices): Promise<void> {
  const { db, organizerId } = tenant;
  const records = await readContacts(tenant, [keptId, lostId]);
  const [kept, lost] = [records.get(keptId), records.get(lostId)];
  if (!kept || !lost) throw notFound();
  await moveReferences(book, CONTACT_REFERENCES, keptId, lostId);
  await book.remove("contacts", sql`t.id = ${lostId}::uuid`);
  await book.change("contacts", keptId, changedFields(kept, lost, choices));
  await db.$executeRaw(sql`UPDATE contacts SET updated_at = now() WHERE organizer_id = ${organizerId}::uuid AND id = ${keptId}::uuid`);
}

function changedFields(kept: ContactRecord, lost: ContactRecord, choices: ContactChoices): Record<string, unknown> {
  const wanted: Record<string, unknown> = {
    name: chosen(choices.name, kept.name, lost.name),
    email: chosen(choices.email, kept.email, lost.email),
    phone: chosen(choices.phone, kept.phone, lost.phone),
    // "other" says nothing, so what the second one says goes before it
    role: choices.role === undefined && kept.role === "other" ? lost.role : chosen(choices.role, kept.role, lost.role),
    locale: chosen(choices.locale, kept.locale, lost.locale),
    left_on: choices.leftOn === "lost" ? lost.leftOn : kept.leftOn,
    reach: chosen(choices.reach, kept.reach, lost.reach),
    time_zone: chosen(choices.timeZone, kept.timeZone, lost.timeZone),
    wants_no_surveys: kept.wantsNoSurveys || lost.wantsNoSurveys,
  };
  const now: Record<string, unknown> = { name: kept.name, email: kept.email, phone: kept.phone, role: kept.role, locale: kept.locale, left_on: kept.leftOn, reach: kept.reach, time_zone: kept.timeZone, wants_no_surveys: kept.wantsNoSurveys };
  const own = chosenOwn(choices.own ?? {}, kept.own, lost.own);
  return { ...Object.fromEntries(Object.entries(wanted).filter(([column, value]) => value !== now[column])), ...(own ? { own } : {}) };
}
