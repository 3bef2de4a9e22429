import { isForeignToDoor, refuseForeign } from "@/lib/http/foreign";
import { isLocale } from "@/lib/i18n/locales";
import { keepAnswers } from "@/lib/responses/actions";
import { loadSurveyDoor } from "@/lib/responses/loaders";
import { nothing } from "../../page-response";
import { answerFields, readFields } from "../../read-fields";
import { unknownLinkInSilence } from "../../unknown-link";

/** Keeps what a named respondent has just answered. Nothing is said but whether it was kept: 204, or 409 where the link takes no more. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  if (isForeignToDoor(request)) return refuseForeign();
  try {
    const now = new Date();
    const link = await loadSurveyDoor((await params).token, now);
    if (!link) return unknownLinkInSilence(request);
    const fields = await readFields(request);
    if (!fields) return nothing(413);
    const language = fields.get("language");
    const kept = await keepAnswers(link, { fields: answerFields(fields), language: isLocale(language) ? language : "en", naming: fields.get("naming") }, now);
    return nothing(kept ? 204 : 409);
  } catch (error) {
    console.error(error);
    return nothing(500);
  }
}
