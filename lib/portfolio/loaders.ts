import "server-only";

import { cache } from "react";

import { visibleConstructs } from "@/lib/relationships/access";
import { memberToday } from "@/lib/relationships/loaders";
import type { StageOrUnknown } from "@/lib/relationships/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listChoices } from "./choices/data";
import { countByStage, meansByStage } from "./data";
import { countPortfolio, listPortfolio } from "./exhibitor-list/data";
import { listFlow } from "./flow/data";
import type { FlowLink } from "./flow/types";
import { listQuality, readEarlier } from "./history/data";
import type { Earlier, QualityDay } from "./history/types";
import { listMovers } from "./movers/data";
import { readPressing } from "./pressing/data";
import { listProgress } from "./progress/data";
import { NO_FILTERS, type PortfolioFilters } from "./schema";
import { countBySegment, listCloseCalls, listHandSet, listTransitions, timesInStage } from "./stage-board/data";
import type { StageBoard } from "./stage-board/types";
import { editionNamesOf, listPassages, listStageMembers } from "./stage-page/data";
import { separateMoves } from "./stage-page/separation";
import type { Separations, StageDetail } from "./stage-page/types";
import type { ConstructByStage, FilterChoices, Mover, Overview } from "./types";

export const PAGE_SIZE = 50;
const OVERVIEW_ROWS = 12;
const MOVER_ROWS = 10;
const CAPTIVE_ROWS = 5;

export const loadChoices = cache((member: MemberSession): Promise<FilterChoices> => withTenant(member.organizerId, listChoices));

/** Where the exhibitors stand and stood, and what is at risk: what the overview shows first, asked together. */
export async function loadOverview(member: MemberSession, filters: PortfolioFilters, from: Date): Promise<Overview> {
  const day = memberToday(member);
  const [stages, flow, pressing, progress, rows] = await withTenant(member.organizerId, (tenant) =>
    Promise.all([
      countByStage(tenant, filters),
      listFlow(tenant, filters, from),
      readPressing(tenant, filters, day, CAPTIVE_ROWS),
      listProgress(tenant, filters, day),
      listPortfolio(tenant, filters, { search: null, sort: "revenue", direction: "desc" }, { page: 1, size: OVERVIEW_ROWS }, day),
    ]),
  );
  return { day, from, stages, flow, ...pressing, progress, rows };
}

/** What moved most since an earlier day: adds up every step of the time between, so the page does not wait for it. */
export function loadMovers(member: MemberSession, filters: PortfolioFilters, from: Date): Promise<Mover[]> {
  return withTenant(member.organizerId, (tenant) => listMovers(tenant, filters, visibleConstructs(member), { from, to: memberToday(member) }, MOVER_ROWS));
}

/** Relationship quality over the written days, and where everybody stood on the earlier one. */
export async function loadHistory(member: MemberSession, filters: PortfolioFilters, from: Date): Promise<{ readonly quality: readonly QualityDay[]; readonly earlier: Earlier | null }> {
  const visible = visibleConstructs(member);
  if (filters.selection !== null) return { quality: [], earlier: null };
  const [quality, earlier] = await withTenant(member.organizerId, (tenant) => Promise.all([listQuality(tenant, filters, memberToday(member)), readEarlier(tenant, filters, from)]));
  return { quality, earlier: earlier && { ...earlier, means: earlier.means.filter(({ construct }) => visible.includes(construct)) } };
}

/** Reads every score of every exhibitor, so the page does not wait for it. */
export async function loadMeansByStage(member: MemberSession, filters: PortfolioFilters): Promise<ConstructByStage[]> {
  const visible = visibleConstructs(member);
  return (await withTenant(member.organizerId, (tenant) => meansByStage(tenant, filters, memberToday(member)))).filter(({ construct }) => visible.includes(construct));
}

/** How many exhibitors there are, whatever the filters: an empty list means something else when there are none at all. */
export const loadExhibitorCount = cache((member: MemberSession): Promise<number> => withTenant(member.organizerId, (tenant) => countPortfolio(tenant, NO_FILTERS, null)));

export function loadFlow(member: MemberSession, filters: PortfolioFilters, from: Date): Promise<FlowLink[]> {
  return withTenant(member.organizerId, (tenant) => listFlow(tenant, filters, from));
}

const CLOSE_CALLS = 10;
const HAND_SET = 100;

/** The stage board: who stands where by segment and for how long, what moved and why, close calls, stages set by hand. */
export async function loadStageBoard(member: MemberSession, filters: PortfolioFilters, from: Date): Promise<StageBoard> {
  const day = memberToday(member);
  const [segments, times, transitions, closeCalls, handSet] = await withTenant(member.organizerId, (tenant) =>
    Promise.all([
      countBySegment(tenant, filters),
      timesInStage(tenant, filters, day),
      listTransitions(tenant, filters, { from, to: day }),
      listCloseCalls(tenant, filters, CLOSE_CALLS),
      listHandSet(tenant, filters, day, HAND_SET),
    ]),
  );
  return { day, from, segments, times, transitions, closeCalls, handSet };
}

const PASSAGES = 30;

/** One stage: who is there and since when, who came and who went. */
export function loadStage(member: MemberSession, filters: PortfolioFilters, stage: StageOrUnknown, from: Date, page: number): Promise<StageDetail> {
  const day = memberToday(member);
  const own = { ...filters, stage };
  return withTenant(member.organizerId, async (tenant) => {
    const [counts, members, cameIn, wentOut] = await Promise.all([
      countByStage(tenant, own),
      listStageMembers(tenant, own, { page, size: PAGE_SIZE }),
      listPassages(tenant, filters, stage, "in", { from, to: day }, PASSAGES),
      listPassages(tenant, filters, stage, "out", { from, to: day }, PASSAGES),
    ]);
    const count = counts.find((each) => each.stage === stage);
    return { day, from, total: count?.exhibitors ?? 0, revenue: count?.revenue ?? 0, members, cameIn, wentOut, editionNames: await editionNamesOf(tenant, [...cameIn, ...wentOut]) };
  });
}

/** Looks at every score before each move of two years, so the page does not wait for it. */
export function loadSeparations(member: MemberSession, filters: PortfolioFilters, stage: StageOrUnknown): Promise<Separations> {
  return withTenant(member.organizerId, (tenant) => separateMoves(tenant, filters, stage, visibleConstructs(member), memberToday(member)));
}
