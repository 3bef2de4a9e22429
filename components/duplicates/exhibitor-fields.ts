import { EXHIBITOR_FIELDS, type ExhibitorChoices, type ExhibitorField, TAKES_BOTH } from "@/lib/duplicates/schema";
import type { SideField } from "./side-fields";

type Values = { readonly [F in Exclude<ExhibitorField, "tags">]: string | null } & { readonly tags: readonly string[] };

interface Words {
  readonly label: (field: ExhibitorField) => string;
  readonly member: (id: string) => string;
  readonly separator: string;
}

/** The fields of two exhibitors as the form shows them: empty gives way to what is known, of lists and notes both stay. */
export function exhibitorFields(kept: Values, lost: Values, choices: ExhibitorChoices, { label, member, separator }: Words): SideField[] {
  return EXHIBITOR_FIELDS.map((name) => {
    const text = (values: Values): string | null => {
      if (name === "tags") return values.tags.length === 0 ? null : values.tags.join(separator);
      const value = values[name];
      return value !== null && name === "ownerMemberId" ? member(value) : value;
    };
    const [ours, theirs] = [text(kept), text(lost)];
    const takesBoth = TAKES_BOTH.has(name) && ours !== null && theirs !== null && ours !== theirs;
    const usual = takesBoth ? "both" : ours === null && theirs !== null ? "lost" : "kept";
    const both = name === "tags" ? [...new Set([...kept.tags, ...lost.tags])].join(separator) : `${ours}\n\n${theirs}`;
    return { name, label: label(name), kept: ours, lost: theirs, chosen: choices[name] ?? usual, both: takesBoth ? both : null };
  });
}
