import { csvCell } from "@/lib/format/csv";
import { AppError } from "@/lib/errors";
import type { CampaignHead } from "@/lib/results/data";
import type { View } from "@/lib/results/view";
import { type Tenant } from "@/lib/tenant/with-tenant";
import { countNamed, longestTexts, PAGE, readAnonymous, readNamed } from "./data";
import { headerRow, rowsOf } from "./rows";
import { savWriter } from "./sav";
import { savHead, savRow } from "./sav-table";
import type { FileChoice } from "./schema";
import type { CellValue, Filled, FileWords } from "./types";
import { type Variable, variablesOf } from "./variables";
import { MOST_CELLS, workbook } from "./xlsx";

/** Reads in a tenant; each page on its own, so that no transaction stays open while a slow line takes the file. */
export type Read = <T>(work: (tenant: Tenant) => Promise<T>) => Promise<T>;

interface Wanted {
  readonly read: Read;
  readonly campaign: CampaignHead;
  readonly view: View;
  readonly choice: FileChoice;
  readonly words: FileWords;
  readonly made: Date;
}

/** The answers of a campaign in a view, as the bytes of a file. */
export async function* answersFile(wanted: Wanted): AsyncGenerator<Uint8Array> {
  const variables = variablesOf(wanted.campaign.definition, wanted.words);
  if (wanted.choice.format === "sav") yield* savAnswers(wanted, variables);
  else if (wanted.choice.format === "xlsx") yield await workbookOf(wanted, variables);
  else yield* csvAnswers(wanted, variables);
}

async function* csvAnswers(wanted: Wanted, variables: readonly Variable[]): AsyncGenerator<Uint8Array> {
  const { choice, words } = wanted;
  const line = (row: readonly CellValue[]) => `${row.map((cell) => (cell === null ? "" : csvCell(String(cell)))).join(",")}\r\n`;
  yield Buffer.from(`\uFEFF${line(headerRow(variables, choice, words))}`);
  for await (const forms of pagesOf(wanted)) yield Buffer.from(forms.flatMap((form) => rowsOf(form, variables, choice, words)).map(line).join(""));
}

async function workbookOf(wanted: Wanted, variables: readonly Variable[]): Promise<Uint8Array> {
  const { choice, words, campaign } = wanted;
  const header = headerRow(variables, choice, words);
  const rows: CellValue[][] = [];
  for await (const forms of pagesOf(wanted)) {
    for (const form of forms) rows.push(...rowsOf(form, variables, choice, words));
    if (rows.length * header.length > MOST_CELLS) throw new AppError("too_many_rows");
  }
  return await workbook(header, rows, sheetName(campaign.title));
}

async function* savAnswers(wanted: Wanted, variables: readonly Variable[]): AsyncGenerator<Uint8Array> {
  const { read, campaign, view, choice, words, made } = wanted;
  const longest = await read((tenant) => longestTexts(tenant, campaign));
  // who answers while the file is written is not in it: the head says how many cases there are
  const named = await read((tenant) => countNamed(tenant, campaign, view));
  const parts = choice.anonymous ? await anonymousForms(wanted) : [];
  const writer = savWriter(savHead(variables, words, { title: campaign.title, cases: named + parts.length, made, longest }));
  yield writer.head;
  let left = named;
  for await (const forms of namedPages(wanted)) {
    yield Buffer.concat(forms.slice(0, left).map((form) => writer.row(savRow(form, variables))));
    left -= Math.min(left, forms.length);
  }
  for (let at = 0; at < parts.length; at += PAGE) yield Buffer.concat(parts.slice(at, at + PAGE).map((form) => writer.row(savRow(form, variables))));
  yield writer.end();
}

async function* pagesOf(wanted: Wanted): AsyncGenerator<readonly Filled[]> {
  yield* namedPages(wanted);
  if (wanted.choice.anonymous) yield await anonymousForms(wanted);
}

async function* namedPages({ read, campaign, view }: Wanted): AsyncGenerator<readonly Filled[]> {
  let after: string | null = null;
  for (;;) {
    const last: string | null = after;
    const forms: Filled[] = await read((tenant) => readNamed(tenant, campaign, view, last));
    if (forms.length > 0) yield forms;
    after = forms.at(-1)?.id ?? null;
    if (forms.length < PAGE) return;
  }
}

async function anonymousForms({ read, campaign, view }: Wanted): Promise<Filled[]> {
  const groups = await read(async (tenant) => {
    const found: Filled[] = [];
    let group = 0;
    for await (const { parts } of readAnonymous(tenant, campaign, view)) {
      group += 1;
      parts.forEach((answers, index) => found.push({ id: `anonymous ${group}.${index + 1}`, named: null, answers }));
    }
    return found;
  });
  return groups;
}

/** A sheet's name has no brackets, slashes, stars or question marks, and 31 characters. */
function sheetName(title: string): string {
  return [...title.replace(/[\\/?*[\]:']/g, " ")].slice(0, 28).join("").trim() || "1";
}
