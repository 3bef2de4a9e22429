import "server-only";

import { notFound } from "next/navigation";
import { z } from "zod";

import { AppError } from "@/lib/errors";
import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { memberToday } from "@/lib/relationships/loaders";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import { forRehearsal } from "@/lib/tenant/organizer-id";
import type { MemberSession } from "@/lib/tenant/require-member";
import { inLongTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { getMerge, listContactPairs, listMerges, listPairs } from "./data";
import { previewMerge } from "./merging/preview";
import { readContacts } from "./merging/records";
import { type ExhibitorChoices, exhibitorChoices, ownChoicesOf, participationChoices, queueFilter, type QueueFilter } from "./schema";
import type { ContactPair, ContactRecord, MergePreview, MergeRow, Pair } from "./types";

export function queueFilterOf(params: SearchParams): QueueFilter {
  return queueFilter.parse({ strength: single(params, "strength"), reason: single(params, "reason"), dismissed: single(params, "apart") });
}

export function loadPairs(member: MemberSession, params: SearchParams): Promise<PageOf<Pair>> {
  return withTenant(member.organizerId, (tenant) => listPairs(tenant, queueFilterOf(params), pageOf(params)));
}

export function loadContactPairs(member: MemberSession, params: SearchParams): Promise<PageOf<ContactPair>> {
  return withTenant(member.organizerId, (tenant) => listContactPairs(tenant, queueFilterOf(params), pageOf(params)));
}

export function loadMerges(member: MemberSession, params: SearchParams): Promise<PageOf<MergeRow>> {
  const exhibitor = single(params, "exhibitor");
  const of = exhibitor !== null && z.uuid().safeParse(exhibitor).success ? exhibitor : undefined;
  return withTenant(member.organizerId, (tenant) => listMerges(tenant, pageOf(params), new Date(), of));
}

export function loadMerge(member: MemberSession, id: string): Promise<MergeRow> {
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getMerge(tenant, id, new Date())));
}

const two = z.object({ keep: z.uuid(), other: z.uuid() }).refine(({ keep, other }) => keep !== other);

/** The choices that an address makes. One that makes no sense makes none. */
export function mergeChoicesOf(params: SearchParams): { readonly choices: ExhibitorChoices; readonly participations: Readonly<Record<string, "kept" | "lost">> } {
  const said = Object.fromEntries(Object.keys(params).map((name) => [name, single(params, name) ?? undefined]));
  return { choices: { ...exhibitorChoices.catch({}).parse(said), own: ownChoicesOf(said) }, participations: participationChoices(said) };
}

/** What merging the two exhibitors of the address would do, by the choices that it makes; null where it names none yet. */
export async function loadMergePreview(member: MemberSession, params: SearchParams): Promise<MergePreview | null> {
  if (single(params, "keep") === null || single(params, "other") === null) return null;
  const ids = two.safeParse({ keep: single(params, "keep"), other: single(params, "other") });
  if (!ids.success) notFound();
  const { choices, participations } = mergeChoicesOf(params);
  try {
    return await inLongTenantTransaction(forRehearsal(member.organizerId), (tenant) =>
      previewMerge(tenant, ids.data.keep, ids.data.other, choices, participations, member.memberId, memberToday(member)),
    );
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}

/** The two contacts of the address, of one exhibitor. */
export async function loadTwoContacts(member: MemberSession, params: SearchParams): Promise<{ kept: ContactRecord; lost: ContactRecord }> {
  const ids = two.safeParse({ keep: single(params, "keep"), other: single(params, "other") });
  if (!ids.success) notFound();
  const rows = await withTenant(member.organizerId, (tenant) => readContacts(tenant, [ids.data.keep, ids.data.other]));
  const [kept, lost] = [rows.get(ids.data.keep), rows.get(ids.data.other)];
  if (!kept || !lost || kept.exhibitorId !== lost.exhibitorId) notFound();
  return { kept, lost };
}
