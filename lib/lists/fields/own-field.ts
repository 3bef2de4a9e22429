import { z } from "zod";

import { readOwnValue } from "@/lib/fields/read-value";
import { membersAmong } from "@/lib/fields/typed-values";
import { hasOptions, type OwnField, ownName, type OwnNoun } from "@/lib/fields/types";
import { sql, type Sql } from "@/lib/tenant/sql";
import { columnField, NOBODY_ERASED } from "./column-field";
import type { Field } from "./field";
import { SEVERAL } from "./several";

const NAMES: Readonly<Record<OwnNoun, { readonly name: Sql; readonly exhibitor?: Sql; readonly holds?: typeof NOBODY_ERASED }>> = {
  exhibitors: { name: sql`t.name`, exhibitor: sql`t.id` },
  contacts: { name: sql`t.name`, holds: NOBODY_ERASED },
  participations: { name: sql`(SELECT e.name FROM exhibitors e WHERE e.organizer_id = t.organizer_id AND e.id = t.exhibitor_id)` },
};

/** An own field that can be changed in a list, by the rules of its kind; several choices in place alone, where one sees what is ticked already. */
export function ownListField(field: OwnField): Field {
  const { id, noun, kind } = field;
  if (kind === "choices") return severalChoices(field);
  return {
    ...columnField({
      id: ownName(id), label: "own", table: noun, optional: !field.required, ...NAMES[noun],
      choices: hasOptions(kind) ? ownName(id) : kind === "person" ? "members" : null,
      input: kind === "day" ? "day" : undefined,
      rule: rule(field),
      read: sql`t.own ->> ${id}::text`,
      write: (value) => (value === null ? sql`own = t.own - ${id}::text` : sql`own = t.own || jsonb_build_object(${id}::text, ${value}::text)`),
      known: kind === "person" ? async (tenant, value) => (await membersAmong(tenant, [value])).has(value) : undefined,
    }),
    own: field,
  };
}

function severalChoices(field: OwnField): Field {
  const { id, noun } = field;
  return {
    ...columnField({
      id: ownName(id), label: "own", table: noun, optional: !field.required, oneOnly: true, ...NAMES[noun], choices: ownName(id), input: "several",
      rule: rule(field),
      read: sql`(SELECT string_agg(a.value, ${SEVERAL} ORDER BY a.place) FROM jsonb_array_elements_text(coalesce(t.own -> ${id}::text, '[]')) WITH ORDINALITY AS a(value, place))`,
      write: (value) => (value === null ? sql`own = t.own - ${id}::text` : sql`own = t.own || jsonb_build_object(${id}::text, string_to_array(${value}::text, ${SEVERAL}))`),
    }),
    own: field,
  };
}

/** What a cell says, as the record keeps it. Who is a member is asked of the database afterwards. */
function rule(field: OwnField) {
  return z.string().transform((text, context): string | null => {
    const several = field.kind === "choices";
    // a choice that was archived since may stay where it stands; the cell offers it nowhere else
    const read = readOwnValue(field, several ? text.split(SEVERAL) : text, { isMember: () => true, before: several ? field.options.map(({ key }) => key) : undefined });
    const problem = "problem" in read ? read.problem : read.value === null && field.required ? "required" : null;
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
    return "value" in read && read.value !== null ? [read.value].flat().join(SEVERAL) : null;
  });
}
