import type { OwnField } from "@/lib/fields/types";
import { ownFormValues } from "@/lib/fields/typed-values";
import type { ExhibitorDetail } from "./types";

/** An exhibitor in the words of its form, for whoever was slower to save. */
export function exhibitorValues(exhibitor: ExhibitorDetail, fields: readonly OwnField[]): { readonly values: Readonly<Record<string, string>>; readonly version: string } {
  const { name, nameLocal, segment, country, city, website, externalKey, tags, ownerMemberId, note, version } = exhibitor;
  const all = { name, nameLocal, segment, country, city, website, externalKey, ownerMemberId, note };
  return { version, values: { ...Object.fromEntries(Object.entries(all).map(([field, value]) => [field, value ?? ""])), tags: tags.join(", "), ...ownFormValues(exhibitor.own, fields) } };
}
