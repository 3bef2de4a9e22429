import { useLocale } from "next-intl";

import { timeText } from "@/lib/format/time-text";
import { isLocale } from "@/lib/i18n/locales";

/** A day and a minute: on the organizer's clock where a page is one's, and in UTC, which is then said, on the pages that belong to a person whose devices are anywhere. */
export function Moment({ at, timeZone }: { at: Date; timeZone?: string }) {
  const locale = useLocale();
  const text = timeText(at, isLocale(locale) ? locale : "en", timeZone ?? "UTC");
  return <time dateTime={at.toISOString()}>{timeZone === undefined ? `${text} UTC` : text}</time>;
}
