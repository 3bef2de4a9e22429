import { getLocale } from "next-intl/server";

import { paletteStart } from "@/components/frame/palette-start";
import { isLocale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { requireRight } from "@/lib/rights/require-right";
import { loadRecent } from "@/lib/search/loaders";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";
import { loadMemberships } from "@/lib/tenant/require-member";

/** What the palette shows before anything is typed, and its words: asked for when it opens, so that no page carries it along. */
export async function GET(_request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const member = await requireRight((await params).workspace, "read", "desk");
  const [recent, memberships, editions, language] = await Promise.all([loadRecent(member), loadMemberships(), loadEditionChoices(member), getLocale()]);
  const locale = isLocale(language) ? language : "en";
  const { common, search } = MESSAGES[locale];
  const { kinds, placeholder, hint, nothingShort, all, recent: recently, noRecent, do: act, goTo, editions: editionsTitle, failed, archived, left, openHint } = search;
  return Response.json(
    { ...paletteStart(member, locale, memberships.length > 1, editions), recent, words: { kinds, placeholder, hint, nothingShort, all, recently, noRecent, act, goTo, editions: editionsTitle, failed, archived, left, title: openHint, close: common.close } },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
