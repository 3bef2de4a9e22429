import "server-only";

import { cache } from "react";

import { dayNumber, today } from "@/lib/format/days";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getHeaderFacts } from "./facts/data";
import type { HeaderFacts } from "./facts/types";
import { currentCalibration } from "./calibration";
import { getStanding, listScores } from "./data";
import { changeSince } from "./explanation/change-since";
import { readEvidence } from "./explanation/data";
import { explainScore } from "./explanation/explain";
import { scoreHistory } from "./explanation/history";
import type { Explanation, History } from "./explanation/types";
import { listTimeline } from "./timeline/data";
import type { TimelineCursor, TimelinePage } from "./timeline/types";
import type { Score, ScoreKey, ScoreMoved, Standing } from "./types";

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
    const [calibration, logs] = [await currentCalibration(tenant), await readEvidence(tenant, [exhibitorId], memberToday(member))];
    return { calibration, log: logs.get(exhibitorId) ?? [] };
  }),
);

/** Whose score is asked for: satisfaction and the attachments are those of one show. */
export interface Whose {
  readonly exhibitorId: string;
  readonly showId: string | null;
  readonly segment: string | null;
}

export async function loadExplanation(member: MemberSession, { exhibitorId, ...whose }: Whose, key: ScoreKey): Promise<{ readonly explanation: Explanation; readonly history: History }> {
  const log = { ...(await loadLog(member, exhibitorId)), ...whose };
  const day = dayNumber(memberToday(member));
  return { explanation: explainScore(key, log, day), history: scoreHistory(key, log, day) };
}

/** How these scores moved since a day; those of which nothing was known then are left out. */
export async function loadChanges(member: MemberSession, { exhibitorId, ...whose }: Whose, keys: readonly ScoreKey[], since: Date): Promise<ScoreMoved[]> {
  const log = { ...(await loadLog(member, exhibitorId)), ...whose };
  const [from, to] = [dayNumber(since), dayNumber(memberToday(member))];
  return keys.flatMap((key) => {
    const change = from <= to ? changeSince(key, log, from, to) : null;
    return change ? [{ key, change }] : [];
  });
}

export function loadTimeline(member: MemberSession, exhibitorId: string, after: TimelineCursor | null, size: number): Promise<TimelinePage> {
  return withTenant(member.organizerId, (tenant) => listTimeline(tenant, exhibitorId, after, size));
}

export const loadHeaderFacts = cache((member: MemberSession, exhibitorId: string, mainShowId: string | null): Promise<HeaderFacts> =>
  withTenant(member.organizerId, (tenant) => getHeaderFacts(tenant, exhibitorId, mainShowId, memberToday(member))),
);
