import { z } from "zod";

import { CONTACT_ROLES, contactInput } from "@/lib/contacts/schema";
import { exhibitorInput } from "@/lib/exhibitors/schema";
import { choice, optionalChoice } from "@/lib/format/input";
import { LOCALES } from "@/lib/i18n/locales";
import { participationInput, PARTICIPATION_STATUSES } from "@/lib/participations/schema";
import { refreshRelationships } from "@/lib/relationships/mutations";
import { raw, sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ListNoun } from "../types";
import { columnField } from "./column-field";
import type { Field } from "./field";
import { pipelineStep } from "./pipeline-step";
import { promiseOutcome } from "./promise-outcome";
import { tagField } from "./tag-field";

const { name, nameLocal, segment, country, city, website, ownerMemberId } = exhibitorInput.shape;

const of = (table: string) => (column: string, type = "text") => ({ table, read: sql`t.${raw(column)}::text`, write: (value: string | null) => sql`${raw(column)} = ${value}::text::${raw(type)}` });
const exhibitor = of("exhibitors");
const contact = of("contacts");
const participation = of("participations");

const exhibitorName = { name: sql`t.name`, exhibitor: sql`t.id` };
const contactName = { name: sql`t.name` };
const participationName = { name: sql`(SELECT e.name FROM exhibitors e WHERE e.organizer_id = t.organizer_id AND e.id = t.exhibitor_id)` };
const day = z.iso.date("not_a_date");

async function isMember({ db, organizerId }: TenantTransaction, id: string): Promise<boolean> {
  return (await db.member.count({ where: { organizerId, id, deactivatedAt: null } })) === 1;
}

/** A task may be about nobody; what has ended is not moved. */
const taskOf = { name: sql`t.title`, exhibitor: sql`coalesce(t.exhibitor_id, t.id)` };
const openTask = () => [{ so: sql`t.status = 'open'`, else: "already_settled" as const }];

/** What can be changed in each list, by the rules of its noun. */
export const FIELDS: Readonly<Record<ListNoun, readonly Field[]>> = {
  exhibitors: [
    columnField({ id: "owner", label: "owner", choices: "members", optional: true, rule: ownerMemberId, known: isMember, ...exhibitorName, ...exhibitor("owner_member_id", "uuid") }),
    columnField({ id: "segment", label: "segment", choices: null, optional: true, rule: segment, ...exhibitorName, ...exhibitor("segment") }),
    tagField("tagAdd"),
    tagField("tagRemove"),
    columnField({ id: "country", label: "country", choices: null, optional: true, rule: country, ...exhibitorName, ...exhibitor("country") }),
    columnField({ id: "city", label: "city", choices: null, optional: true, rule: city, ...exhibitorName, ...exhibitor("city") }),
    columnField({
      id: "archived", label: "archived", choices: "yesNo", optional: false, rule: choice(["yes", "no"]), ...exhibitorName, table: "exhibitors",
      read: sql`CASE WHEN t.archived_at IS NULL THEN 'no' ELSE 'yes' END`, write: (value) => sql`archived_at = ${value === "yes" ? sql`now()` : sql`NULL`}`,
    }),
    columnField({ id: "name", label: "name", choices: null, optional: false, oneOnly: true, rule: name, ...exhibitorName, ...exhibitor("name") }),
    columnField({ id: "nameLocal", label: "nameLocal", choices: null, optional: true, oneOnly: true, rule: nameLocal, ...exhibitorName, ...exhibitor("name_local") }),
    columnField({ id: "website", label: "website", choices: null, optional: true, oneOnly: true, rule: website, ...exhibitorName, ...exhibitor("website") }),
  ],
  contacts: [
    columnField({ id: "role", label: "role", choices: "contactRoles", optional: false, rule: choice(CONTACT_ROLES), ...contactName, ...contact("role", "contact_role") }),
    columnField({ id: "locale", label: "locale", choices: "languages", optional: true, rule: optionalChoice(LOCALES), ...contactName, ...contact("locale") }),
    columnField({ id: "name", label: "name", choices: null, optional: false, oneOnly: true, rule: contactInput.shape.name, ...contactName, ...contact("name") }),
    columnField({ id: "email", label: "email", choices: null, optional: true, oneOnly: true, rule: contactInput.shape.email, ...contactName, ...contact("email") }),
    columnField({ id: "phone", label: "phone", choices: null, optional: true, oneOnly: true, rule: contactInput.shape.phone, ...contactName, ...contact("phone") }),
  ],
  participations: [
    // stages are read from participations, so each change places the exhibitors anew in the same transaction
    columnField({ id: "status", label: "status", choices: "participationStatuses", optional: false, rule: choice(PARTICIPATION_STATUSES), follows: refreshRelationships, ...participationName, ...participation("status", "participation_status") }),
    pipelineStep,
    columnField({ id: "hall", label: "hall", choices: null, optional: true, rule: participationInput.shape.hall, ...participationName, ...participation("hall") }),
    columnField({ id: "stand", label: "stand", choices: null, optional: true, oneOnly: true, rule: participationInput.shape.stand, ...participationName, ...participation("stand") }),
  ],
  interactions: [],
  promises: [
    columnField({
      id: "dueOn", label: "dueOn", input: "day", choices: null, optional: false, rule: day, name: sql`t.text`, ...of("promises")("due_on", "date"),
      // what was promised cannot be moved once it was kept or broken, nor before it was made
      holds: (value) => [{ so: sql`t.status = 'open'`, else: "already_settled" }, { so: sql`t.made_on <= ${value}::text::date`, else: "date_order" }],
    }),
    promiseOutcome,
  ],
  requests: [],
  complaints: [],
  exchanges: [],
  tasks: [
    columnField({ id: "assigned", label: "assigned", choices: "members", optional: true, rule: ownerMemberId, known: isMember, holds: openTask, ...taskOf, ...of("tasks")("assigned_member_id", "uuid") }),
    // a moved day is reminded of anew, and is no longer the day that a template gave
    columnField({ id: "dueOn", label: "dueOn", input: "day", choices: null, optional: false, rule: day, holds: openTask, ...taskOf, table: "tasks", read: sql`t.due_on::text`, write: (value) => sql`due_on = ${value}::text::date, reminded_at = NULL, moved_from = NULL, moved_holiday = NULL` }),
  ],
  invoices: [],
  invitations: [],
  responses: [],
};

export function fieldOf(noun: ListNoun, id: string): Field | undefined {
  return FIELDS[noun].find((field) => field.id === id);
}
