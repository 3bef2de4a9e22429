import { useTranslations } from "next-intl";

import type { Matched } from "@/lib/imports/types";

const MARKS = ["key", "email", "domain", "name", "invoice", "none"] as const;

/** By what the exhibitors of a list were found among those that are recorded; nothing where the list has none. */
export function MatchedList({ matched }: { matched: Matched }) {
  const t = useTranslations("imports");
  const parts = MARKS.filter((mark) => matched[mark] > 0).map((mark) => t(`preview.matchedBy.${mark}`, { count: matched[mark] }));
  if (parts.length === 0) return null;
  return (
    <div>
      <dt>{t("preview.matched")}</dt>
      <dd>{parts.join(t("listSeparator"))}</dd>
    </div>
  );
}
