import { unknownUnsubscribePage, unsubscribePage } from "@/components/campaigns/unsubscribe-page";
import { lettersOfLink, unsubscribeByLink } from "@/lib/campaigns/suppressions/by-link";
import { doorLocale } from "../../door-locale";
import { guarded, pageResponse } from "../../page-response";
import { unknownLink } from "../../unknown-link";

interface Context {
  readonly params: Promise<{ token: string }>;
}

/** Looking changes nothing: programs that check mail for bad links open every one of them. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const letters = await lettersOfLink((await params).token);
    if (!letters) return unknownLink(request, unknownUnsubscribePage);
    return pageResponse(unsubscribePage({ locale: doorLocale(request, letters.contactLocale), organizer: letters.organizer, state: "ask" }), 200);
  });
}

/** One request ends the letters, from the page's button or a mail program's own (RFC 8058); no cookie, no second step. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const { token } = await params;
    const letters = await lettersOfLink(token);
    const done = letters && (await unsubscribeByLink(token));
    if (!letters) return unknownLink(request, unknownUnsubscribePage);
    return pageResponse(unsubscribePage({ locale: doorLocale(request, letters.contactLocale), organizer: letters.organizer, state: done ? "done" : "noAddress" }), 200);
  });
}
