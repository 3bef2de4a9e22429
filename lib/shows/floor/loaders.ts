import "server-only";

import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getRemoved, getStand, listFreeStands, listHalls, listKeyDates, listPackages, listStands } from "./data";
import { FLOOR_PARTS } from "./schema";
import { listCopySources } from "./taking-over";
import type { HallRow, KeyDateRow, PackageRow, Removed, StandChoice, StandRow } from "./types";

const uuid = z.uuid().nullable().catch(null);

export function loadHalls(member: MemberSession, editionId: string): Promise<HallRow[]> {
  return withTenant(member.organizerId, (tenant) => listHalls(tenant, editionId));
}

export function loadPackages(member: MemberSession, editionId: string): Promise<PackageRow[]> {
  return withTenant(member.organizerId, (tenant) => listPackages(tenant, editionId));
}

export function loadKeyDates(member: MemberSession, editionId: string): Promise<KeyDateRow[]> {
  return withTenant(member.organizerId, (tenant) => listKeyDates(tenant, editionId));
}

export function loadCopySources(member: MemberSession, editionId: string): Promise<{ id: string; name: string; stands: number }[]> {
  return withTenant(member.organizerId, (tenant) => listCopySources(tenant, editionId));
}

export function loadStands(member: MemberSession, editionId: string, params: SearchParams): Promise<PageOf<StandRow>> {
  const taken = single(params, "taken");
  const filter = { hallId: uuid.parse(single(params, "hall")), taken: taken === "yes" ? true : taken === "no" ? false : null, text: single(params, "q") };
  return withTenant(member.organizerId, (tenant) => listStands(tenant, editionId, filter, pageOf(params)));
}

export function loadStand(member: MemberSession, editionId: string, id: string): Promise<StandRow> {
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getStand(tenant, editionId, id)));
}

export function loadFreeStands(member: MemberSession, editionId: string, own: string | null): Promise<StandChoice[]> {
  return withTenant(member.organizerId, (tenant) => listFreeStands(tenant, editionId, own));
}

/** What the address says was just removed: "hall.<id>". */
export async function loadRemoved(member: MemberSession, editionId: string, params: SearchParams): Promise<Removed | null> {
  const [part, id] = (single(params, "removed") ?? "").split(".");
  const known = FLOOR_PARTS.find((name) => name === part);
  const read = uuid.parse(id ?? null);
  return known && read !== null ? withTenant(member.organizerId, (tenant) => getRemoved(tenant, editionId, known, read)) : null;
}
