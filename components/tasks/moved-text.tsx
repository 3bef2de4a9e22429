import { useLocale, useTranslations } from "next-intl";

import { dayText } from "@/lib/format/day-text";
import type { HolidayName } from "@/lib/tasks/types";

/** From which day off a due day was moved, and what day that is. */
export function MovedText({ from, holiday }: { from: Date; holiday: HolidayName | null }) {
  const t = useTranslations("tasks.moved");
  const locale = useLocale();
  const day = dayText(from, locale);
  return holiday === null ? t("weekend", { day }) : t("holiday", { day, holiday: holiday[locale] });
}
