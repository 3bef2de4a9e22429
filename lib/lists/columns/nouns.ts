import { sql, type Sql } from "@/lib/tenant/sql";
import type { ListNoun } from "../types";
import { alarms } from "./alarms";
import type { Description } from "./column";
import { exhibitors } from "./exhibitors";
import { choice, CONTACT, COUNTRY, CREATED, day, EDITION, EXHIBITOR, MEMBER, NOTED, OF_EXHIBITOR, ofTable, OWNER, searchIn, SEGMENT, SHOW, text } from "./ledgers";
import { members } from "./members";
import { exchanges, invoices, tasks } from "./records";
import { editions, shows, stands } from "./shows";
import { campaigns, invitations, responses } from "./surveys";

const contacts = ofTable("contacts", {
  table: "contacts",
  columns: [
    text("name", "contact", "name", { filled: true, field: "name" }),
    EXHIBITOR,
    choice("role", "role", "role", "contact_role", "contactRoles", { field: "role" }),
    text("email", "email", "email", { field: "email" }),
    text("phone", "phone", "phone", { field: "phone" }),
    choice("locale", "language", "locale", undefined, "languages", { field: "locale" }),
    choice("reach", "reach", "reach", "reach_channel", "reachChannels"),
    { id: "wantsNoSurveys", label: "wantsNoSurveys", kind: "yesno", value: () => sql`x.wants_no_surveys`, choices: "yesNo" },
    day("leftOn", "leftOn", "left_on"),
    SEGMENT,
    COUNTRY,
    OWNER,
    CREATED,
  ],
  search: { of: [sql`x.name`, sql`x.email`, sql`x.phone`], needs: [] },
  usual: { columns: ["name", "exhibitor", "role", "email", "phone", "locale"], sorts: [{ column: "name", direction: "asc" }] },
});

/** The steps that are more than a status, said so that an index on the status can answer. */
const STEPS: Readonly<Record<string, Sql>> = {
  prospect: sql`x.status = 'offered' AND x.applied_on IS NULL`,
  applied: sql`x.status = 'offered' AND x.applied_on IS NOT NULL`,
  contracted: sql`x.status = 'booked' AND x.no_show_on IS NULL`,
  no_show: sql`x.status = 'booked' AND x.no_show_on IS NOT NULL`,
  attended: sql`x.status = 'held'`,
  cancelled: sql`x.status = 'cancelled'`,
  declined: sql`x.status = 'declined'`,
};

const participations = ofTable("participations", {
  table: "participations",
  columns: [
    EXHIBITOR,
    EDITION,
    SHOW,
    choice("status", "status", "status", "participation_status", "participationStatuses", { field: "status" }),
    {
      id: "step", label: "step", kind: "choice", choices: "pipelineSteps", groups: true, filled: true, field: "step",
      value: () => sql`CASE x.status WHEN 'offered' THEN CASE WHEN x.applied_on IS NULL THEN 'prospect' ELSE 'applied' END WHEN 'booked' THEN CASE WHEN x.no_show_on IS NULL THEN 'contracted' ELSE 'no_show' END
        WHEN 'held' THEN 'attended' ELSE x.status::text END`,
      being: (_, step) => STEPS[step] ?? null,
    },
    text("hall", "hall", "hall", { groups: true, field: "hall" }),
    text("stand", "stand", "stand", { field: "stand" }),
    { id: "area", label: "area", kind: "number", value: () => sql`x.area`, sums: true },
    { id: "amount", label: "amount", kind: "money", value: () => sql`x.amount`, sums: true },
    day("bookedOn", "bookedOn", "booked_on"),
    day("cancelledOn", "cancelledOn", "cancelled_on"),
    { id: "multiYear", label: "multiYear", kind: "yesno", value: () => sql`x.multi_year`, choices: "yesNo", groups: true },
    SEGMENT,
    COUNTRY,
    OWNER,
    CREATED,
  ],
  search: searchIn("stand"),
  usual: { columns: ["exhibitor", "edition", "status", "hall", "stand", "area", "amount", "bookedOn"], sorts: [] },
});

