import { getLocale } from "next-intl/server";

import { isLocale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { requireRecordKeeper } from "@/lib/members/require-role";

/** The words of the form that works without network, fetched while there is one. */
export async function GET(_request: Request, { params }: { params: Promise<{ workspace: string }> }): Promise<Response> {
  await requireRecordKeeper((await params).workspace);
  const language = await getLocale();
  const locale = isLocale(language) ? language : "en";
  const { interactions } = MESSAGES[locale];
  return Response.json({ locale, interactions }, { headers: { "Cache-Control": "private, no-store" } });
}
