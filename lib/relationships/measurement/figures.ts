import { type Calibration, CHANNEL_WORDS, FILTERED_CONSTRUCTS, isOfAShow, PRIOR_RULES } from "@/lib/relationship-quality";
import type { Locale } from "@/lib/i18n/locales";
import { groupOf } from "../group-key";
import { movedFigures } from "../recalibration/compare";
import type { FittedOn } from "../recalibration/types";
import type { CalibrationPage, ConstructFigures, MovedNormal } from "./types";

/** Names of shows by their id, in the reader's language. */
export type ShowNames = ReadonlyMap<string, string>;

const MOST_MOVES = 8;

/** What is normal on every construct, for all exhibitors and for each group that has a normal of its own. */
export function constructFigures({ constructs, start }: Calibration, fitted: FittedOn, shows: ShowNames): ConstructFigures[] {
  return FILTERED_CONSTRUCTS.map((construct) => {
    const { driftDays, pooled, groups } = constructs[construct];
    const behind = fitted.answers[construct];
    const exhibitors = behind?.all ?? 0;
    return {
      construct,
      driftDays,
      perShow: isOfAShow(construct),
      // a few answers move the starting assumption a little; it counts as the organizer's own from as many on as a group needs
      all: { ...(pooled ?? start), basis: exhibitors >= PRIOR_RULES.minimumExhibitors ? "show" : "starting assumption", exhibitors },
      groups: Object.entries(groups)
        .map(([key, prior]) => ({ ...prior, basis: "segment" as const, exhibitors: behind?.groups[key] ?? 0, ...groupNames(key, isOfAShow(construct), shows) }))
        .sort((a, b) => (a.show ?? "").localeCompare(b.show ?? "") || (a.segment ?? "").localeCompare(b.segment ?? "")),
    };
  });
}

/** "show" or "show/segment" where the construct is kept per show, else the segment alone. */
function groupNames(key: string, ofAShow: boolean, shows: ShowNames): { readonly show: string | null; readonly segment: string | null } {
  const { showId, segment } = groupOf(key, ofAShow);
  return { show: showId === null ? null : (shows.get(showId) ?? "–"), segment };
}

/** Which normals a calibration moved most against the one before it. */
export function movesSince(before: { readonly version: number; readonly calibration: Calibration }, after: Calibration, locale: Locale, shows: ShowNames): CalibrationPage["moved"] {
  const moved = movedFigures(before.calibration, after);
  const largest = moved.flatMap(({ of, before: old, after: fresh }): MovedNormal[] => {
    if (!old || !fresh) return [];
    const names = of.kind === "normal" && of.group !== null ? groupNames(of.group, isOfAShow(of.construct), shows) : { show: null, segment: null };
    const channel = of.kind === "channel" ? { key: of.channel, title: CHANNEL_WORDS[of.channel].title[locale] } : null;
    return [{ construct: of.construct, channel, ...names, before: old, after: fresh }];
  });
  return { since: before.version, total: moved.length, largest: largest.slice(0, MOST_MOVES) };
}
