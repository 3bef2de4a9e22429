import { closingPage, failedPage, unknownPage } from "@/components/surveys/door/closing-page";
import { surveyPage } from "@/components/surveys/door/survey-page";
import { isLocale, type Locale, preferredLocale } from "@/lib/i18n/locales";
import { rememberOpening, sendAnswers } from "@/lib/responses/actions";
import { loadSurveyDoor } from "@/lib/responses/loaders";
import type { SurveyDoor } from "@/lib/responses/types";
import { pageResponse } from "./page-response";
import { answerFields, readFields } from "./read-fields";

interface Context {
  readonly params: Promise<{ token: string }>;
}

/** The exhibitor's door: plain pages that need no account and no script. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const now = new Date();
    const link = await loadSurveyDoor((await params).token, now);
    if (!link) return pageResponse(unknownPage(localeOf(request, null)), 404);
    const { door } = link;
    const locale = localeOf(request, door);
    if (door.state !== "open") return pageResponse(closingPage({ locale, door, kind: door.state }), 410);
    await rememberOpening(link, now);
    return pageResponse(surveyPage({ door, locale, given: {}, problems: {}, refused: null }), 200);
  });
}

/** Sent answers, or the same page in the other language with the answers kept: without a script both come this way. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const now = new Date();
    const { token } = await params;
    const link = await loadSurveyDoor(token, now);
    if (!link) return pageResponse(unknownPage(localeOf(request, null)), 404);
    const { door } = link;
    const locale = localeOf(request, door);
    if (door.state === "expired" || door.state === "withdrawn") return closedPage(door, locale);
    const fields = await readFields(request);
    if (door.state === "answered" && (!fields || fields.has("language"))) return closedPage(door, locale);
    if (!fields) return pageResponse(surveyPage({ door, locale, given: {}, problems: {}, refused: "too_long" }), 413);
    const given = answerFields(fields);
    const wished = fields.get("language");
    if (isLocale(wished)) return pageResponse(surveyPage({ door, locale: wished, given, problems: {}, refused: null }), 200);
    const sending = await sendAnswers(link, { fields: given, language: locale }, now);
    switch (sending.kind) {
      case "recorded":
        return pageResponse(closingPage({ locale, door, kind: "thanks" }), 200);
      case "empty":
        return pageResponse(surveyPage({ door, locale, given, problems: {}, refused: "required" }), 422);
      case "problems":
        return pageResponse(surveyPage({ door, locale, given, problems: sending.problems, refused: null }), 422);
      case "closed":
        return closedPage((await loadSurveyDoor(token, now))?.door ?? door, locale);
    }
  });
}

/** Sent too late: somebody was quicker, or the link was closed. The first answers count. */
function closedPage(door: SurveyDoor, locale: Locale): Promise<Response> {
  const kind = door.state === "open" ? "answered" : door.state;
  return pageResponse(closingPage({ locale, door, kind }), kind === "answered" ? 409 : 410);
}

/** What the link says, else the contact's own language, else what the browser asks for. */
function localeOf(request: Request, door: SurveyDoor | null): Locale {
  const asked = new URL(request.url).searchParams.get("lang");
  if (isLocale(asked)) return asked;
  const own = door?.contactLocale?.slice(0, 2).toLowerCase();
  return isLocale(own) ? own : preferredLocale(request.headers.get("accept-language"));
}

/** A failure of ours is told as a page too; its details stay in the log, without the address. */
async function guarded(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    console.error(error);
    return pageResponse(failedPage(localeOf(request, null)), 500);
  }
}
