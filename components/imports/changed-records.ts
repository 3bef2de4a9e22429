import type { ChangedField, Summary } from "@/lib/imports/types";

const OF_CONTACTS = new Set(["email", "phone", "role"]);
const OF_INVOICES = new Set(["issuedOn", "dueOn", "currency", "paidOn", "invoiceAmount"]);
const OF_PARTICIPATIONS = new Set(["status", "hall", "stand", "area", "amount", "bookedOn"]);

/** Which record a line is about: a row of the file may change an exhibitor, a contact, a participation and an invoice, each once. */
function recordOf({ file, row, field }: ChangedField): string {
  return `${OF_CONTACTS.has(field) ? "contact" : OF_INVOICES.has(field) ? "invoice" : OF_PARTICIPATIONS.has(field) ? "participation" : "exhibitor"} ${file} ${row}`;
}

/** How many of the changed records have no line among those listed. */
export function countUnlisted({ updated }: Pick<Summary, "updated">, listed: readonly ChangedField[]): number {
  return updated.exhibitors + updated.contacts + updated.participations + updated.invoices - new Set(listed.map(recordOf)).size;
}
