import "server-only";

import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";

import { csvText } from "@/lib/format/csv";
import { today } from "@/lib/format/days";
import { type SearchParams, pageOf } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { getFileHead, getImport, getImportResults, getLeftOut, listEditionChoices, listImports } from "./data";
import { readImportFiles } from "./files";
import { withOwnWords } from "./own-changes";
import { LeftOutRows } from "./planning/left-out";
import { planFiles } from "./planning/plan-file";
import type { Mapping } from "./schema";
import type { ConstructResult, EditionChoice, FileHead, ImportDetail, ImportListItem, LeftOut, Problem } from "./types";

export function loadImports(member: MemberSession, wish: SearchParams): Promise<PageOf<ImportListItem>> {
  return withTenant(member.organizerId, (tenant) => listImports(tenant, pageOf(wish)));
}

export const loadImport = cache((member: MemberSession, id: string): Promise<ImportDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, async (tenant) => withOwnWords(tenant, await getImport(tenant, id), await getLocale()))));

/** The first rows as read; for a file that is not imported yet. */
export function loadFileHead(member: MemberSession, id: string, rows: number, file = 0): Promise<FileHead> {
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getFileHead(tenant, id, rows, file)));
}

export function loadEditionChoices(member: MemberSession): Promise<EditionChoice[]> {
  return withTenant(member.organizerId, listEditionChoices);
}

export function loadImportResults(member: MemberSession, id: string): Promise<ConstructResult[]> {
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getImportResults(tenant, id)));
}

export async function loadMapping(member: MemberSession, id: string, file: number): Promise<Mapping> {
  const found = (await loadImport(member, id)).files[file];
  if (!found) notFound();
  return found.mapping;
}

/** The rows of one file that cannot be brought in, or were left out, with what is wrong with each, for the person who can mend them. */
export async function loadProblemRows(member: MemberSession, id: string, file: number, words: { row: string; problem: string; of: (problem: Problem) => string }): Promise<string> {
  const leftOut = await orNotFoundPage(id, () => withTenant(member.organizerId, async (tenant) => (await getLeftOut(tenant, id)) ?? (await findLeftOut(tenant, id, today(member.timeZone)))));
  const found = leftOut[file];
  if (!found) notFound();
  return csvText([[words.row, words.problem, ...found.headers], ...found.rows.map(({ number, cells, problems }) => [String(number), problems.map(words.of).join(" "), ...cells])]);
}

async function findLeftOut(tenant: Tenant, id: string, day: Date): Promise<LeftOut> {
  const { files } = await readImportFiles(tenant, id);
  if (files === null) return [];
  const leftOut = new LeftOutRows(files);
  await planFiles(tenant, files, { today: day, take: async ({ problems }) => leftOut.add(problems) });
  return leftOut.all();
}
