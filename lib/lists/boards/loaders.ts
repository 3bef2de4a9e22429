import "server-only";

import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import { loadChoices } from "@/lib/portfolio/loaders";
import type { FilterChoices } from "@/lib/portfolio/types";
import { memberToday } from "@/lib/relationships/loaders";
import { storedStage } from "@/lib/relationships/stored";
import type { StageOrUnknown } from "@/lib/relationships/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { movedBy, rebookingColumns, stageColumns } from "./data";
import { columnPage } from "./schema";
import type { BoardColumn, Moved, RebookingColumn } from "./types";

const uuid = (params: SearchParams, name: string) => z.uuid().nullable().catch(null).parse(single(params, name));

export interface StageBoard {
  readonly show: FilterChoices["shows"][number] | null;
  readonly shows: FilterChoices["shows"];
  readonly columns: readonly BoardColumn<StageOrUnknown>[];
  readonly moved: Moved | null;
  /** Who is about to be moved and where to, for the form that asks why. */
  readonly moving: { readonly exhibitorId: string; readonly name: string; readonly stage: StageOrUnknown } | null;
}

/** The exhibitors of one show by stage. */
export async function loadStageColumns(member: MemberSession, params: SearchParams): Promise<StageBoard> {
  const { shows } = await loadChoices(member);
  const show = shows.find(({ id }) => id === single(params, "show")) ?? shows[0] ?? null;
  const [movedId, moving, to] = [uuid(params, "stage"), uuid(params, "move"), storedStage.nullable().catch(null).parse(single(params, "to"))];
  return await withTenant(member.organizerId, async (tenant) => {
    const [columns, moved, who] = await Promise.all([
      show === null ? [] : stageColumns(tenant, show.id, (key) => columnPage(params, key), memberToday(member)),
      movedId === null ? null : movedBy(tenant, "stage", movedId),
      moving === null || to === null || to === "not_enough_evidence" ? null : tenant.db.exhibitor.findUnique({ where: { organizerId_id: { organizerId: tenant.organizerId, id: moving } }, select: { id: true, name: true } }),
    ]);
    return { show, shows, columns, moved, moving: who && to ? { exhibitorId: who.id, name: who.name, stage: to } : null };
  });
}

export interface RebookingBoard {
  readonly edition: { readonly id: string; readonly name: string } | null;
  readonly editions: readonly { readonly id: string; readonly name: string }[];
  readonly columns: readonly BoardColumn<RebookingColumn>[];
  readonly moved: Moved | null;
}

/** Who books an edition again. */
export async function loadRebooking(member: MemberSession, params: SearchParams, zh: boolean): Promise<RebookingBoard> {
  const { shows } = await loadChoices(member);
  const editions = shows.flatMap((show) => show.editions.map(({ id, name }) => ({ id, name: `${zh ? (show.nameZh ?? show.name) : show.name} ${name}` })));
  const edition = editions.find(({ id }) => id === single(params, "edition")) ?? editions[0] ?? null;
  const [change, made] = [uuid(params, "change"), uuid(params, "made")];
  return await withTenant(member.organizerId, async (tenant) => {
    const [columns, moved] = await Promise.all([
      edition === null ? [] : rebookingColumns(tenant, edition.id, (key) => columnPage(params, key)),
      change !== null ? movedBy(tenant, "change", change) : made !== null ? movedBy(tenant, "made", made) : null,
    ]);
    return { edition, editions, columns, moved };
  });
}