const interactions = ofTable("interactions", {
  table: "interactions",
  // withdrawn ones are left to the exhibitor's timeline and their own page
  where: () => sql`x.withdrawn_at IS NULL`,
  columns: [
    EXHIBITOR,
    day("occurredOn", "occurredOn", "occurred_on", { filled: true }),
    choice("channel", "channel", "channel", "interaction_channel", "channels"),
    choice("direction", "direction", "direction", "direction", "directions"),
    CONTACT,
    choice("phase", "phase", "phase", "phase", "phases"),
    choice("mood", "mood", "mood", "smallint", "moods"),
    { id: "note", label: "note", kind: "long", value: () => sql`x.note`, sorts: false },
    MEMBER,
    EDITION,
    ...OF_EXHIBITOR,
  ],
  search: searchIn("note"),
  usual: { columns: ["exhibitor", "occurredOn", "channel", "direction", "contact", "mood", "note", "member"], sorts: [{ column: "occurredOn", direction: "desc" }] },
});

/** Outcomes, likewise: kept is what was kept in time. */
const OUTCOMES: Readonly<Record<string, Sql>> = {
  open: sql`x.status = 'open'`,
  kept: sql`x.status = 'kept' AND (x.settled_on > x.due_on) IS NOT TRUE`,
  late: sql`x.status = 'kept' AND x.settled_on > x.due_on`,
  broken: sql`x.status = 'broken'`,
  withdrawn: sql`x.status = 'withdrawn'`,
};

const promises = ofTable("promises", {
  table: "promises",
  columns: [
    text("text", "promise", "text", { filled: true, field: "text" }),
    EXHIBITOR,
    {
      id: "outcome", label: "status", kind: "choice", choices: "promiseOutcomes", groups: true, filled: true, field: "outcome",
      value: () => sql`CASE WHEN x.status = 'kept' AND x.settled_on > x.due_on THEN 'late' ELSE x.status::text END`,
      being: (_, outcome) => OUTCOMES[outcome] ?? null,
    },
    day("dueOn", "dueOn", "due_on", { filled: true, field: "dueOn" }),
    day("madeOn", "madeOn", "made_on", { filled: true }),
    day("settledOn", "settledOn", "settled_on"),
    { id: "withdrawnReason", label: "reason", kind: "long", value: () => sql`x.withdrawn_reason`, sorts: false },
    ...NOTED,
  ],
  search: searchIn("text"),
  usual: { columns: ["text", "exhibitor", "outcome", "dueOn", "madeOn", "member"], sorts: [] },
});

const requests = ofTable("requests", {
  table: "special_requests",
  columns: [
    text("text", "request", "text", { filled: true, field: "text" }),
    EXHIBITOR,
    choice("status", "status", "status", "request_status", "requestStatuses", { field: "answer" }),
    day("askedOn", "askedOn", "asked_on", { filled: true }),
    day("answerDueOn", "answerBy", "answer_due_on", { field: "answerDueOn" }),
    day("answeredOn", "answeredOn", "answered_on"),
    { id: "declinedReason", label: "reason", kind: "long", value: () => sql`x.declined_reason`, sorts: false },
    CONTACT,
    MEMBER,
    ...OF_EXHIBITOR,
  ],
  search: searchIn("text"),
  usual: { columns: ["text", "exhibitor", "status", "askedOn", "answeredOn", "member"], sorts: [] },
});

const complaints = ofTable("complaints", {
  table: "complaints",
  columns: [
    text("text", "complaint", "text", { filled: true }),
    EXHIBITOR,
    choice("severity", "severity", "severity", "complaint_severity", "severities"),
    choice("status", "status", "status", "complaint_status", "complaintStatuses"),
    day("raisedOn", "raisedOn", "raised_on", { filled: true }),
    day("answerDueOn", "answerDueOn", "answer_due_on", { filled: true, field: "answerDueOn" }),
    day("firstAnsweredOn", "firstAnsweredOn", "first_answered_on"),
    day("resolveDueOn", "resolveDueOn", "resolve_due_on", { filled: true, field: "resolveDueOn" }),
    day("resolvedOn", "resolvedOn", "resolved_on"),
    choice("resolution", "resolution", "resolution", "complaint_resolution", "resolutions"),
    choice("outcome", "outcome", "outcome", "complaint_outcome", "complaintOutcomes"),
    choice("channel", "channel", "channel", "interaction_channel", "channels"),
    ...NOTED,
  ],
  search: searchIn("text"),
  usual: { columns: ["text", "exhibitor", "severity", "status", "raisedOn", "resolveDueOn", "member"], sorts: [{ column: "raisedOn", direction: "desc" }] },
});

/** Every list, by its noun. */
export const DESCRIPTIONS: Readonly<Record<ListNoun, Description>> = { exhibitors, contacts, participations, interactions, promises, requests, complaints, exchanges, tasks, invoices, invitations, responses, campaigns, alarms, shows, editions, stands, members };
