import { CONTACT_ROLES, contactInput } from "@/lib/contacts/schema";
import { exhibitorInput } from "@/lib/exhibitors/schema";
import { choice, optionalChoice } from "@/lib/format/input";
import { LOCALES } from "@/lib/i18n/locales";
import { participationInput, PARTICIPATION_STATUSES } from "@/lib/participations/schema";
import { refreshRelationships } from "@/lib/relationships/mutations";
import { raw, sql } from "@/lib/tenant/sql";
import type { ListNoun } from "../types";
import { columnField, NOBODY_ERASED } from "./column-field";
import type { Field } from "./field";
import { LEDGER_FIELDS } from "./ledgers";
import { isMember } from "./of-members";
import { pipelineStep } from "./pipeline-step";
import { tagField } from "./tag-field";

const { name, nameLocal, segment, country, city, website, ownerMemberId } = exhibitorInput.shape;

const of = (table: string) => (column: string, type = "text") => ({ table, read: sql`t.${raw(column)}::text`, write: (value: string | null) => sql`${raw(column)} = ${value}::text::${raw(type)}` });
const exhibitor = of("exhibitors");
const contact = of("contacts");
const participation = of("participations");

const exhibitorName = { name: sql`t.name`, exhibitor: sql`t.id` };
const contactName = { name: sql`t.name`, holds: NOBODY_ERASED };
const participationName = { name: sql`(SELECT e.name FROM exhibitors e WHERE e.organizer_id = t.organizer_id AND e.id = t.exhibitor_id)` };

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
  ...LEDGER_FIELDS,
  invitations: [],
  responses: [],
  campaigns: [],
  shows: [],
  editions: [],
  stands: [],
  members: [],
};

export function fieldOf(noun: ListNoun, id: string): Field | undefined {
  return FIELDS[noun].find((field) => field.id === id);
}
