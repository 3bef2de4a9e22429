import { v7 as uuidv7 } from "uuid";

import { foldText } from "../reading/names";
import type { ExhibitorsMapping } from "../schema";
import type { CreatedRecord } from "../types";
import { difference, isEmpty } from "./difference";
import type { Person } from "./exhibitor-row";
import type { Group } from "./fill-groups";
import { ownBy } from "./own-cells";
import type { NewContact, RecordChange } from "./plan";
import type { Standing } from "./standing";

interface PlannedContacts {
  readonly made: readonly NewContact[];
  readonly creates: readonly CreatedRecord[];
  readonly changes: readonly RecordChange[];
  /** Whose contact a person of a row is. */
  readonly contactOf: ReadonlyMap<Person, string>;
}

/** The people that the rows about one company name: known again by e-mail where both have one, else by name. */
export function planContacts(group: Group, standing: Standing, found: ExhibitorsMapping["rules"]["found"]): PlannedContacts {
  const known = standing.contacts.get(group.id) ?? [];
  const made: NewContact[] = [];
  const creates: CreatedRecord[] = [];
  const changes: RecordChange[] = [];
  const contactOf = new Map<Person, string>();
  for (const { person, file, row } of group.rows) {
    if (person === null) continue;
    const same = <T extends { name: string; email: string | null }>(other: T) =>
      person.email !== null && other.email !== null ? other.email.toLowerCase() === person.email.toLowerCase() : foldText(other.name) === foldText(person.name);
    const now = known.find(same);
    const mine = now ? undefined : made.findIndex(same);
    if (now) {
      contactOf.set(person, now.id);
      const change = difference({ ...now }, { email: person.email, phone: person.phone, role: person.role, own: ownBy(found, now.own, person.own) }, found);
      if (!isEmpty(change) && !changes.some((other) => other.id === now.id)) changes.push({ record: "contact", id: now.id, file, row, name: group.company.name || now.name, ...change });
    } else if (mine !== undefined && mine >= 0) {
      const first = made[mine];
      if (first === undefined) continue;
      contactOf.set(person, first.id);
      made[mine] = { ...first, email: first.email ?? person.email, phone: first.phone ?? person.phone, role: first.role === "other" ? (person.role ?? "other") : first.role, own: { ...person.own, ...first.own } };
    } else {
      const contact = { id: uuidv7(), exhibitorId: group.id, name: person.name, email: person.email, phone: person.phone, role: person.role ?? ("other" as const), own: person.own };
      made.push(contact);
      contactOf.set(person, contact.id);
      creates.push({ file, row, record: "contact", name: person.name, of: null });
    }
  }
  return { made, creates, changes, contactOf };
}
