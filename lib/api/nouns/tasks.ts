import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { clockText } from "@/lib/tasks/clock";
import { TASK_STATUSES } from "@/lib/lists/enumerations";
import { createTask, endTask, reopenTask, updateTask } from "@/lib/tasks/mutations";
import { REPEAT_UNITS } from "@/lib/tasks/repeat-words";
import { repeatOf } from "@/lib/tasks/repeat";
import { endingInput, ENDINGS, reopenInput, taskChange, taskInput } from "@/lib/tasks/schema";
import { asForm, day, figure, figureOf, maybeDay, maybeOneOf, maybeText, maybeUuid, oneOf, said, text } from "../json";
import { type Body, inOrder, type NounApi, nothing, strict, writing } from "../noun";

const LAST_MINUTE = 24 * 60 - 1;

const fields = strict({
  title: text(200), note: maybeText(5000), contactId: maybeUuid, editionId: maybeUuid, assignedMemberId: maybeUuid, dueOn: day, dueMinute: z.int("not_a_number").min(0, "too_small").max(LAST_MINUTE, "too_large").nullable().optional(), remindDays: figureOf([0, 1, 3, 7]),
  repeat: maybeOneOf(REPEAT_UNITS), repeatEvery: figure(1, 99), repeatUntil: maybeDay,
});
/** A minute of the day, as the form's clock writes it. */
const words = ({ dueMinute, ...rest }: Body) => ({ ...asForm(rest), dueMinute: typeof dueMinute === "number" ? clockText(dueMinute) : "" });

export const tasks: NounApi = {
  noun: "tasks",
  what: "What a member has to do by a day, or by a minute of it (counted from midnight, in the organizer's time zone).",
  right: "read tasks",
  record: z.object({
    id: z.uuid(), exhibitorId: said.uuid, contactId: said.uuid, editionId: said.uuid, interactionId: said.uuid, assignedMemberId: said.uuid, memberId: z.uuid(), title: z.string(), note: said.text, dueOn: z.iso.date(), dueMinute: z.int().nullable(),
    remindDays: said.figure, repeat: z.enum(REPEAT_UNITS).nullable(), repeatEvery: said.figure, repeatUntil: said.day, status: z.enum(TASK_STATUSES), endedAt: said.version.nullable(), withdrawnReason: said.text, createdAt: said.version, version: said.version,
  }),
  list: "tasks",
  of: { exhibitorId: "exhibitor_id" },
  read: async ({ db, organizerId }, ids) =>
    inOrder(ids, await db.task.findMany({ where: { organizerId, id: { in: [...ids] } } })).map((row) => {
      const repeat = row.rrule === null ? null : repeatOf(row.rrule);
      return {
        id: row.id, exhibitorId: row.exhibitorId, contactId: row.contactId, editionId: row.editionId, interactionId: row.interactionId, assignedMemberId: row.assignedMemberId, memberId: row.memberId, title: row.title, note: row.note,
        dueOn: isoDay(row.dueOn), dueMinute: row.dueMinute, remindDays: row.remindDays, repeat: repeat?.unit ?? null, repeatEvery: repeat?.every ?? null, repeatUntil: repeat?.until ? isoDay(repeat.until) : null, status: row.status,
        endedAt: row.endedAt?.toISOString() ?? null, withdrawnReason: row.withdrawnReason, createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
      };
    }),
  create: writing({
    body: fields.extend({ exhibitorId: maybeUuid, interactionId: maybeUuid }), form: taskInput, right: "create tasks", what: "Notes a task, and tells whoever it is given to.", words,
    run: ({ tenant, memberId, timeZone, now }, input) => createTask(tenant, input, { memberId, timeZone, now }),
  }),
  change: writing({
    body: fields, form: taskChange, right: "edit tasks", what: "Changes an open task.", words,
    run: ({ tenant, memberId, timeZone, now }, { id, seenVersion: _, ...input }, __, version) => updateTask(tenant, id, input, version, { memberId, timeZone, now }),
  }),
  acts: {
    end: writing({
      body: strict({ ending: oneOf(ENDINGS), reason: maybeText(500) }), form: endingInput, right: "edit tasks", what: "Ends an open task. Of one that repeats the next time is made.",
      run: ({ tenant, memberId, timeZone, now }, input) => endTask(tenant, input, { memberId, timeZone, now }),
    }),
    reopen: writing({ body: nothing, form: reopenInput, right: "edit tasks", what: "Opens a task again that was ended by mistake.", run: ({ tenant }, { id }) => reopenTask(tenant, id) }),
  },
};
