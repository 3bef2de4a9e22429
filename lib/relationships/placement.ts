import {
  type Construct,
  headlinePlacement,
  isOfAShow,
  placeInStage,
  type Reading,
  type StageFacts,
  type StageOverride,
  type StagePlacement,
} from "@/lib/relationship-quality";
import { dayNumber } from "@/lib/format/days";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { Dossier, DossierPlacement } from "./dossier";
import { hasEvidence, readAt, type WorkingScore } from "./take-evidence";

export interface EditionFact {
  readonly id: string;
  readonly showId: string;
  readonly startsDay: number;
  readonly deadlineDay: number | null;
}

/** All editions of the organizer in time order: few, and shared by every exhibitor. */
export async function readEditions({ db, organizerId }: TenantTransaction): Promise<EditionFact[]> {
  const rows = await db.edition.findMany({ where: { organizerId }, select: { id: true, showId: true, startsOn: true, bookingDeadline: true }, orderBy: [{ startsOn: "asc" }, { id: "asc" }] });
  return rows.map((row) => ({ id: row.id, showId: row.showId, startsDay: dayNumber(row.startsOn), deadlineDay: row.bookingDeadline === null ? null : dayNumber(row.bookingDeadline) }));
}

export interface Placed {
  readonly perShow: readonly { readonly showId: string; readonly placement: StagePlacement; readonly before: DossierPlacement | null }[];
  readonly headline: StagePlacement;
  readonly mainShowId: string | null;
  readonly revenue: number;
}

const TAKEN = new Set(["booked", "held"]);

/** Places an exhibitor in a stage for every show it has a participation in; without one, by its contacts alone. */
export function placeExhibitor(dossier: Dossier, scores: readonly WorkingScore[], editions: readonly EditionFact[], day: number): Placed {
  const byEdition = new Map(dossier.participations.map((participation) => [participation.edition_id, participation]));
  const shows = [...new Set(editions.filter((edition) => byEdition.has(edition.id)).map((edition) => edition.showId))];
  const ofShow = (showId: string) => editions.filter((edition) => edition.showId === showId);
  const taken = (showId: string) => ofShow(showId).filter((edition) => TAKEN.has(byEdition.get(edition.id)?.status ?? ""));

  const factsFor = (showId: string | null): StageFacts => {
    const own = showId === null ? [] : ofShow(showId);
    const latest = own.at(-1);
    const grown = showId !== null && hasGrown(taken(showId).map((edition) => byEdition.get(edition.id)));
    const multiYear = own.slice(-2).some((edition) => byEdition.get(edition.id)?.multi_year === true);
    const named: Partial<Record<Construct, number>> = {};
    for (const score of scores) {
      if (score.newestAnswerDay !== null && (!isOfAShow(score.construct) || score.showId === showId)) named[score.construct] = score.newestAnswerDay;
    }
    return {
      editions: own.map((edition) => {
        const participation = byEdition.get(edition.id);
        return {
          editionId: edition.id,
          day: edition.startsDay,
          status: participation?.status ?? null,
          area: participation?.area ?? null,
          amount: participation?.amount ?? null,
          bookingDeadlineDay: edition.deadlineDay,
        };
      }),
      twoWayContact: dossier.last_inbound_on !== null,
      lastTwoWayDay: dossier.last_inbound_on,
      otherShowsBooked: shows.filter((other) => other !== showId && ofShow(other).slice(-2).some((edition) => TAKEN.has(byEdition.get(edition.id)?.status ?? ""))).length,
      personalTies: dossier.ties,
      disclosureIn: dossier.given.disclosed_in,
      disclosureOut: dossier.given.disclosed_out,
      // mutual input: the organizer kept a promise, granted a request or invested; the exhibitor bound itself, grew its space or spend, or invested
      mutualInput: (dossier.organizer_input || dossier.given.invested_out) && (multiYear || grown || dossier.given.invested_in),
      multiYearContract: multiYear,
      statedIntentToLeave: false,
      namedAnswerDays: named,
      lead: dossier.last_outbound_on !== null || (latest !== undefined && byEdition.get(latest.id)?.status === "offered"),
    };
  };

  const readingsFor = (showId: string | null): Partial<Record<Construct, Reading>> => {
    const readings: Partial<Record<Construct, Reading>> = {};
    const trustKnown = scores.some((score) => score.construct.startsWith("TO") && hasEvidence(score));
    for (const score of scores) {
      if (isOfAShow(score.construct) ? score.showId !== showId : false) continue;
      if (hasEvidence(score) || (trustKnown && score.construct.startsWith("TO"))) readings[score.construct] = readAt(score, day);
    }
    return readings;
  };

  const perShow = shows.map((showId) => {
    const before = dossier.placements.find((placement) => placement.show_id === showId) ?? null;
    const placement = placeInStage({ facts: factsFor(showId), readings: readingsFor(showId), previous: before && remembered(before), day, override: byHand(dossier, showId) });
    return { showId, placement, before };
  });
  const headline = headlinePlacement(perShow.map(({ placement }) => placement)) ?? placeInStage({ facts: factsFor(null), readings: readingsFor(null), previous: null, day });

  const worth = shows.map((showId) => {
    const amounts = taken(showId).map((edition) => ({ edition, amount: byEdition.get(edition.id)?.amount ?? 0 }));
    const lastTwo = new Set(ofShow(showId).slice(-2).map((edition) => edition.id));
    return {
      showId,
      lastThree: amounts.slice(-3).reduce((sum, { amount }) => sum + amount, 0),
      current: amounts.filter(({ edition }) => lastTwo.has(edition.id)).at(-1)?.amount ?? 0,
    };
  });
  const main = worth.reduce<(typeof worth)[number] | null>((best, show) => (best === null || show.lastThree > best.lastThree ? show : best), null);
  return { perShow, headline, mainShowId: main?.showId ?? null, revenue: worth.reduce((sum, show) => sum + show.current, 0) };
}

/** The newest stage set by hand for a show; whether it holds on the day is the rules' own affair. */
function byHand({ overrides }: Dossier, showId: string): StageOverride | null {
  const newest = overrides.findLast((row) => row.show_id === showId);
  return newest ? { stage: newest.stage, who: newest.who, why: newest.why, setDay: newest.set_on, untilDay: newest.until_on } : null;
}

/** Space or spend at least a tenth above that of the edition before. */
function hasGrown(history: readonly (Dossier["participations"][number] | undefined)[]): boolean {
  const [before, last] = history.slice(-2);
  if (!before || !last) return false;
  const more = (now: number | null, then: number | null) => now !== null && then !== null && then > 0 && now >= 1.1 * then;
  return more(last.area, before.area) || more(last.amount, before.amount);
}

/** The stored placement as the rules remember it. */
function remembered(row: DossierPlacement): StagePlacement {
  return {
    stage: row.stage,
    since: row.since,
    measured: row.measured,
    reasons: [],
    runnerUp: null,
    promotionProbability: 0,
    failingSince: row.failing_since,
    repeatWithoutAttachment: row.repeat_without_attachment,
    override: null,
    ruleStage: row.stage,
    ruleSince: row.since,
  };
}
