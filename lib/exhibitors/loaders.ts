import "server-only";

import { cache } from "react";
import { z } from "zod";
import { notFound, redirect } from "next/navigation";

import { AppError } from "@/lib/errors";
import { type SearchParams, single } from "@/lib/format/address";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { findExhibitorsByName, getExhibitor, listSegments, mergedInto } from "./data";
import type { ExhibitorDetail, ExhibitorName } from "./types";

/** The exhibitor of this page, the page of the one that it was merged into, or the page for "nothing here, or not yours to see". */
export const loadExhibitor = cache(async (member: MemberSession, id: string): Promise<ExhibitorDetail> => {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await withTenant(member.organizerId, (tenant) => getExhibitor(tenant, id));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "not_found") throw error;
    const merged = await withTenant(member.organizerId, (tenant) => mergedInto(tenant, id));
    if (merged !== null) redirect(`/${member.workspace}/exhibitors/${merged}`);
    notFound();
  }
});

export const loadSegments = cache((member: MemberSession): Promise<string[]> => withTenant(member.organizerId, listSegments));

export function loadExhibitorNames(member: MemberSession, text: string): Promise<ExhibitorName[]> {
  return withTenant(member.organizerId, (tenant) => findExhibitorsByName(tenant, text, 12));
}

/** What the address searches for in a picker, or null. */
export async function loadPickedNames(member: MemberSession, params: SearchParams): Promise<ExhibitorName[] | null> {
  const text = single(params, "q");
  return text === null ? null : await loadExhibitorNames(member, text.slice(0, 200));
}
