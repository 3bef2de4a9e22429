import { z } from "zod";

import { optionalNumber, requiredText } from "@/lib/format/input";
import { notify } from "@/lib/notices/mutations";
import type { NewNotice } from "@/lib/notices/types";
import { raw, type Sql, sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ListNoun } from "../types";
import { columnField } from "./column-field";
import type { Field } from "./field";
import { isMember, ownerMemberId } from "./of-members";
import { promiseOutcome } from "./promise-outcome";
import { requestAnswer } from "./request-answer";
import { taskEnding } from "./task-ending";

const of = (table: string) => (column: string, type = "text") => ({ table, read: sql`t.${raw(column)}::text`, write: (value: string | null) => sql`${raw(column)} = ${value}::text::${raw(type)}` });
const day = z.iso.date("not_a_date");
const optionalDay = z.string().transform((text) => (text === "" ? null : text)).pipe(day.nullable());
const wording = requiredText(500);
const shown = { choices: null, optional: false } as const;

/** What has been settled stands as it was: its words and days are corrected on its own page, with a reason. */
const open = { so: sql`t.status = 'open'`, else: "already_settled" } as const;
const order = (so: Sql) => ({ so, else: "date_order" }) as const;

const ofPromise = { name: sql`t.text` };
const promises: readonly Field[] = [
  columnField({ id: "dueOn", label: "dueOn", input: "day", ...shown, rule: day, ...ofPromise, ...of("promises")("due_on", "date"), holds: (value) => [open, order(sql`t.made_on <= ${value}::text::date`)] }),
  promiseOutcome,
  columnField({ id: "text", label: "text", ...shown, oneOnly: true, rule: wording, ...ofPromise, ...of("promises")("text"), holds: () => [open] }),
];

const ofRequest = { name: sql`t.text` };
const requests: readonly Field[] = [
  requestAnswer,
  columnField({ id: "answerDueOn", label: "answerDueOn", input: "day", choices: null, optional: true, rule: optionalDay, ...ofRequest, ...of("special_requests")("answer_due_on", "date"), holds: (value) => [open, order(sql`(${value}::text::date IS NULL OR t.asked_on <= ${value}::text::date)`)] }),
  columnField({ id: "text", label: "text", ...shown, oneOnly: true, rule: wording, ...ofRequest, ...of("special_requests")("text"), holds: () => [open] }),
];

/** Whether a first answer came in time is said when it comes: its day cannot be moved afterwards. */
const unanswered = { so: sql`t.first_answered_on IS NULL`, else: "already_settled" } as const;
const ofComplaint = { name: sql`t.text` };
const complaints: readonly Field[] = [
  columnField({ id: "answerDueOn", label: "firstAnswerDueOn", input: "day", ...shown, rule: day, ...ofComplaint, ...of("complaints")("answer_due_on", "date"), holds: (value) => [open, unanswered, order(sql`${value}::text::date > t.raised_on AND ${value}::text::date <= t.resolve_due_on`)] }),
  columnField({ id: "resolveDueOn", label: "resolveDueOn", input: "day", ...shown, rule: day, ...ofComplaint, ...of("complaints")("resolve_due_on", "date"), holds: (value) => [open, order(sql`${value}::text::date >= t.answer_due_on`)] }),
];

/** What a quarter has read of it (kind, side and day) is changed on its own page, with a reason. */
const stands = { so: sql`t.withdrawn_on IS NULL`, else: "already_settled" } as const;
const worth = optionalNumber({ min: 0, max: 999_999_999_999 }).transform((figure) => (figure === null ? null : String(figure)));
const ofExchange = { name: sql`t.text` };
const exchanges: readonly Field[] = [
  columnField({ id: "untilOn", label: "untilOn", input: "day", choices: null, optional: true, rule: optionalDay, ...ofExchange, ...of("exchanges")("until_on", "date"), holds: (value) => [stands, { so: sql`t.kind = 'investment'`, else: "not_a_choice" }, order(sql`(${value}::text::date IS NULL OR ${value}::text::date >= t.occurred_on)`)] }),
  columnField({ id: "worth", label: "worth", choices: null, optional: true, oneOnly: true, rule: worth, ...ofExchange, ...of("exchanges")("worth", "numeric"), holds: () => [stands] }),
  columnField({ id: "text", label: "text", ...shown, oneOnly: true, rule: wording, ...ofExchange, ...of("exchanges")("text"), holds: () => [stands] }),
];

