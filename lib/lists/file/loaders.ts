import "server-only";

import { getLocale, getMessages, getTranslations } from "next-intl/server";

import type { SearchParams } from "@/lib/format/address";
import { memberToday } from "@/lib/relationships/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { columnInfos, ownWords } from "../column-infos";
import { listIds } from "../data";
import { lookAt } from "../look-at";
import type { ListNoun } from "../types";
import { enumerationWords } from "../words";
import { headerOf } from "./cells";
import { csvFile, MOST_CELLS, MOST_ROWS, type Wanted, xlsxFile } from "./write";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The list of an address as a file: the same filters, columns and order. A list that is too long says so in a sentence. */
export async function loadListFile(member: MemberSession, noun: ListNoun, params: SearchParams, format: "csv" | "xlsx"): Promise<{ readonly type: string; readonly name: string; readonly body: ReadableStream<Uint8Array> | Uint8Array } | { readonly tooLong: string }> {
  const day = memberToday(member);
  const [messages, locale, t, titles] = await Promise.all([getMessages(), getLocale(), getTranslations("lists.files"), getTranslations("lists.titles")]);
  const { of, state, ids } = await withTenant(member.organizerId, async (tenant) => {
    const looked = await lookAt(tenant, noun, params, day);
    const whole = { ...looked.state, page: 1 };
    return { of: looked.of, state: whole, ids: await listIds(tenant, looked.of, whole, day, MOST_ROWS) };
  });
  if (ids === null) return { tooLong: t("most", { n: MOST_ROWS + 1, most: MOST_ROWS }) };
  const all = await columnInfos(of, member.currency);
  const columns = state.columns.flatMap((id) => all.find((column) => column.id === id) ?? []);
  const header = headerOf(columns, {
    low: (column) => t("low", { column }), high: (column) => t("high", { column }), answers: (column) => t("answers", { column }), records: (column) => t("records", { column }), newest: (column) => t("newest", { column }),
  });
  const wanted: Wanted = { read: (work) => withTenant(member.organizerId, work), of, state, day, ids, columns, words: { ...enumerationWords(messages), ...ownWords(of, locale) }, header };
  if (format === "csv") return { type: `text/csv; charset=utf-8`, name: `${noun}.csv`, body: streamOf(csvFile(wanted)) };
  if (ids.length * header.length > MOST_CELLS) return { tooLong: t("mostCells", { most: MOST_CELLS }) };
  return { type: XLSX, name: `${noun}.xlsx`, body: await xlsxFile(wanted, titles(noun)) };
}

/** What is written while it is sent: the next part is read when the line has taken the last. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}
