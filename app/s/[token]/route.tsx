import { ClosingPage, FailedPage, UnknownPage } from "@/components/surveys/door/closing-page";
import { SurveyPage } from "@/components/surveys/door/survey-page";
import { AppError } from "@/lib/errors";
import { isLocale, type Locale, preferredLocale } from "@/lib/i18n/locales";
import { markOpened } from "@/lib/invitations/mutations";
import { readToken } from "@/lib/invitations/token";
import { answerInvitation } from "@/lib/responses/answer-invitation";
import { getSurveyDoor } from "@/lib/responses/data";
import type { SurveyDoor } from "@/lib/responses/types";
import { openInvitation } from "@/lib/tenant/open-invitation";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { pageResponse } from "./page-response";
import { answerFields, readFields } from "./read-fields";

interface Context {
  readonly params: Promise<{ token: string }>;
}

/** The exhibitor's door: plain pages that need no account and no script. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const now = new Date();
    const found = await findDoor((await params).token, now);
    if (!found) return pageResponse(<UnknownPage locale={localeOf(request, null)} />, 404);
    const { organizerId, door } = found;
    const locale = localeOf(request, door);
    if (door.state !== "open") return pageResponse(<ClosingPage locale={locale} door={door} kind={door.state} />, 410);
    await withTenant(organizerId, (tenant) => markOpened(tenant, door.invitationId, now));
    return pageResponse(<SurveyPage door={door} locale={locale} given={{}} problems={{}} refused={null} />, 200);
  });
}

/** Sent answers, or the same page in the other language with the answers kept: without a script both come this way. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const now = new Date();
    const found = await findDoor((await params).token, now);
    if (!found) return pageResponse(<UnknownPage locale={localeOf(request, null)} />, 404);
    const { organizerId, door } = found;
    const locale = localeOf(request, door);
    if (door.state !== "open") return pageResponse(<ClosingPage locale={locale} door={door} kind={door.state} />, door.state === "answered" ? 409 : 410);
    const fields = await readFields(request);
    if (!fields) return pageResponse(<SurveyPage door={door} locale={locale} given={{}} problems={{}} refused="too_long" />, 413);
    const given = answerFields(fields);
    const other = fields.get("language");
    if (isLocale(other)) return pageResponse(<SurveyPage door={door} locale={other} given={given} problems={{}} refused={null} />, 200);
    try {
      await inTenantTransaction(organizerId, (tenant) => answerInvitation(tenant, door.invitationId, { fields: given, language: locale }, now));
      return await pageResponse(<ClosingPage locale={locale} door={door} kind="thanks" />, 200);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "required") return pageResponse(<SurveyPage door={door} locale={locale} given={given} problems={{}} refused="required" />, 422);
      if (error.code === "invalid") return pageResponse(<SurveyPage door={door} locale={locale} given={given} problems={error.fields} refused={null} />, 422);
      return closedMeanwhile(await findDoor((await params).token, now), locale);
    }
  });
}

/** Somebody else was quicker: the second of two submissions learns that the first one counts. */
function closedMeanwhile(found: Found | null, locale: Locale): Promise<Response> {
  if (!found || found.door.state === "open") return pageResponse(<FailedPage locale={locale} />, 500);
  return pageResponse(<ClosingPage locale={locale} door={found.door} kind={found.door.state} />, found.door.state === "answered" ? 409 : 410);
}

interface Found {
  readonly organizerId: OrganizerId;
  readonly door: SurveyDoor;
}

async function findDoor(typed: string, now: Date): Promise<Found | null> {
  const token = readToken(typed);
  const found = token === null ? null : await openInvitation(token);
  if (!found) return null;
  return { organizerId: found.organizerId, door: await withTenant(found.organizerId, (tenant) => getSurveyDoor(tenant, found.invitationId, now)) };
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
    return pageResponse(<FailedPage locale={localeOf(request, null)} />, 500);
  }
}