/** Tells whom something was given to, where one was given: a change of many is told by its own record. */
const tells = (kind: NewNotice["kind"], read: (tenant: TenantTransaction, id: string) => Promise<{ exhibitorId: string | null; text: string; day: Date } | null>) =>
  async (tenant: TenantTransaction, ids: readonly string[], value: string | null, actorMemberId: string): Promise<void> => {
    const [id, another] = ids;
    if (value === null || id === undefined || another !== undefined) return;
    const record = await read(tenant, id);
    const now = new Date();
    if (record) await notify(tenant, [{ memberId: value, kind, actorMemberId, recordId: id, ...record, key: `assigned ${id} ${now.getTime()}` }], now);
  };

/** A task may be about nobody; what has ended is not moved. */
const ofTask = { name: sql`t.title`, exhibitor: sql`coalesce(t.exhibitor_id, t.id)` };
const tasks: readonly Field[] = [
  columnField({
    id: "assigned", label: "assigned", choices: "members", optional: true, rule: ownerMemberId, known: isMember, holds: () => [open], ...ofTask, ...of("tasks")("assigned_member_id", "uuid"),
    tells: tells("task_assigned", async ({ db, organizerId }, id) => {
      const task = await db.task.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { exhibitorId: true, title: true, dueOn: true } });
      return task && { exhibitorId: task.exhibitorId, text: task.title, day: task.dueOn };
    }),
  }),
  // a moved day is reminded of anew, and is no longer the day that a template gave
  columnField({ id: "dueOn", label: "dueOn", input: "day", ...shown, rule: day, holds: () => [open], ...ofTask, table: "tasks", read: sql`t.due_on::text`, write: (value) => sql`due_on = ${value}::text::date, reminded_at = NULL, moved_from = NULL, moved_holiday = NULL` }),
  taskEnding,
  columnField({ id: "title", label: "title", ...shown, oneOnly: true, rule: requiredText(200), holds: () => [open], ...ofTask, ...of("tasks")("title") }),
];

/** Invoices are no evidence: the alarms read at night who paid late. */
const kept = { so: sql`t.removed_at IS NULL`, else: "not_found" } as const;
const ofInvoice = { name: sql`t.number`, exhibitor: sql`(SELECT p.exhibitor_id FROM participations p WHERE p.organizer_id = t.organizer_id AND p.id = t.participation_id)` };
const invoices: readonly Field[] = [
  columnField({ id: "paidOn", label: "paidOn", input: "day", choices: null, optional: true, rule: optionalDay, ...ofInvoice, ...of("invoices")("paid_on", "date"), holds: (value, today) => [kept, { so: sql`(${value}::text::date IS NULL OR ${value}::text::date <= ${today}::date)`, else: "date_in_future" }] }),
  columnField({ id: "dueOn", label: "dueOn", input: "day", ...shown, rule: day, ...ofInvoice, ...of("invoices")("due_on", "date"), holds: (value) => [kept, order(sql`${value}::text::date >= t.issued_on`)] }),
];

const alarmOf = sql`(SELECT e.name FROM exhibitors e WHERE e.organizer_id = t.organizer_id AND e.id = t.exhibitor_id)`;
const openAlarm = { so: sql`t.state = 'open'`, else: "already_settled" } as const;
/** Closing an alarm needs to say what came of it; whose it is and until when is said here too. */
const alarms: readonly Field[] = [
  columnField({
    id: "keeper", label: "keeper", choices: "members", optional: true, rule: ownerMemberId, known: isMember, holds: () => [openAlarm], name: alarmOf, ...of("alarms")("owner_member_id", "uuid"),
    tells: tells("alarm_assigned", async ({ db, organizerId }, id) => {
      const alarm = await db.alarm.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { exhibitorId: true, note: true, dueOn: true, exhibitor: { select: { name: true } } } });
      return alarm && { exhibitorId: alarm.exhibitorId, text: alarm.note ?? alarm.exhibitor.name, day: alarm.dueOn };
    }),
  }),
  columnField({ id: "dueOn", label: "dueOn", input: "day", ...shown, rule: day, holds: () => [openAlarm], name: alarmOf, ...of("alarms")("due_on", "date") }),
];

/** What can be changed in the lists of the ledgers, by the rules of each. What moves a relationship goes through its noun's own mutation. */
export const LEDGER_FIELDS = { promises, requests, complaints, exchanges, tasks, invoices, alarms } satisfies Partial<Record<ListNoun, readonly Field[]>>;
