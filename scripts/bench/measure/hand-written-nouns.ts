import type { ListNoun } from "@/lib/lists/types";
import type { Statement } from "./by-hand";

/** What somebody would write by hand for a page of a ledger's list and its count: the fifty rows by their own columns, then the names of those fifty. */

const EXHIBITOR = "JOIN exhibitors e ON e.organizer_id = $1 AND e.id = p.exhibitor_id";
const MAYBE_EXHIBITOR = `LEFT ${EXHIBITOR}`;
const CONTACT = "LEFT JOIN contacts c ON c.organizer_id = $1 AND c.id = p.contact_id";
const EDITION = "JOIN editions d ON d.organizer_id = $1 AND d.id = p.edition_id JOIN shows s ON s.organizer_id = $1 AND s.id = d.show_id";
const member = (column: string) => `LEFT JOIN members m ON m.organizer_id = $1 AND m.id = p.${column} LEFT JOIN users u ON u.id = m.user_id`;

const page = (of: string, condition: string, order: string, shown: string, joins: string): string[] => [
  `SELECT p.id, ${shown} FROM (SELECT * FROM ${of} x WHERE x.organizer_id = $1 ${condition} ORDER BY ${order} LIMIT 50) p ${joins} ORDER BY ${order.replaceAll("x.", "p.")}`,
  `SELECT count(*) FROM ${of} x WHERE x.organizer_id = $1 ${condition}`,
];

const INVOICE = "JOIN participations b ON b.organizer_id = $1 AND b.id = p.participation_id JOIN exhibitors e ON e.organizer_id = $1 AND e.id = b.exhibitor_id JOIN editions d ON d.organizer_id = $1 AND d.id = b.edition_id JOIN shows s ON s.organizer_id = $1 AND s.id = d.show_id";
const INVOICED = "p.number, e.name, s.name, d.name, p.amount, p.currency, p.issued_on, p.due_on, p.paid_on";
const ASKED = "e.name, c.name, p.status, p.expires_at, s.name, d.name, k.title, p.created_at, r.answered_on";
const ASKED_OF = `${EXHIBITOR} ${CONTACT} LEFT ${EDITION.replace(" JOIN shows", " LEFT JOIN shows")} LEFT JOIN campaigns k ON k.organizer_id = $1 AND k.id = p.campaign_id LEFT JOIN responses r ON r.organizer_id = $1 AND r.invitation_id = p.id AND r.withdrawn_at IS NULL`;

