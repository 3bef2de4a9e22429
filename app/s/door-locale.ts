import { isLocale, type Locale, LOCALES, preferredLocale } from "@/lib/i18n/locales";

/** What the address says, else the contact's own language, else what the browser asks for; of a form in one language always that. */
export function doorLocale(request: Request, contactLocale: string | null, offered: readonly Locale[] = LOCALES): Locale {
  const asked = new URL(request.url).searchParams.get("lang");
  const own = contactLocale?.slice(0, 2).toLowerCase();
  const wished = isLocale(asked) ? asked : isLocale(own) ? own : preferredLocale(request.headers.get("accept-language"));
  return offered.includes(wished) ? wished : (offered[0] ?? wished);
}
