import "server-only";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listMoves, listPipeline, readPipeline } from "./data";
import { SHOWN_STEPS, type ShownStep } from "./schema";
import type { MoveRow, Pipeline, PipelineRow } from "./types";

export function shownStep(params: SearchParams): ShownStep | null {
  return SHOWN_STEPS.find((known) => known === single(params, "step")) ?? null;
}

export function loadPipeline(member: MemberSession, editionId: string, params: SearchParams): Promise<{ pipeline: Pipeline; list: PageOf<PipelineRow> }> {
  return withTenant(member.organizerId, async (tenant) => {
    const pipeline = await readPipeline(tenant, editionId);
    return { pipeline, list: await listPipeline(tenant, editionId, shownStep(params), pipeline.next, pageOf(params)) };
  });
}

export function loadMoves(member: MemberSession, participationId: string): Promise<MoveRow[]> {
  return withTenant(member.organizerId, (tenant) => listMoves(tenant, participationId));
}
