import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { createEdition, updateEdition } from "@/lib/shows/editions/mutations";
import { editionChange, editionInput } from "@/lib/shows/editions/schema";
import { day, maybeDay, maybeText, said, text, uuid } from "../json";
import { inOrder, type NounApi, strict, writing } from "../noun";

const fields = strict({ name: text(120), startsOn: day, endsOn: day, bookingDeadline: maybeDay, venue: maybeText(200) });

export const editions: NounApi = {
  noun: "editions",
  what: "A show's single runs, each with its days.",
  right: "read shows",
  record: z.object({ id: z.uuid(), showId: z.uuid(), name: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date(), bookingDeadline: said.day, venue: said.text, createdAt: said.version, version: said.version }),
  list: "editions",
  of: { showId: "show_id" },
  read: async ({ db, organizerId }, ids) =>
    inOrder(ids, await db.edition.findMany({ where: { organizerId, id: { in: [...ids] } } })).map((row) => ({
      id: row.id, showId: row.showId, name: row.name, startsOn: isoDay(row.startsOn), endsOn: isoDay(row.endsOn), bookingDeadline: row.bookingDeadline && isoDay(row.bookingDeadline), venue: row.venue,
      createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    })),
  create: writing({ body: fields.extend({ showId: uuid }), form: editionInput, right: "create shows", what: "Adds an edition to a show.", run: ({ tenant }, input) => createEdition(tenant, input) }),
  change: writing({ body: fields, form: editionChange, right: "edit shows", what: "Changes an edition.", run: ({ tenant }, { id, seenVersion: _, ...input }, __, version) => updateEdition(tenant, id, input, version) }),
};
