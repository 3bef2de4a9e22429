import { z } from "zod";

import { ownValues } from "@/lib/fields/data";
import { storedOwn } from "@/lib/fields/schema";
import { isoDay } from "@/lib/format/days";
import { ownOfParticipation } from "@/lib/participations/data";
import { createParticipation, updateParticipation } from "@/lib/participations/mutations";
import { PARTICIPATION_STATUSES, participationChange, participationInput } from "@/lib/participations/schema";
import { asForm, maybeDay, maybeText, maybeUuid, oneOf, own, said, maybeMoney, uuid, yes, figure, text } from "../json";
import { inOrder, type NounApi, strict, writing } from "../noun";
import { ownOf } from "../own";

const fields = strict({
  editionId: uuid, status: oneOf(PARTICIPATION_STATUSES), hall: maybeText(40), stand: maybeText(40), area: figure(0, 99_999_999), amount: maybeMoney, currency: text(3).optional(), bookedOn: maybeDay, cancelledOn: maybeDay, multiYear: yes,
  standId: maybeUuid, packageId: maybeUuid, own,
});

/** A stand and a package that are not named stay as they are; null takes them away. */
const words = (body: Readonly<Record<string, unknown>>) => ({ ...asForm(body), ...(body.standId === null ? { standId: "" } : {}), ...(body.packageId === null ? { packageId: "" } : {}) });

export const participations: NounApi = {
  noun: "participations",
  right: "read participations",
  what: "An exhibitor at an edition: offered, booked, held, cancelled or declined, with stand and amount.",
  record: z.object({
    id: z.uuid(), exhibitorId: z.uuid(), editionId: z.uuid(), status: z.enum(PARTICIPATION_STATUSES), hall: said.text, stand: said.text, area: said.figure, amount: said.text, currency: z.string(), bookedOn: said.day, cancelledOn: said.day,
    multiYear: z.boolean(), standId: said.uuid, packageId: said.uuid, own: storedOwn, createdAt: said.version, version: said.version,
  }),
  list: "participations",
  of: { exhibitorId: "exhibitor_id", editionId: "edition_id" },
  read: async ({ db, organizerId }, ids) => {
    const [rows, { currency }] = await Promise.all([
      db.participation.findMany({ where: { organizerId, id: { in: [...ids] } } }),
      db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { currency: true } }),
    ]);
    return inOrder(ids, rows).map((row) => ({
      id: row.id, exhibitorId: row.exhibitorId, editionId: row.editionId, status: row.status, hall: row.hall, stand: row.stand, area: row.area?.toNumber() ?? null,
      // in the currency of the contract, exactly as it was agreed
      amount: (row.contractAmount ?? row.amount)?.toFixed(2) ?? null, currency: row.contractCurrency ?? currency,
      bookedOn: row.bookedOn && isoDay(row.bookedOn), cancelledOn: row.cancelledOn && isoDay(row.cancelledOn), multiYear: row.multiYear, standId: row.standId, packageId: row.packageId, own: ownValues(row.own),
      createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    }));
  },
  create: writing({
    body: fields.extend({ exhibitorId: uuid }), form: participationInput, right: "create participations", what: "Adds an exhibitor to an edition; its stage is placed anew.", words,
    run: async ({ tenant, today, memberId }, { own: typed, ...input }) => createParticipation(tenant, { ...input, ...(await ownOf(tenant, "participations", typed ?? {})) }, today, memberId),
  }),
  change: writing({
    body: fields, form: participationChange, right: "edit participations", what: "Changes a participation; the exhibitor's stage is placed anew.", words,
    run: async ({ tenant, today, memberId }, { own: typed, id, seenVersion: _, ...input }, __, version) =>
      updateParticipation(tenant, id, { ...input, ...(await ownOf(tenant, "participations", typed, typed && (await ownOfParticipation(tenant, id)))) }, version, today, memberId),
  }),
};
