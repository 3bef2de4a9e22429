import { closingPage, thanksPage, unknownPage } from "@/components/surveys/door/closing-page";
import { surveyPage } from "@/components/surveys/door/survey-page";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { rememberOpening } from "@/lib/responses/actions";
import { newReceipt } from "@/lib/responses/anonymous/seal";
import { loadSurveyDoor } from "@/lib/responses/loaders";
import { sendAnswers } from "@/lib/responses/send-answers";
import type { SurveyDoor } from "@/lib/responses/types";
import { languagesOf } from "@/lib/surveys/schema";
import { doorLocale } from "../door-locale";
import { guarded, pageResponse } from "../page-response";
import { readFields } from "../read-fields";
import { sentForm } from "../sent-form";
import { unknownLink } from "../unknown-link";

interface Context {
  readonly params: Promise<{ token: string }>;
}

/** The exhibitor's door: plain pages that need no account and no script. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const now = new Date();
    const link = await loadSurveyDoor((await params).token, now);
    if (!link) return unknownLink(request, unknownPage);
    const { door } = link;
    const locale = doorLocale(request, door.contactLocale, languagesOf(door.version.definition));
    if (door.state !== "open") return pageResponse(closingPage({ locale, door, kind: door.state }), 410);
    await rememberOpening(link, now);
    return questions(door, locale, { given: door.draft?.answers ?? {} }, 200);
  });
}

/** Sent answers, or the same page in the other language with the answers kept: without a script both come this way. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const now = new Date();
    const { token } = await params;
    const link = await loadSurveyDoor(token, now);
    if (!link) return unknownLink(request, unknownPage);
    const { door } = link;
    const locale = doorLocale(request, door.contactLocale, languagesOf(door.version.definition));
    if (door.state !== "open" && door.state !== "answered") return closedPage(door, locale);
    const fields = await readFields(request);
    if (door.state === "answered" && (!fields || fields.has("language"))) return closedPage(door, locale);
    if (!fields) return questions(door, locale, { refused: "too_long" }, 413);
    const sent = sentForm(request, fields, locale, now);
    const kept = { given: sent.fields, naming: sent.naming, receipt: sent.receipt };
    const wished = fields.get("language");
    if (isLocale(wished) && languagesOf(door.version.definition).includes(wished)) return questions(door, wished, kept, 200);
    const sending = await sendAnswers(link, sent, now);
    switch (sending.kind) {
      case "recorded":
        return pageResponse(thanksPage({ locale, asked: door, named: sending.named }), 200);
      case "empty":
        return questions(door, locale, { ...kept, refused: "required" }, 422);
      case "unchosen":
        return questions(door, locale, { ...kept, refused: "unchosen" }, 422);
      case "problems":
        return questions(door, locale, { ...kept, problems: sending.problems }, 422);
      case "closed":
        return closedPage((await loadSurveyDoor(token, now))?.door ?? door, locale);
    }
  });
}

type Kept = Partial<Omit<Parameters<typeof surveyPage>[0], "asked" | "locale" | "receipt" | "order">> & { readonly receipt?: string | null };

function questions(door: SurveyDoor, locale: Locale, kept: Kept, status: number): Promise<Response> {
  return pageResponse(
    surveyPage({ given: {}, problems: {}, refused: null, naming: null, ...kept, asked: door, locale, receipt: kept.receipt ?? newReceipt(), order: door.invitationId, resume: door.draft?.lastItem ?? null, drafts: true }),
    status,
  );
}

/** Sent too late: somebody was quicker, or the link was closed. The first answers count. */
function closedPage(door: SurveyDoor, locale: Locale): Promise<Response> {
  const kind = door.state === "open" ? "answered" : door.state;
  return pageResponse(closingPage({ locale, door, kind }), kind === "answered" ? 409 : 410);
}
