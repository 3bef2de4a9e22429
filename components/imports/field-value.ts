import { useLocale, useTranslations } from "next-intl";

import { fieldText } from "./field-text";

const STATUSES = ["offered", "booked", "held", "cancelled", "declined"] as const;
const ROLES = ["decision_maker", "booth_staff", "marketing", "finance", "other"] as const;

/** A field of a record as the reader writes it: words in their language, days and numbers in their way. */
export function useFieldValue(): (field: string, value: string | null) => string {
  const t = useTranslations("imports.preview");
  const statuses = useTranslations("participations.statuses");
  const roles = useTranslations("contacts.roles");
  const locale = useLocale();
  return (field, value) => {
    if (field === "archivedAt") return t(value === null ? "no" : "yes");
    if (value === null) return t("empty");
    const status = field === "status" ? STATUSES.find((known) => known === value) : undefined;
    if (status) return statuses(status);
    const role = field === "role" ? ROLES.find((known) => known === value) : undefined;
    return role ? roles(role) : fieldText(field, value, locale);
  };
}
