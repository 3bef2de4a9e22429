import "server-only";

import { getLocale } from "next-intl/server";
import { cache } from "react";

import { csvText } from "@/lib/format/csv";
import { today } from "@/lib/format/days";
import { type SearchParams, pageOf } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getFile, getFileHead, getImport, getImportResults, listEditionChoices, listImports } from "./data";
import { withOwnWords } from "./own-changes";
import { planFile } from "./planning/plan-file";
import type { Mapping } from "./schema";
import type { ConstructResult, EditionChoice, FileHead, ImportDetail, ImportListItem, Problem } from "./types";

export function loadImports(member: MemberSession, wish: SearchParams): Promise<PageOf<ImportListItem>> {
  return withTenant(member.organizerId, (tenant) => listImports(tenant, pageOf(wish)));
}

export const loadImport = cache((member: MemberSession, id: string): Promise<ImportDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, async (tenant) => withOwnWords(tenant, await getImport(tenant, id), await getLocale()))));

/** The first rows as read; for a file that is not imported yet. */
export function loadFileHead(member: MemberSession, id: string, rows: number): Promise<FileHead> {
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getFileHead(tenant, id, rows)));
}

export function loadEditionChoices(member: MemberSession): Promise<EditionChoice[]> {
  return withTenant(member.organizerId, listEditionChoices);
}

export function loadImportResults(member: MemberSession, id: string): Promise<ConstructResult[]> {
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getImportResults(tenant, id)));
}

export async function loadMapping(member: MemberSession, id: string): Promise<Mapping> {
  return (await loadImport(member, id)).mapping;
}

/** The rows that cannot be brought in, with what is wrong with each, as a file for the person who can mend them. */
export async function loadProblemRows(member: MemberSession, id: string, words: { row: string; problem: string; of: (problem: Problem) => string }): Promise<string> {
  const { table, mapping } = await orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getFile(tenant, id)));
  const problems = new Map<number, Problem[]>();
  await withTenant(member.organizerId, (tenant) =>
    planFile(tenant, table, mapping, {
      today: today(member.timeZone),
      take: async (part) => {
        for (const problem of part.problems) problems.set(problem.row, [...(problems.get(problem.row) ?? []), problem]);
      },
    }),
  );
  const rows = table.rows.flatMap((row) => {
    const found = problems.get(row.number);
    return found ? [[String(row.number), found.map(words.of).join(" "), ...row.cells]] : [];
  });
  return csvText([[words.row, words.problem, ...table.headers], ...rows]);
}
