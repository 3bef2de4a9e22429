import { v7 as uuidv7 } from "uuid";

import { INTERACTION, interactionRow } from "@/lib/interactions/rows";
import { refreshRelationships } from "@/lib/relationships/mutations";
import { recordResponses } from "@/lib/responses/mutations";
import type { FormVersion } from "@/lib/surveys/types";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { writeRows } from "@/lib/tenant/write-rows";
import type { ChangedRecord, PlanPart, RecordChange } from "../planning/plan";
import { applyChanges } from "./changed-fields";
import { type StandingBefore, standingBefore } from "./standing-before";

const EXHIBITOR = { id: "uuid", name: "text", name_local: "text", external_key: "text", segment: "text", country: "text", city: "text", website: "text", own: "jsonb", import_id: "uuid" } as const;
const RELATIONSHIP = { id: "uuid", exhibitor_id: "uuid", stage: "stage" } as const;
const CONTACT = { id: "uuid", exhibitor_id: "uuid", name: "text", email: "text", phone: "text", role: "contact_role", own: "jsonb", import_id: "uuid" } as const;
const PARTICIPATION = {
  id: "uuid", exhibitor_id: "uuid", edition_id: "uuid", status: "participation_status", hall: "text", stand: "text", area: "numeric", amount: "numeric", booked_on: "date", own: "jsonb", import_id: "uuid",
} as const;
const CHANGE = { id: "uuid", import_id: "uuid", exhibitor_id: "uuid", contact_id: "uuid", participation_id: "uuid", invoice_id: "uuid", before: "jsonb", after: "jsonb" } as const;
const INVOICE = { id: "uuid", participation_id: "uuid", number: "text", issued_on: "date", due_on: "date", amount: "numeric", currency: "text", paid_on: "date", member_id: "uuid", import_id: "uuid" } as const;

const IMPORTED_INTERACTION = { ...INTERACTION, import_id: "uuid" };

interface Target {
  readonly importId: string;
  /** Who brings it in: the talks that name nobody else are theirs. */
  readonly memberId: string;
  /** The form that the file's answers belong to; null for an exhibitor list. */
  readonly version: FormVersion | null;
  readonly language: "en" | "zh";
  readonly today: Date;
}

/** Writes one part of a plan. Changed records are noted down with before and after, and then given their values set-wise. */
export async function writePart(tenant: TenantTransaction, part: PlanPart, { importId, memberId, version, language, today }: Target): Promise<void> {
  const import_id = importId;
  const made = new Set(part.exhibitors.map(({ id }) => id));
  const standings = await standingBefore(tenant, part.touched.filter((id) => !made.has(id)));
  await writeRows(
    tenant,
    "exhibitors",
    EXHIBITOR,
    part.exhibitors.map(({ nameLocal, externalKey, own, ...company }) => ({ ...company, own: JSON.stringify(own), name_local: nameLocal, external_key: externalKey, import_id })),
  );
  await writeRows(tenant, "relationships", RELATIONSHIP, part.exhibitors.map(({ id }) => ({ id: uuidv7(), exhibitor_id: id, stage: "not_enough_evidence" })));
  await writeRows(tenant, "contacts", CONTACT, part.contacts.map(({ exhibitorId, own, ...contact }) => ({ ...contact, own: JSON.stringify(own), exhibitor_id: exhibitorId, import_id })));
  await writeRows(
    tenant,
    "participations",
    PARTICIPATION,
    part.participations.map(({ exhibitorId, editionId, bookedOn, own, ...place }) => ({ ...place, own: JSON.stringify(own), exhibitor_id: exhibitorId, edition_id: editionId, booked_on: bookedOn, import_id })),
  );
  await writeRows(
    tenant,
    "interactions",
    IMPORTED_INTERACTION,
    part.interactions.map((talk) => ({ ...interactionRow(talk.id, talk.memberId ?? memberId, { ...talk, codedConstruct: null, codedValue: null }), import_id })),
  );
  await writeRows(
    tenant,
    "invoices",
    INVOICE,
    part.invoices.map(({ participationId, issuedOn, dueOn, paidOn, ...invoice }) => ({ ...invoice, participation_id: participationId, issued_on: issuedOn, due_on: dueOn, paid_on: paidOn, member_id: memberId, import_id })),
  );
  const changed = part.changes.map((change) => ({ record: change.record, row: changeRow(change, importId) }));
  await writeRows(tenant, "import_changes", CHANGE, [...changed.map(({ row }) => row), ...standings.map((standing) => standingRow(standing, importId))]);
  const of = (record: ChangedRecord) => changed.flatMap((change) => (change.record === record ? [change.row.id] : []));
  await applyChanges(tenant, importId, { exhibitor: of("exhibitor"), contact: of("contact"), participation: of("participation"), invoice: of("invoice") });
  if (version === null) return;
  const { changes } = await recordResponses(
    tenant,
    version,
    part.responses.map(({ exhibitorId, editionId, answeredOn, answers, sourceKey }) => ({ sourceKey, exhibitorId, contactId: null, editionId, invitationId: null, importId, language, answeredOn, answers })),
    today,
  );
  // answers that are evidence of nothing still make an exhibitor one that is placed
  const placed = new Set(changes.map(({ exhibitorId }) => exhibitorId));
  const others = part.touched.filter((id) => !placed.has(id));
  if (others.length > 0) await refreshRelationships(tenant, others, today);
}

function changeRow({ record, id, before, after }: RecordChange, importId: string) {
  return {
    id: uuidv7(),
    import_id: importId,
    exhibitor_id: record === "exhibitor" ? id : null,
    contact_id: record === "contact" ? id : null,
    participation_id: record === "participation" ? id : null,
    invoice_id: record === "invoice" ? id : null,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  };
}

function standingRow({ id, exhibitorId, before }: StandingBefore, importId: string) {
  return { id, import_id: importId, exhibitor_id: exhibitorId, contact_id: null, participation_id: null, invoice_id: null, before: JSON.stringify(before), after: "{}" };
}