export const BY_HAND: readonly (readonly [what: string, noun: ListNoun, query: string, statements: readonly string[]])[] = [
  ["exchanges, newest first", "exchanges", "", page("exchanges", "", "x.occurred_on DESC, x.id DESC", "p.text, e.name, p.kind, p.direction, p.occurred_on, p.worth, u.name", `${EXHIBITOR} ${member("member_id")}`)],
  ["exchanges from them, by worth", "exchanges", "direction=inbound&sort=worth.desc", page("exchanges", "AND x.direction = 'inbound'", "x.worth DESC NULLS LAST, x.id DESC", "p.text, e.name, p.kind, p.direction, p.occurred_on, p.worth, u.name", `${EXHIBITOR} ${member("member_id")}`)],
  ["tasks, last due first", "tasks", "", page("tasks", "", "x.due_on DESC, x.id DESC", "p.title, e.name, p.status, p.due_on, u.name", `${MAYBE_EXHIBITOR} ${member("assigned_member_id")}`)],
  ["open tasks, first due first", "tasks", "status=open&sort=dueOn.asc", page("tasks", "AND x.status = 'open'", "x.due_on, x.id", "p.title, e.name, p.status, p.due_on, u.name", `${MAYBE_EXHIBITOR} ${member("assigned_member_id")}`)],
  ["invoices, newest first", "invoices", "", page("invoices", "AND x.removed_at IS NULL", "x.issued_on DESC, x.id DESC", INVOICED, INVOICE)],
  ["invoices that are overdue, the largest first", "invoices", "state=overdue&sort=amount.desc", page("invoices", "AND x.removed_at IS NULL AND x.paid_on IS NULL AND x.due_on < current_date", "x.amount DESC, x.id DESC", INVOICED, INVOICE)],
  ["invitations, newest first", "invitations", "", page("invitations", "", "x.id DESC", ASKED, ASKED_OF)],
  ["responses, newest first", "responses", "", page("responses", "AND x.withdrawn_at IS NULL", "x.answered_on DESC, x.id DESC", "e.name, c.name, p.answered_on, s.name, d.name, k.title, p.language", `${EXHIBITOR} ${CONTACT} LEFT ${EDITION.replace(" JOIN shows", " LEFT JOIN shows")} LEFT JOIN campaigns k ON k.organizer_id = $1 AND k.id = p.campaign_id`)],
  ["early warnings, newest first", "alarms", "", page("alarms", "AND NOT x.held_out", "x.raised_on DESC, x.id DESC", "p.reason, e.name, p.level, p.state, p.raised_on, p.due_on, u.name", `${EXHIBITOR} ${member("owner_member_id")}`)],
  ["stands, the last made first", "stands", "", page("stands", "AND x.removed_at IS NULL", "x.id DESC", "p.number, h.name, s.name, d.name, p.kind, p.area, p.price, e.name", `JOIN halls h ON h.organizer_id = $1 AND h.id = p.hall_id ${EDITION} LEFT JOIN participations b ON b.organizer_id = $1 AND b.stand_id = p.id LEFT JOIN exhibitors e ON e.organizer_id = $1 AND e.id = b.exhibitor_id`)],
  ["campaigns, newest first", "campaigns", "", page("campaigns", "", "x.id DESC", "p.title, s.name, d.name, p.status, p.naming, f.title, p.opens_at, p.closes_at", `${EDITION} JOIN form_versions v ON v.organizer_id = $1 AND v.id = p.form_version_id JOIN forms f ON f.organizer_id = $1 AND f.id = v.form_id`)],
  ["editions, newest first", "editions", "", page("editions", "", "x.starts_on DESC, x.id DESC", "p.name, s.name, p.starts_on, p.ends_on, p.booking_deadline, p.venue, (SELECT count(*) FROM participations b WHERE b.organizer_id = $1 AND b.edition_id = p.id AND b.status IN ('booked', 'held'))", "JOIN shows s ON s.organizer_id = $1 AND s.id = p.show_id")],
  ["shows by name", "shows", "", page("shows", "", "x.name, x.id", "p.name, p.name_zh, p.topic, (SELECT count(*) FROM editions d WHERE d.organizer_id = $1 AND d.show_id = p.id), (SELECT max(d.starts_on) FROM editions d WHERE d.organizer_id = $1 AND d.show_id = p.id)", "")],
  [
    "members by name", "members", "",
    [
      `SELECT x.id, u.name, x.role, x.created_at, (SELECT count(*) FROM exhibitors e WHERE e.organizer_id = $1 AND e.owner_member_id = x.id AND e.archived_at IS NULL), (SELECT count(*) FROM tasks t WHERE t.organizer_id = $1 AND t.assigned_member_id = x.id AND t.status = 'open'),
         (SELECT count(*) FROM alarms a WHERE a.organizer_id = $1 AND a.owner_member_id = x.id AND a.state = 'open' AND NOT a.held_out)
       FROM members x JOIN users u ON u.id = x.user_id WHERE x.organizer_id = $1 ORDER BY u.name, x.id LIMIT 50`,
      "SELECT count(*) FROM members x WHERE x.organizer_id = $1",
    ],
  ],
];

export const handWritten = (organizerId: string, statements: readonly string[]): Statement[] => statements.map((text) => ({ text, values: [organizerId] }));
