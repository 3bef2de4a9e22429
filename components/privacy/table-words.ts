import { getLocale } from "next-intl/server";

import { isLocale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";

/** What a table of the database is called for a reader; its own name where it has no other. */
export async function tableWords(): Promise<(table: string) => string> {
  const locale = await getLocale();
  const words: Readonly<Record<string, string>> = MESSAGES[isLocale(locale) ? locale : "en"].privacy.tables;
  return (table) => words[table] ?? table;
}
