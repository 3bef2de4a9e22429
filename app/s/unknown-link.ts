import { tooManyPage } from "@/components/surveys/door/closing-page";
import type { DoorPage } from "@/components/surveys/door/shell";
import type { Locale } from "@/lib/i18n/locales";
import { placeOf } from "@/lib/format/network";
import { guesses } from "@/lib/invitations/guesses";
import { doorLocale } from "./door-locale";
import { nothing, pageResponse } from "./page-response";

const LATER = { "Retry-After": "600" };

/** Tries one more unknown link against what is allowed from where it came. */
function tooMany(request: Request): boolean {
  return guesses().tooMany(placeOf(request.headers.get("x-forwarded-for")), Date.now());
}

/** The answer to a link that we do not know: the same for every such link, and after many of them a request to come back later. */
export function unknownLink(request: Request, page: (locale: Locale) => DoorPage): Promise<Response> {
  const locale = doorLocale(request, null);
  return tooMany(request) ? pageResponse(tooManyPage(locale), 429, LATER) : pageResponse(page(locale), 404);
}

/** The same for the page's own script. */
export function unknownLinkInSilence(request: Request): Response {
  return nothing(tooMany(request) ? 429 : 404);
}
