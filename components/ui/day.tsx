import { useLocale } from "next-intl";

import { isoDay } from "@/lib/format/days";
import { dayText } from "@/lib/format/day-text";

/** A calendar day in the reader's language. */
export function Day({ date }: { date: Date }) {
  return (
    <time dateTime={isoDay(date)} className="nowrap">
      {dayText(date, useLocale())}
    </time>
  );
}
