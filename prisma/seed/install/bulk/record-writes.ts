import { INTERACTION } from "@/lib/interactions/rows";
import { responseRows } from "@/lib/responses/rows";
import type { Columns, RowWrite } from "@/lib/tenant/write-rows";
import type { LifeRecords } from "./life-records";

const EXHIBITOR: Columns = { id: "uuid", name: "text", name_local: "text", external_key: "text", segment: "text", country: "text", city: "text", website: "text", owner_member_id: "uuid" };
const CONTACT: Columns = { id: "uuid", exhibitor_id: "uuid", name: "text", email: "text", phone: "text", role: "contact_role", locale: "text" };
const PARTICIPATION: Columns = {
  id: "uuid", exhibitor_id: "uuid", edition_id: "uuid", status: "participation_status", hall: "text", stand: "text", area: "numeric", amount: "numeric", booked_on: "date", cancelled_on: "date",
  multi_year: "boolean",
};
const PROMISE: Columns = {
  id: "uuid", exhibitor_id: "uuid", contact_id: "uuid", member_id: "uuid", text: "text", made_on: "date", due_on: "date", status: "promise_status", settled_on: "date", withdrawn_reason: "text",
};
const REQUEST: Columns = {
  id: "uuid", exhibitor_id: "uuid", contact_id: "uuid", member_id: "uuid", text: "text", asked_on: "date", status: "request_status", answered_on: "date", declined_reason: "text",
};
const COMPLAINT: Columns = {
  id: "uuid", exhibitor_id: "uuid", contact_id: "uuid", member_id: "uuid", edition_id: "uuid", text: "text", severity: "complaint_severity", channel: "interaction_channel", raised_on: "date",
  answer_due_on: "date", resolve_due_on: "date", status: "complaint_status", first_answered_on: "date", resolution: "complaint_resolution", resolved_on: "date", outcome: "complaint_outcome",
  confirmed_on: "date", outcome_fair: "smallint", dealt_quickly: "smallint", shown_respect: "smallint",
};
const INVITATION: Columns = {
  id: "uuid", token_hash: "bytea", form_version_id: "uuid", exhibitor_id: "uuid", contact_id: "uuid", edition_id: "uuid", status: "invitation_status", expires_at: "timestamptz",
  answered_at: "timestamptz", created_at: "timestamptz",
};

/** What the organizer wrote down about many exhibitors, parents before children. */
export function recordWrites(lives: readonly LifeRecords[]): RowWrite[] {
  const responses = lives.flatMap((life) => life.responses);
  return [
    { table: "exhibitors", columns: EXHIBITOR, rows: lives.map(({ exhibitor }) => exhibitor) },
    { table: "contacts", columns: CONTACT, rows: lives.flatMap(({ contacts }) => contacts) },
    { table: "participations", columns: PARTICIPATION, rows: lives.flatMap(({ participations }) => participations) },
    { table: "interactions", columns: INTERACTION, rows: lives.flatMap(({ interactions }) => interactions) },
    { table: "promises", columns: PROMISE, rows: lives.flatMap(({ promises }) => promises) },
    { table: "special_requests", columns: REQUEST, rows: lives.flatMap(({ requests }) => requests) },
    { table: "complaints", columns: COMPLAINT, rows: lives.flatMap(({ complaints }) => complaints) },
    { table: "invitations", columns: INVITATION, rows: lives.flatMap(({ invitations }) => invitations) },
    ...[...new Set(responses.map(({ formVersionId }) => formVersionId))].flatMap((version) => responseRows(version, responses.filter(({ formVersionId }) => formVersionId === version))),
  ];
}
