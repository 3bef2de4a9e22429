import type { OwnValues } from "@/lib/fields/types";
import type { ContactRole, ReachChannel } from "@/lib/tenant/enums";

/** A person at an exhibitor, as lists and the edit form read it. */
export interface ContactDetail {
  readonly id: string;
  readonly exhibitorId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly role: ContactRole;
  readonly locale: string | null;
  readonly leftOn: Date | null;
  readonly reach: ReachChannel;
  readonly timeZone: string | null;
  readonly wantsNoSurveys: boolean;
  readonly own: OwnValues;
  readonly version: string;
  /** Forgotten on request: nobody any more, and nothing of them can be changed. */
  readonly erased: boolean;
}

/** A contact as forms offer it. */
export interface ContactChoice {
  readonly id: string;
  readonly name: string;
}

/** The choices with the record's own contact among them, also when that person has left since. */
export function withContact(choices: readonly ContactChoice[], { contactId, contactName }: { readonly contactId: string | null; readonly contactName: string | null }): readonly ContactChoice[] {
  if (contactId === null || choices.some(({ id }) => id === contactId)) return choices;
  return [{ id: contactId, name: contactName ?? "" }, ...choices];
}
