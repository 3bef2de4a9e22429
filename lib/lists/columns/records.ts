import { isoDay } from "@/lib/format/days";
import { sql, type Sql } from "@/lib/tenant/sql";
import { choice, CONTACT, COUNTRY, CREATED, day, EDITION, EXHIBITOR, MEMBER, NOTED, OF_EXHIBITOR, ofTable, searchIn, text } from "./ledgers";

/** What either side gave the other. */
export const exchanges = ofTable("exchanges", {
  table: "exchanges",
  columns: [
    text("text", "given", "text", { filled: true, field: "text" }),
    EXHIBITOR,
    choice("kind", "givenKind", "kind", "exchange_kind", "exchangeKinds"),
    choice("direction", "givenBy", "direction", "direction", "givers"),
    day("occurredOn", "occurredOn", "occurred_on", { filled: true }),
    choice("confidentiality", "confidentiality", "confidentiality", "confidentiality", "confidentialities"),
    { id: "worth", label: "worth", kind: "money", value: () => sql`x.worth`, sums: true, field: "worth" },
    day("untilOn", "untilOn", "until_on", { field: "untilOn" }),
    day("withdrawnOn", "withdrawnOn", "withdrawn_on"),
    ...NOTED,
  ],
  search: searchIn("text"),
  usual: { columns: ["text", "exhibitor", "kind", "direction", "occurredOn", "worth", "member"], sorts: [{ column: "occurredOn", direction: "desc" }] },
});

/** Tasks, also those about no exhibitor. */
export const tasks = ofTable("tasks", {
  table: "tasks",
  joins: {
    exhibitor: { sql: ({ organizerId }) => sql`LEFT JOIN exhibitors e ON e.organizer_id = ${organizerId}::uuid AND e.id = x.exhibitor_id` },
    assigned: { sql: ({ organizerId }) => sql`LEFT JOIN members am ON am.organizer_id = ${organizerId}::uuid AND am.id = x.assigned_member_id LEFT JOIN users au ON au.id = am.user_id` },
  },
  columns: [
    text("title", "task", "title", { filled: true, field: "title" }),
    { ...EXHIBITOR, filled: undefined },
    choice("status", "status", "status", "task_status", "taskStatuses", { field: "ending" }),
    day("dueOn", "dueOn", "due_on", { filled: true, field: "dueOn" }),
    { id: "assigned", label: "assigned", kind: "choice", value: () => sql`x.assigned_member_id`, valueNeeds: [], shown: () => sql`au.name`, needs: ["assigned"], cast: "uuid", choices: "members", groups: true, field: "assigned" },
    { id: "repeats", label: "repeats", kind: "yesno", value: () => sql`(x.rrule IS NOT NULL)`, choices: "yesNo", groups: true },
    day("endedOn", "endedOn", "ended_at::date"),
    { id: "note", label: "note", kind: "long", value: () => sql`x.note`, sorts: false },
    CONTACT,
    { ...MEMBER, label: "madeBy" },
    EDITION,
    ...OF_EXHIBITOR,
    CREATED,
  ],
  search: searchIn("title", "note"),
  usual: { columns: ["title", "exhibitor", "status", "dueOn", "assigned"], sorts: [{ column: "dueOn", direction: "desc" }] },
});

/** The states of an invoice as its index on what is unpaid by the day it is due can answer them. */
const invoiceStates = (today: Sql): Readonly<Record<string, Sql>> => ({
  late: sql`x.paid_on > x.due_on`,
  paid: sql`x.paid_on <= x.due_on`,
  overdue: sql`x.paid_on IS NULL AND x.due_on < ${today}`,
  open: sql`x.paid_on IS NULL AND x.due_on >= ${today}`,
});

/** Invoices. Their amounts are in their own currencies, so they are not added up. */
export const invoices = ofTable("invoices", {
  table: "invoices",
  where: () => sql`x.removed_at IS NULL`,
  joins: {
    participation: { sql: ({ organizerId }) => sql`JOIN participations p ON p.organizer_id = ${organizerId}::uuid AND p.id = x.participation_id` },
    exhibitor: { sql: ({ organizerId }) => sql`JOIN exhibitors e ON e.organizer_id = ${organizerId}::uuid AND e.id = p.exhibitor_id`, after: ["participation"] },
    edition: { sql: ({ organizerId }) => sql`JOIN editions d ON d.organizer_id = ${organizerId}::uuid AND d.id = p.edition_id JOIN shows s ON s.organizer_id = ${organizerId}::uuid AND s.id = d.show_id`, after: ["participation"] },
  },
  columns: [
    text("number", "invoice", "number", { filled: true }),
    EXHIBITOR,
    {
      id: "state", label: "status", kind: "choice", choices: "invoiceStates", groups: true, filled: true,
      value: ({ day: today }) => sql`CASE WHEN x.paid_on > x.due_on THEN 'late' WHEN x.paid_on IS NOT NULL THEN 'paid' WHEN x.due_on < ${isoDay(today)}::text::date THEN 'overdue' ELSE 'open' END`,
      being: ({ day: today }, state) => invoiceStates(sql`${isoDay(today)}::text::date`)[state] ?? null,
    },
    { id: "amount", label: "invoiced", kind: "number", value: () => sql`x.amount`, filled: true },
    choice("currency", "currency", "currency", undefined, "currencies", { filled: true }),
    day("issuedOn", "issuedOn", "issued_on", { filled: true }),
    day("dueOn", "dueOn", "due_on", { filled: true, field: "dueOn" }),
    day("paidOn", "paidOn", "paid_on", { field: "paidOn" }),
    { ...EDITION, value: () => sql`p.edition_id`, valueNeeds: ["participation"], filled: true },
    { ...MEMBER, label: "madeBy" },
    COUNTRY,
    ...OF_EXHIBITOR,
  ],
  search: searchIn("number"),
  beside: { exhibitorId: { sql: sql`e.id::text`, needs: ["exhibitor"] } },
  usual: { columns: ["number", "exhibitor", "edition", "state", "amount", "currency", "issuedOn", "dueOn", "paidOn"], sorts: [{ column: "issuedOn", direction: "desc" }] },
});
