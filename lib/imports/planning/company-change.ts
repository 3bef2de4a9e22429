import type { ExhibitorsMapping } from "../schema";
import { difference, isEmpty } from "./difference";
import type { Group } from "./fill-groups";
import { ownBy } from "./own-cells";
import type { FieldValues, RecordChange } from "./plan";
import type { Standing } from "./standing";

/** What a list changes of a company that is recorded. A name found by its folded form keeps its present spelling; found by key, it takes the file's. */
export function companyChange({ id, company, rows }: Group, standing: Standing, found: ExhibitorsMapping["rules"]["found"]): RecordChange[] {
  const now = standing.exhibitors.get(id);
  if (!now) return [];
  const said: FieldValues = {
    ...(company.name !== "" && company.externalKey !== null && company.externalKey === now.externalKey ? { name: company.name } : {}),
    nameLocal: company.nameLocal === now.name ? null : company.nameLocal,
    externalKey: company.externalKey,
    segment: company.segment,
    country: company.country,
    city: company.city,
    website: company.website,
    own: ownBy(found, now.own, company.own),
  };
  const { before, after } = difference({ ...now }, said, found);
  // a company that a list names is back in business, except where the list may change nothing
  const back = now.archivedAt === null || found === "skip" ? { before, after } : { before: { ...before, archivedAt: now.archivedAt }, after: { ...after, archivedAt: null } };
  return isEmpty(back) ? [] : [{ record: "exhibitor", id, file: rows[0]?.file ?? 0, row: rows[0]?.row ?? 0, name: now.name, ...back }];
}
