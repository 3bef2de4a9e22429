import type { JOINING_ROLES } from "./schema";

/** A domain of the organizer's addresses, with what proves it. */
export interface DomainRow {
  readonly id: string;
  readonly domain: string;
  /** The name and the text of the record that its name server has to have. */
  readonly record: { readonly name: string; readonly text: string };
  readonly provenAt: Date | null;
  readonly checkedAt: Date | null;
}

/** An organizer's sign-on as its page shows it: all but the secret, which is shown nowhere. */
export interface SignOnState {
  readonly issuer: string;
  readonly clientId: string;
  readonly role: (typeof JOINING_ROLES)[number] | "admin" | "owner";
  readonly justInTime: boolean;
  readonly enforced: boolean;
  readonly triedAt: Date | null;
  /** Members who have come in by it. */
  readonly bound: number;
}
