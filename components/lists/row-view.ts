import type { useTranslations } from "next-intl";

import type { Rung } from "@/components/charts/pips";
import { scoreView, type ScoreView } from "@/components/relationships/score-view";
import { stageColour, stageRung } from "@/components/relationships/stage-chip";
import { companyName } from "@/lib/format/company-name";
import type { Locale } from "@/lib/i18n/locales";
import { cellText } from "@/lib/lists/cell-text";
import type { ChoiceWords, ColumnInfo, ListNoun, ListRow, LoadedList } from "@/lib/lists/types";
import { storedStage } from "@/lib/relationships/stored";

/** A cell as it is shown: plain words, or what is drawn. */
export type CellView =
  | string
  | { readonly kind: "link"; readonly text: string; readonly href: string; readonly sub?: string }
  | { readonly kind: "stage"; readonly word: string; readonly colour: string; readonly rung: Rung }
  | { readonly kind: "score"; readonly score: ScoreView | null };

/** A row as it is shown: finished words and numbers. */
export interface RowView {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly cells: readonly CellView[];
}

interface Words {
  readonly t: ReturnType<typeof useTranslations<"relationships">>;
  readonly words: ChoiceWords;
  readonly locale: Locale;
  readonly workspace: string;
  readonly keeps: boolean;
}

export function rowViews(list: LoadedList, words: Words): RowView[] {
  return list.rows.map((row) => {
    const cells = list.columns.map((column, index) => cellView(list, row, column, index, words));
    const [first = ""] = cells;
    return { id: row.id, version: row.version, name: typeof first === "string" ? first : first.kind === "link" ? first.text : row.id, cells };
  });
}

function cellView(list: LoadedList, row: ListRow, column: ColumnInfo, index: number, { t, words, locale, workspace, keeps }: Words): CellView {
  const value = row.values[index] ?? null;
  if (column.kind === "score") return { kind: "score", score: scoreView(row.scores[column.id] ?? null, "list", t) };
  if (column.kind === "stage") {
    const stage = storedStage.parse(value);
    return { kind: "stage", word: t(`stages.${stage}`), colour: stageColour(stage), rung: stageRung(stage) };
  }
  const text = cellText(column, value, words, locale);
  const exhibitorId = String(row.beside.exhibitorId);
  if (list.noun === "exhibitors" && column.id === "name") {
    const own = (name: string) => (typeof row.beside[name] === "string" ? row.beside[name] : null);
    const known = companyName({ name: text, nameLocal: own("nameLocal") }, locale);
    const shown = (id: string) => list.columns.some((each) => each.id === id);
    const also = [shown("nameLocal") ? null : known.other, shown("segment") ? null : own("segment"), shown("owner") ? null : own("owner")];
    return { kind: "link", text: known.name, sub: also.filter(Boolean).join(" · "), href: `/${workspace}/exhibitors/${row.id}` };
  }
  if (index === 0 || column.id === titleOf(list.noun)) return { kind: "link", text: text || "—", href: recordPath(list.noun, workspace, row, keeps) };
  // a task may be about nobody, and a stand be free
  if (column.id === "exhibitor" && row.beside.exhibitorId === null) return "";
  if (column.id === "exhibitor") return { kind: "link", text, href: `/${workspace}/exhibitors/${exhibitorId}` };
  return text;
}

const TITLES: Readonly<Partial<Record<ListNoun, string>>> = { contacts: "name", promises: "text", requests: "text", complaints: "text", exchanges: "text", tasks: "title", invoices: "number", campaigns: "title", alarms: "reason", shows: "name", editions: "name", stands: "number", members: "name" };

/** The column that names a record, wherever it stands. */
function titleOf(noun: ListNoun): string {
  return TITLES[noun] ?? "exhibitor";
}

/** Where a record is looked at. */
function recordPath(noun: ListNoun, workspace: string, { id, beside }: ListRow, keeps: boolean): string {
  const exhibitor = `/${workspace}/exhibitors/${String(beside.exhibitorId)}`;
  if (noun === "exhibitors") return `/${workspace}/exhibitors/${id}`;
  if (noun === "contacts") return keeps ? `${exhibitor}/contacts/${id}/edit` : `${exhibitor}/contacts`;
  if (noun === "participations") return keeps ? `${exhibitor}/participations/${id}/edit` : `${exhibitor}/participations`;
  if (noun === "invitations" || noun === "responses") return `/${workspace}/surveys/${noun}/${id}`;
  if (noun === "invoices" && !keeps) return exhibitor;
  if (noun === "campaigns") return `/${workspace}/surveys/campaigns/${id}`;
  if (noun === "editions") return `/${workspace}/shows/${String(beside.showId)}/editions/${id}`;
  if (noun === "stands") return `/${workspace}/shows/${String(beside.showId)}/editions/${String(beside.editionId)}/stands/${id}`;
  // a member has no page of its own: what is theirs is the list of whom they look after
  if (noun === "members") return `/${workspace}/exhibitors?owner=${id}`;
  return `/${workspace}/${noun}/${id}`;
}
