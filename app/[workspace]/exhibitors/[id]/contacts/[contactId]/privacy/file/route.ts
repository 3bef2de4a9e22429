import { getFormatter, getLocale, getTranslations } from "next-intl/server";

import { tableWords } from "@/components/privacy/table-words";
import { htmlLanguage, isLocale } from "@/lib/i18n/locales";
import { aboutPage } from "@/lib/privacy/about/page";
import { loadAboutPerson } from "@/lib/privacy/loaders";
import { MOST_ROWS } from "@/lib/privacy/types";
import { requireRight } from "@/lib/rights/require-right";

/** Everything about a person as a file: to read, or for machines (?format=json). */
export async function GET(request: Request, { params }: { params: Promise<{ workspace: string; id: string; contactId: string }> }): Promise<Response> {
  const { workspace, id, contactId } = await params;
  const about = await loadAboutPerson(await requireRight(workspace, "export", "privacy"), id, contactId);
  if (new URL(request.url).searchParams.get("format") === "json") return file(JSON.stringify(about, null, 2), "application/json", "json");
  const [t, format, locale] = [await getTranslations("privacy"), await getFormatter(), await getLocale()];
  const tableName = await tableWords();
  const page = aboutPage(about, {
    language: htmlLanguage(isLocale(locale) ? locale : "en"),
    title: t("file.title", { organizer: about.organizer, name: about.name }),
    taken: t("file.taken", { time: format.dateTime(new Date(about.takenAt), { dateStyle: "long", timeStyle: "short" }) }),
    cut: t("file.cut", { rows: MOST_ROWS }),
    heading: (table, why) => t(`file.${why}`, { table: tableName(table) }),
  });
  return file(page, "text/html", "html");
}

function file(text: string, type: string, ending: string): Response {
  return new Response(text, {
    headers: { "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": `attachment; filename="person.${ending}"`, "Cache-Control": "private, no-store" },
  });
}
