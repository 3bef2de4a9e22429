import { useLocale, useTranslations } from "next-intl";

import { dayText } from "@/lib/format/day-text";
import type { ImportDetail } from "@/lib/imports/types";

/** Until when an import can be undone, or why no longer. */
export function UndoTerm({ row: { undoUntil, mayUndo } }: { row: ImportDetail }) {
  const t = useTranslations("imports.imported");
  const locale = useLocale();
  if (undoUntil === null) return null;
  return <p className="ink2 mt-3 max-w-[66ch]">{t(mayUndo ? "undoUntil" : "tooLate", { day: dayText(undoUntil, locale) })}</p>;
}
