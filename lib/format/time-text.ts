import type { Locale } from "@/lib/i18n/locales";
import { dayText } from "./day-text";
import { today } from "./days";
import { dateFormat } from "./intl";

/** A moment on the reader's own clock, with its day: 12 Nov 2026, 14:02. */
export function timeText(moment: Date, locale: Locale, timeZone: string): string {
  const clock = dateFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(moment);
  const day = dayText(today(timeZone, moment), locale);
  return locale === "zh" ? `${day} ${clock}` : `${day}, ${clock}`;
}
