import { getOwnField, listOwnFields } from "@/lib/fields/data";
import { OWN_NOUNS } from "@/lib/fields/types";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { mayChangeField, withoutKept } from "./columns/kept";
import { withOwnFields } from "./columns/own";
import type { Description } from "./columns/column";
import { DESCRIPTIONS } from "./columns/nouns";
import type { Field } from "./fields/field";
import { FIELDS, fieldOf } from "./fields/fields";
import { ownListField } from "./fields/own-field";
import type { ListNoun } from "./types";

/** A noun's list as this organizer has it: with its own fields as columns. Archived ones are columns only for what was kept while they were in use. */
export async function describe(tenant: Tenant, noun: ListNoun, archived = false): Promise<Description> {
  const own = OWN_NOUNS.find((each) => each === noun);
  return withoutKept(own ? withOwnFields(DESCRIPTIONS[noun], await listOwnFields(tenant, own, archived)) : DESCRIPTIONS[noun], tenant.kept);
}

/** What can be changed in a list of this organizer. */
export async function fieldsOf(tenant: Tenant, noun: ListNoun): Promise<Field[]> {
  const own = OWN_NOUNS.find((each) => each === noun);
  const fields = own ? await listOwnFields(tenant, own) : [];
  return [...FIELDS[noun], ...fields.map(ownListField)].filter((field) => mayChangeField(noun, field, tenant.kept));
}

/** One of them, where whoever asks may change it. An archived field takes no change, but what it was changed to can still be undone. */
export async function fieldFor(tenant: Tenant, noun: ListNoun, id: string, archived = false): Promise<Field | undefined> {
  const found = await fieldAsNamed(tenant, noun, id, archived);
  return found && mayChangeField(noun, found, tenant.kept) ? found : undefined;
}

async function fieldAsNamed(tenant: Tenant, noun: ListNoun, id: string, archived: boolean): Promise<Field | undefined> {
  if (!id.startsWith("own-")) return fieldOf(noun, id);
  const [, uuid] = /^own-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(id) ?? [];
  const own = uuid ? await getOwnField(tenant, uuid) : null;
  return own && own.noun === noun && (archived || !own.archived) ? ownListField(own) : undefined;
}
