import { getLocale } from "next-intl/server";

import { isLocale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { loadNoteBeginnings } from "@/lib/interactions/templates/loaders";
import { requireRight } from "@/lib/rights/require-right";

/** The words of the form that works without network, and its templates of notes, fetched while there is one. */
export async function GET(_request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  const member = await requireRight((await params).workspace, "create", "interactions");
  const language = await getLocale();
  const locale = isLocale(language) ? language : "en";
  const { interactions } = MESSAGES[locale];
  return Response.json({ locale, interactions, templates: await loadNoteBeginnings(member, locale) }, { headers: { "Cache-Control": "private, no-store" } });
}
