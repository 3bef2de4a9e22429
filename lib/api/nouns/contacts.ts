import { z } from "zod";

import { ownOfContact } from "@/lib/contacts/data";
import { createContact, updateContact } from "@/lib/contacts/mutations";
import { contactChange, contactInput, CONTACT_ROLES, REACH_CHANNELS } from "@/lib/contacts/schema";
import { ownValues } from "@/lib/fields/data";
import { storedOwn } from "@/lib/fields/schema";
import { isoDay } from "@/lib/format/days";
import { LOCALES } from "@/lib/i18n/locales";
import { maybeDay, maybeOneOf, maybeText, oneOf, own, said, text, uuid, yes } from "../json";
import { inOrder, type NounApi, strict, writing } from "../noun";
import { ownOf } from "../own";

const fields = strict({
  name: text(200), email: maybeText(254), phone: maybeText(40), role: oneOf(CONTACT_ROLES), locale: maybeOneOf(LOCALES), leftOn: maybeDay, reach: oneOf(REACH_CHANNELS).optional(), timeZone: maybeText(60), wantsNoSurveys: yes, own,
});

export const contacts: NounApi = {
  noun: "contacts",
  right: "read contacts",
  what: "People at exhibitors.",
  record: z.object({
    id: z.uuid(), exhibitorId: z.uuid(), name: z.string(), email: said.text, phone: said.text, role: z.enum(CONTACT_ROLES), locale: said.text, leftOn: said.day, reach: z.enum(REACH_CHANNELS), timeZone: said.text,
    wantsNoSurveys: z.boolean(), own: storedOwn, createdAt: said.version, version: said.version,
  }),
  list: "contacts",
  of: { exhibitorId: "exhibitor_id" },
  read: async ({ db, organizerId }, ids) =>
    inOrder(ids, await db.contact.findMany({ where: { organizerId, id: { in: [...ids] } } })).map((row) => ({
      id: row.id, exhibitorId: row.exhibitorId, name: row.name, email: row.email, phone: row.phone, role: row.role, locale: row.locale, leftOn: row.leftOn && isoDay(row.leftOn), reach: row.reach, timeZone: row.timeZone,
      wantsNoSurveys: row.wantsNoSurveys, own: ownValues(row.own), createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    })),
  create: writing({
    body: fields.extend({ exhibitorId: uuid }), form: contactInput, right: "create contacts", what: "Adds a person to an exhibitor.",
    run: async ({ tenant, today }, { own: typed, ...input }) => createContact(tenant, { ...input, ...(await ownOf(tenant, "contacts", typed ?? {})) }, today),
  }),
  change: writing({
    body: fields, form: contactChange, right: "edit contacts", what: "Changes what is known of a person.",
    run: async ({ tenant, today }, { own: typed, id, seenVersion: _, ...input }, __, version) =>
      updateContact(tenant, id, { ...input, ...(await ownOf(tenant, "contacts", typed, typed && (await ownOfContact(tenant, id)))) }, version, today),
  }),
};
