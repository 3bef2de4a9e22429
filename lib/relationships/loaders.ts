import "server-only";

import { cache } from "react";

import { type SearchParams, single } from "@/lib/format/address";
import { dayNumber, today } from "@/lib/format/days";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getAgreement } from "./agreement/data";
import type { Agreement } from "./agreement/types";
import { getHeaderFacts } from "./facts/data";
import type { HeaderFacts } from "./facts/types";
import { visibleKeys } from "./access";
import { currentCalibration } from "./calibration";
import { getStanding, listScores } from "./data";
import { changeSince } from "./explanation/change-since";
import { readEvidence } from "./explanation/data";
import { explainScore } from "./explanation/explain";
import { scoreHistory } from "./explanation/history";
import type { WhoseLog } from "./explanation/score-log";
import { headlineScores, pickedKey } from "./headline";
import { getLoyalty } from "./loyalty/data";
import type { LoyaltyView } from "./loyalty/types";
import { type Open, outlook } from "./outlook/compute";
import type { OutlookRow } from "./outlook/types";
import { listTimeline } from "./timeline/data";
import { timelineCursor, timelineFilter } from "./timeline/schema";
import type { TimelinePage } from "./timeline/types";
import type { Score, ScoreKey, Standing } from "./types";
import type { RelationshipView } from "./view";

/** The calendar day of the organizer's own clock. */
export function memberToday(member: MemberSession): Date {
  return today(member.timeZone);
}

/** Every score of an exhibitor as of today, of all its shows. */
export const loadScores = cache((member: MemberSession, exhibitorId: string): Promise<Score[]> =>
  withTenant(member.organizerId, async (tenant) => (await listScores(tenant, [exhibitorId], memberToday(member))).get(exhibitorId) ?? []),
);

const NOWHERE: Standing = { stage: "not_enough_evidence", since: null, measured: false, runnerUp: null, mainShowId: null, revenue: 0, placements: [], editionNames: {} };

/** Where an exhibitor stands; one without a relationship yet stands nowhere. */
export const loadStandingOrNone = cache(async (member: MemberSession, exhibitorId: string): Promise<Standing> => (await withTenant(member.organizerId, (tenant) => getStanding(tenant, exhibitorId))) ?? NOWHERE);

/** The whole log of an exhibitor with the parameters that turn it into scores: one read for explanation, history and changes. */
const loadLog = cache((member: MemberSession, exhibitorId: string) =>
  withTenant(member.organizerId, async (tenant) => {
    const [calibration, logs] = await Promise.all([currentCalibration(tenant), readEvidence(tenant, [exhibitorId], memberToday(member))]);
    return { calibration, log: logs.get(exhibitorId) ?? [] };
  }),
);

/** Scores and log, whatever the standing says: asked beside it, so that the page does not wait for one after the other. */
export async function loadAhead(member: MemberSession, exhibitorId: string): Promise<void> {
  await Promise.all([loadScores(member, exhibitorId), loadLog(member, exhibitorId)]);
}

/** The log of an exhibitor as its scores are read from it: for its main show and its segment. */
export async function loadWhoseLog(member: MemberSession, exhibitor: Whose, mainShowId: string | null): Promise<WhoseLog> {
  return { ...(await loadLog(member, exhibitor.id)), showId: mainShowId, segment: exhibitor.segment };
}

interface Whose {
  readonly id: string;
  readonly segment: string | null;
}

/** What would change an exhibitor's scores: what is open with it, kept or broken, and a survey wave for the score that is looked at. */
export async function loadOutlook(member: MemberSession, exhibitor: Whose, mainShowId: string | null, open: Open, asked: ScoreKey | null): Promise<OutlookRow[]> {
  const keys = visibleKeys(member);
  return outlook(await loadWhoseLog(member, exhibitor, mainShowId), open, asked, dayNumber(memberToday(member))).filter(({ key }) => keys.includes(key));
}

export const loadLoyalty = cache(async (member: MemberSession, exhibitorId: string, mainShowId: string | null): Promise<LoyaltyView> => {
  const scores = headlineScores(await loadScores(member, exhibitorId), mainShowId);
  return await withTenant(member.organizerId, (tenant) => getLoyalty(tenant, exhibitorId, mainShowId, scores, memberToday(member)));
});

/** Whether the people who answered for an exhibitor say the same, as far as this member may see of what. */
export async function loadAgreement(member: MemberSession, exhibitorId: string): Promise<Agreement | null> {
  const keys = visibleKeys(member);
  const found = await withTenant(member.organizerId, (tenant) => getAgreement(tenant, exhibitorId, memberToday(member)));
  return found && { ...found, divided: found.divided.filter(({ construct }) => keys.includes(construct)) };
}

const YEAR = 365;

/** What an exhibitor's page shows of its relationship. `asked` names the score that is taken apart, if the address does. */
export async function loadRelationshipView(
  member: MemberSession,
  exhibitor: Whose,
  standing: Standing,
  facts: HeaderFacts,
  asked: string | string[] | undefined,
): Promise<RelationshipView> {
  const keys = visibleKeys(member);
  const today = memberToday(member);
  const [every, whose] = await Promise.all([loadScores(member, exhibitor.id), loadWhoseLog(member, exhibitor, standing.mainShowId)]);
  const scores = headlineScores(every, standing.mainShowId).filter((score) => keys.includes(score.key));
  const [from, day] = [facts.since ? dayNumber(facts.since.day) : dayNumber(today) - YEAR, dayNumber(today)];
  const changes = keys.flatMap((key) => {
    const change = changeSince(key, whose, from, day);
    return change ? [{ key, change }] : [];
  });
  const picked = pickedKey(asked, scores, changes);
  const score = scores.find(({ key }) => key === picked);
  const main = standing.placements.find(({ showId }) => showId === standing.mainShowId) ?? standing.placements.find(({ stage }) => stage === standing.stage);
  return {
    keys,
    scores,
    changes,
    explained: score ? { score, explanation: explainScore(score.key, whose, day), history: scoreHistory(score.key, whose, day) } : null,
    today,
    since: facts.since?.edition ?? null,
    reasons: main?.reasons ?? [{ key: "stage.nothingKnown", values: {} }],
    editionNames: standing.editionNames,
  };
}

const TIMELINE_EVENTS = 12;

/** A page of what happened, from the place and narrowed to what the address names. */
export function loadTimeline(member: MemberSession, exhibitorId: string, address: SearchParams): Promise<TimelinePage> {
  return withTenant(member.organizerId, (tenant) => listTimeline(tenant, exhibitorId, timelineCursor(single(address, "before")), TIMELINE_EVENTS, timelineFilter(address)));
}

export const loadHeaderFacts = cache((member: MemberSession, exhibitorId: string, mainShowId: string | null): Promise<HeaderFacts> =>
  withTenant(member.organizerId, (tenant) => getHeaderFacts(tenant, exhibitorId, mainShowId, memberToday(member))),
);
