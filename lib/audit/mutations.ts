import { z } from "zod";

import { getContact } from "@/lib/contacts/data";
import { updateContact } from "@/lib/contacts/mutations";
import { contactInput } from "@/lib/contacts/schema";
import { AppError, notFound } from "@/lib/errors";
import { getExhibitor } from "@/lib/exhibitors/data";
import { updateExhibitor } from "@/lib/exhibitors/mutations";
import { exhibitorInput } from "@/lib/exhibitors/schema";
import { isoDay } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { RESTORED } from "./restorable";

const old = z.record(z.string(), z.tuple([z.union([z.string(), z.boolean(), z.null()]), z.unknown()]));

/**
 * Brings back what a field said before a change, through the very mutation that a form goes through: so it is checked, it moves what hangs on it, and
 * it is a change of its own in the book.
 */
export async function restoreValue(tenant: TenantTransaction, { id, column }: { readonly id: string; readonly column: string }, today: Date): Promise<{ exhibitorId: string }> {
  const { db, organizerId } = tenant;
  const change = await db.recordChange.findFirst({ where: { organizerId, id, action: "update" }, select: { exhibitorId: true, record: true, recordKind: true, fields: true } });
  const kind = change?.recordKind === "exhibitors" || change?.recordKind === "contacts" ? change.recordKind : null;
  const field = kind && RESTORED[kind][column];
  const pair = change ? old.safeParse(change.fields).data?.[column] : undefined;
  const before = pair?.[0];
  // nothing on both sides is what an erasure leaves
  if (!change || !field || before === undefined || (before === null && pair?.[1] === null)) throw notFound();
  const text = before === null || before === false ? undefined : before === true ? "on" : field === "leftOn" ? before.slice(0, 10) : before;
  if (kind === "exhibitors") {
    const now = await getExhibitor(tenant, change.record);
    const input = exhibitorInput.safeParse({ ...texts({ ...now }), [field]: text });
    if (!input.success) throw new AppError("invalid");
    await updateExhibitor(tenant, change.record, input.data, null);
  } else {
    const now = await getContact(tenant, null, change.record);
    const input = contactInput.omit({ exhibitorId: true, own: true }).safeParse({ ...texts({ ...now }), [field]: text });
    if (!input.success) throw new AppError("invalid");
    await updateContact(tenant, change.record, input.data, null, today);
  }
  return { exhibitorId: change.exhibitorId };
}

/** A record as its form would send it: empty fields are not sent, a day as its date, a tick as on. */
function texts(record: Readonly<Record<string, unknown>>): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === "string") sent[name] = value;
    else if (value instanceof Date) sent[name] = isoDay(value);
    else if (value === true) sent[name] = "on";
  }
  return sent;
}
