import { randomUUID } from "node:crypto";
import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { logInteraction, updateInteraction, withdrawInteraction } from "@/lib/interactions/mutations";
import { CODED_CONSTRUCTS, CONTACT_FUNCTIONS, DIRECTIONS, INTERACTION_CHANNELS, interactionChange, logInput, PHASES, withdrawalInput } from "@/lib/interactions/schema";
import { asForm, day, figureOf, maybeOneOf, maybeText, maybeUuid, oneOf, said, text, uuid } from "../json";
import { type Body, inOrder, type NounApi, strict, writing } from "../noun";

const MOOD_FIGURES = [0, 1, 2, 3, 4] as const;
const CODED_FIGURES = [0, 25, 50, 75, 100] as const;

const fields = strict({
  channel: oneOf(INTERACTION_CHANNELS), direction: oneOf(DIRECTIONS), phase: maybeOneOf(PHASES), occurredOn: day, contactId: maybeUuid, editionId: maybeUuid, mood: figureOf(MOOD_FIGURES), note: maybeText(5000),
  codedConstruct: maybeOneOf(CODED_CONSTRUCTS), codedValue: figureOf(CODED_FIGURES), functions: z.array(oneOf(CONTACT_FUNCTIONS), "invalid").max(CONTACT_FUNCTIONS.length, "two_at_most").optional(),
});

/** The form has a box for each function. */
const words = ({ functions, ...rest }: Body) => ({ ...asForm(rest), ...Object.fromEntries(Array.isArray(functions) ? functions.map((name) => [`for_${String(name)}`, "on"]) : []) });

export const interactions: NounApi = {
  noun: "interactions",
  what: "Contacts between people: calls, letters, meetings, visits. Their mood and coded notes are evidence for the scores.",
  right: "read interactions",
  record: z.object({
    id: z.uuid(), exhibitorId: z.uuid(), contactId: said.uuid, editionId: said.uuid, memberId: z.uuid(), channel: z.enum(INTERACTION_CHANNELS), direction: z.enum(DIRECTIONS), phase: z.enum(PHASES).nullable(), occurredOn: z.iso.date(),
    mood: z.literal(MOOD_FIGURES).nullable(), note: said.text, codedConstruct: said.text, codedValue: said.figure, functions: z.array(z.enum(CONTACT_FUNCTIONS)), withdrawn: z.boolean(), createdAt: said.version, version: said.version,
  }),
  list: "interactions",
  of: { exhibitorId: "exhibitor_id", contactId: "contact_id" },
  read: async ({ db, organizerId }, ids) =>
    inOrder(ids, await db.interaction.findMany({ where: { organizerId, id: { in: [...ids] } } })).map((row) => ({
      id: row.id, exhibitorId: row.exhibitorId, contactId: row.contactId, editionId: row.editionId, memberId: row.memberId, channel: row.channel, direction: row.direction, phase: row.phase, occurredOn: isoDay(row.occurredOn),
      mood: row.mood, note: row.note, codedConstruct: row.codedConstruct, codedValue: row.codedValue, functions: row.functions, withdrawn: row.withdrawnAt !== null, createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    })),
  create: writing({
    body: fields.extend({ exhibitorId: uuid }), form: logInput, right: "create interactions", what: "Logs a contact and what it says of the relationship.",
    words: (body) => ({ ...words(body), submissionKey: randomUUID() }),
    run: ({ tenant, memberId, today, timeZone, now }, input) => logInteraction(tenant, input, { memberId, today, timeZone, now }),
  }),
  change: writing({
    body: fields.extend({ reason: maybeText(500) }), form: interactionChange, right: "edit interactions", what: "Changes an interaction. Where that changes what it says of the relationship, a reason is required.", words,
    run: ({ tenant, today, memberId }, { id, seenVersion: _, reason, ...input }, __, seenVersion) => updateInteraction(tenant, id, input, { reason, seenVersion, memberId }, today),
  }),
  acts: {
    withdraw: writing({
      body: strict({ reason: text(500) }), form: withdrawalInput, right: "delete interactions", what: "Takes an interaction back: it stays on record, and its evidence no longer counts.",
      run: ({ tenant, today }, { id, reason }) => withdrawInteraction(tenant, id, reason, today),
    }),
  },
};
