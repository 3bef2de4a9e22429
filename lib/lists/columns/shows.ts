import { empty, raw, sql } from "@/lib/tenant/sql";
import type { Column, Join } from "./column";
import { choice, COUNTRY, CREATED, day, EDITION, EXHIBITOR, OF_EXHIBITOR, ofTable, SHOW, text } from "./ledgers";

/** These records belong to no exhibitor. */
const NOBODYS = { exhibitorId: { sql: sql`NULL::text` } };

/** How many rows of a table belong to the row of the list; `more` narrows them. */
const counted = (id: string, label: Column["label"], table: string, column: string, more = empty): Column => ({
  id, label, kind: "number", value: () => sql`(SELECT count(*)::int FROM ${raw(table)} n WHERE n.organizer_id = x.organizer_id AND n.${raw(column)} = x.id ${more})`, filled: true, sums: true,
});

const BOOKED = sql`AND n.status IN ('booked', 'held')`;

/** The brands that run again and again. */
export const shows = ofTable("shows", {
  table: "shows",
  columns: [
    text("name", "show", "name", { filled: true }),
    text("nameZh", "nameZh", "name_zh"),
    text("topic", "topic", "topic", { groups: true }),
    counted("editions", "editionCount", "editions", "show_id"),
    { id: "newestOn", label: "newestOn", kind: "day", value: () => sql`(SELECT max(n.starts_on) FROM editions n WHERE n.organizer_id = x.organizer_id AND n.show_id = x.id)` },
    { id: "archived", label: "archived", kind: "yesno", value: () => sql`(x.archived_at IS NOT NULL)`, choices: "yesNo", groups: true },
    CREATED,
  ],
  search: { of: [sql`x.name`, sql`x.name_zh`, sql`x.topic`], needs: [] },
  beside: NOBODYS,
  usual: { columns: ["name", "nameZh", "topic", "editions", "newestOn"], sorts: [{ column: "name", direction: "asc" }] },
});

const show: Join = { sql: ({ organizerId }) => sql`JOIN shows s ON s.organizer_id = ${organizerId}::uuid AND s.id = x.show_id` };

/** The single years of the shows. */
export const editions = ofTable("editions", {
  table: "editions",
  joins: { edition: show },
  columns: [
    text("name", "edition", "name", { filled: true }),
    { ...SHOW, value: () => sql`x.show_id`, valueNeeds: [], filled: true },
    day("startsOn", "startsOn", "starts_on", { filled: true }),
    day("endsOn", "endsOn", "ends_on", { filled: true }),
    day("bookingDeadline", "bookingDeadline", "booking_deadline"),
    text("venue", "venue", "venue", { groups: true }),
    counted("booked", "bookedCount", "participations", "edition_id", BOOKED),
    { id: "area", label: "area", kind: "number", value: () => sql`(SELECT sum(n.area) FROM participations n WHERE n.organizer_id = x.organizer_id AND n.edition_id = x.id ${BOOKED})`, sums: true },
    { id: "amount", label: "amount", kind: "money", value: () => sql`(SELECT sum(n.amount) FROM participations n WHERE n.organizer_id = x.organizer_id AND n.edition_id = x.id ${BOOKED})`, sums: true },
    CREATED,
  ],
  search: { of: [sql`x.name`, sql`x.venue`, sql`s.name`, sql`s.name_zh`], needs: ["edition"] },
  beside: { ...NOBODYS, showId: { sql: sql`x.show_id::text` } },
  usual: { columns: ["name", "show", "startsOn", "endsOn", "bookingDeadline", "venue", "booked"], sorts: [{ column: "startsOn", direction: "desc" }] },
});

const hall: Join = { sql: ({ organizerId }) => sql`JOIN halls h ON h.organizer_id = ${organizerId}::uuid AND h.id = x.hall_id` };
const booking: Join = { sql: ({ organizerId }) => sql`LEFT JOIN participations p ON p.organizer_id = ${organizerId}::uuid AND p.stand_id = x.id` };
const taker: Join = { sql: ({ organizerId }) => sql`LEFT JOIN exhibitors e ON e.organizer_id = ${organizerId}::uuid AND e.id = p.exhibitor_id`, after: ["booking"] };
const place: Join = { sql: ({ organizerId }) => sql`JOIN editions d ON d.organizer_id = ${organizerId}::uuid AND d.id = x.edition_id JOIN shows s ON s.organizer_id = ${organizerId}::uuid AND s.id = d.show_id` };

/** What the editions offer to stand on, and who has it. Prices are in the organizer's own currency. */
export const stands = ofTable("stands", {
  table: "stands",
  where: () => sql`x.removed_at IS NULL`,
  joins: { hall, booking, exhibitor: taker, edition: place },
  columns: [
    text("number", "stand", "number", { filled: true }),
    { id: "hall", label: "hall", kind: "text", value: () => sql`h.name`, needs: ["hall"], filled: true, groups: true },
    { ...EDITION, filled: true },
    { ...SHOW, filled: true },
    choice("kind", "standKind", "kind", "stand_kind", "standKinds"),
    { id: "area", label: "area", kind: "number", value: () => sql`x.area`, sums: true },
    { id: "price", label: "price", kind: "money", value: () => sql`x.price`, sums: true },
    { id: "taken", label: "taken", kind: "yesno", value: () => sql`(p.id IS NOT NULL)`, needs: ["booking"], choices: "yesNo", groups: true },
    { ...EXHIBITOR, filled: undefined },
    choice("step", "status", "status", "participation_status", "participationStatuses", { value: () => sql`p.status`, needs: ["booking"] }),
    COUNTRY,
    ...OF_EXHIBITOR,
    CREATED,
  ],
  search: { of: [sql`x.number`, sql`h.name`, sql`e.name`, sql`e.name_local`], needs: ["hall", "exhibitor"] },
  beside: { exhibitorId: { sql: sql`e.id::text`, needs: ["exhibitor"] }, showId: { sql: sql`d.show_id::text`, needs: ["edition"] }, editionId: { sql: sql`x.edition_id::text` } },
  usual: { columns: ["number", "hall", "edition", "kind", "area", "price", "exhibitor"], sorts: [] },
});
