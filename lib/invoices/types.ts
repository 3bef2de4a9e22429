/** An invoice as lists and its form read it; money as text, exactly as kept. */
export interface InvoiceDetail {
  readonly id: string;
  readonly number: string;
  readonly participationId: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly editionName: string;
  readonly showName: string;
  readonly issuedOn: Date;
  readonly dueOn: Date;
  readonly amount: string;
  readonly currency: string;
  readonly paidOn: Date | null;
  readonly version: string;
}

/** What the invoices of a list add up to: per currency, because invoices are not converted. */
export interface InvoiceSum {
  readonly currency: string;
  readonly amount: string;
}

/** A participation that an invoice can be written for. */
export interface Billable {
  readonly id: string;
  readonly exhibitorId: string;
  readonly exhibitorName: string;
  readonly editionName: string;
  readonly showName: string;
  /** What was agreed, as the form begins with it. */
  readonly amount: string | null;
  readonly currency: string;
}
