import { useLocale, useTranslations } from "next-intl";

import { dayText } from "@/lib/format/day-text";
import type { TaskDetail } from "@/lib/tasks/types";

/** How often a task comes again, in words: every month until 31 Dec 2027. */
export function RepeatText({ repeat }: { repeat: NonNullable<TaskDetail["repeat"]> }) {
  const t = useTranslations("tasks.repeat");
  const locale = useLocale();
  const how = t(repeat.unit, { every: repeat.every });
  return repeat.until === null ? how : t("until", { how, day: dayText(repeat.until, locale) });
}
