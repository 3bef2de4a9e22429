import "server-only";

import { getTranslations } from "next-intl/server";

import { CHANGE_FIELDS, CHANGE_VALUES } from "@/lib/exhibitors/changes/words";
import { MEMBER_ROLES } from "@/lib/members/schema";
import { NOUNS, SCOPES, VERBS } from "@/lib/rights/types";
import type { AuditLine } from "./types";
import { AUDIT_FIELDS, UNTOLD_COLUMNS } from "./words";

type Value = string | number | boolean | null;

export interface AuditWording {
  /** What changed of a line, without what the machine keeps for itself. */
  readonly told: (line: AuditLine) => AuditLine["fields"];
  readonly label: (column: string) => string;
  /** A value in words; of rights those that are not among the `other` ones. */
  readonly word: (column: string, value: Value, other: Value) => string;
}

/** The words in which the page and the file say what was changed. */
export async function auditWording(): Promise<AuditWording> {
  const [t, changes, roles, common] = await Promise.all([getTranslations("audit"), getTranslations("exhibitors.changes"), getTranslations("roles"), getTranslations("common")]);
  const rights = (value: string, other: string) => {
    const others = other.split(", ");
    const named = value.split(", ").filter((right) => !others.includes(right)).flatMap((right) => {
      const [verb, noun] = [VERBS.find((each) => right.startsWith(`${each} `)), NOUNS.find((each) => right.endsWith(` ${each}`))];
      return verb && noun ? [`${roles(`nouns.${noun}`)}: ${roles(`verbs.${verb}`)}`] : [];
    });
    return named.length === 0 ? t("nothing") : named.join(" · ");
  };
  return {
    told: ({ fields }) => fields.filter(({ column }) => !UNTOLD_COLUMNS.includes(column)),
    label: (column) => {
      const [own, shared] = [AUDIT_FIELDS.find((name) => name === column), CHANGE_FIELDS.find((name) => name === column)];
      return own ? t(`fields.${own}`) : shared ? changes(`fields.${shared}`) : column.replaceAll("_", " ");
    },
    word: (column, value, other) => {
      if ((column === "rights" || column === "scopes") && typeof value === "string") return rights(value, typeof other === "string" ? other : "");
      if (value === null || value === "") return t("nothing");
      const [role, scope] = [MEMBER_ROLES.find((name) => name === value), SCOPES.find((name) => name === value)];
      if ((column === "begun_as" || column === "role") && role) return common(`roles.${role}`);
      if (column === "scope" && scope) return roles(`scopesShort.${scope}`);
      if (typeof value === "boolean") return t(value ? "yes" : "no");
      const known = CHANGE_VALUES.find((name) => name === value);
      return known ? changes(`values.${known}`) : String(value);
    },
  };
}
