import "server-only";

import { cache } from "react";

import { pageOf, type SearchParams } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { listMembers } from "@/lib/members/data";
import type { MemberName } from "@/lib/members/types";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { dayNumber } from "@/lib/format/days";
import { visibleKeys } from "@/lib/relationships/access";
import { headlineScores } from "@/lib/relationships/headline";
import { loadLoyalty, loadScores, loadWhoseLog, memberToday } from "@/lib/relationships/loaders";
import type { StageOrUnknown } from "@/lib/relationships/types";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { adviceFor } from "./advice/advise";
import type { AdviceLine } from "./advice/types";
import { listCalls } from "./calls/data";
import type { CallList } from "./calls/types";
import { countOpenByFamily, getAlarm, lastRun, listAlarms, listOpenAlarmsOf } from "./data";
import { readEffect } from "./effect/data";
import type { AlarmEffect } from "./effect/types";
import { listPlaybooks, type PlaybookOf } from "./playbooks/data";
import { currentRules, rulesOf, type RulesInForce } from "./rules/data";
import { previewRules } from "./rules/preview";
import type { RulesPreview } from "./rules/types";
import { alarmFilters, type AlarmSettings } from "./schema";
import type { AlarmDetail, AlarmRow, LastRun, OpenCounts } from "./types";

/** The alarms that the address asks for; without a wish the open ones, the most pressing first. */
export function loadAlarms(member: MemberSession, portfolio: PortfolioFilters, params: SearchParams): Promise<PageOf<AlarmRow>> {
  return withTenant(member.organizerId, (tenant) => listAlarms(tenant, { portfolio, alarms: alarmFilters(params) }, pageOf(params)));
}

const CALL_ROWS = 8;

/** Whom to call today, from the alarms that are open. */
export function loadCalls(member: MemberSession, filters: PortfolioFilters): Promise<CallList> {
  return withTenant(member.organizerId, (tenant) => listCalls(tenant, filters, memberToday(member), CALL_ROWS));
}

export function loadOpenCounts(member: MemberSession, filters: PortfolioFilters): Promise<OpenCounts> {
  return withTenant(member.organizerId, (tenant) => countOpenByFamily(tenant, filters));
}

export const loadAlarm = cache((member: MemberSession, id: string): Promise<AlarmDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getAlarm(tenant, id))));

export const loadOpenAlarmsOf = cache((member: MemberSession, exhibitorId: string): Promise<AlarmRow[]> => withTenant(member.organizerId, (tenant) => listOpenAlarmsOf(tenant, exhibitorId)));

export const loadLastRun = cache((member: MemberSession): Promise<LastRun | null> => withTenant(member.organizerId, lastRun));

export const loadRules = cache((member: MemberSession): Promise<RulesInForce> => withTenant(member.organizerId, currentRules));

export function loadRulesPreview(member: MemberSession, proposed: AlarmSettings): Promise<RulesPreview> {
  return withTenant(member.organizerId, async (tenant) => await previewRules(tenant, (await currentRules(tenant)).settings, proposed, memberToday(member)));
}

export function loadPlaybooks(member: MemberSession): Promise<PlaybookOf[]> {
  return withTenant(member.organizerId, listPlaybooks);
}

export function loadEffect(member: MemberSession): Promise<AlarmEffect> {
  return withTenant(member.organizerId, (tenant) => readEffect(tenant, memberToday(member)));
}

/** Who can look after an alarm. */
export const loadKeepers = cache((member: MemberSession): Promise<MemberName[]> => withTenant(member.organizerId, listMembers));

/** What to do next for one exhibitor, from its scores, its stage, its open alarms and its kind of loyalty. */
export async function loadAdvice(member: MemberSession, exhibitor: { readonly id: string; readonly segment: string | null }, standing: { readonly stage: StageOrUnknown; readonly mainShowId: string | null }): Promise<AdviceLine[]> {
  const [scores, alarms, loyalty, whose] = await Promise.all([
    loadScores(member, exhibitor.id),
    loadOpenAlarmsOf(member, exhibitor.id),
    loadLoyalty(member, exhibitor.id, standing.mainShowId),
    loadWhoseLog(member, exhibitor, standing.mainShowId),
  ]);
  const known = { keys: visibleKeys(member), scores: headlineScores(scores, standing.mainShowId), stage: standing.stage, families: alarms.map(({ family }) => family), loyalty, whose };
  return adviceFor(known, dayNumber(memberToday(member)));
}

/** The rules from which a proposal was begun. */
export function loadRulesOf(member: MemberSession, version: number): Promise<AlarmSettings> {
  return withTenant(member.organizerId, (tenant) => rulesOf(tenant, version));
}
