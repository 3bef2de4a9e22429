import { isLocale, type Locale, preferredLocale } from "@/lib/i18n/locales";

/** What the address says, else the contact's own language, else what the browser asks for. */
export function doorLocale(request: Request, contactLocale: string | null): Locale {
  const asked = new URL(request.url).searchParams.get("lang");
  if (isLocale(asked)) return asked;
  const own = contactLocale?.slice(0, 2).toLowerCase();
  return isLocale(own) ? own : preferredLocale(request.headers.get("accept-language"));
}
