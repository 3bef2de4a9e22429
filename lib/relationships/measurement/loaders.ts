import "server-only";

import { cache } from "react";

import { dateOfDay } from "@/lib/format/days";
import type { Locale } from "@/lib/i18n/locales";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listClosedQuarters } from "../quarters/data";
import { channelFigures } from "./channels";
import { countOutdated, listNewestCalibrations, listPredictions, listShowNames } from "./data";
import { constructFigures, movesSince } from "./figures";
import { glossaryGroups, measureOf } from "./glossary";
import { honestyOf } from "./honesty";
import type { CalibrationPage, GlossaryGroup, Measure } from "./types";

/** A year and a half of quarters. */
const QUARTERS_SHOWN = 6;

export function loadGlossary(locale: Locale): GlossaryGroup[] {
  return glossaryGroups(locale);
}

/** The text behind one number, with the figures in force here; null for a name that the glossary does not know. */
export const loadMeasure = cache(async (member: MemberSession, key: string, locale: Locale): Promise<Measure | null> => {
  const [newest] = await withTenant(member.organizerId, listNewestCalibrations);
  if (!newest) throw new Error("Every organizer is founded with a calibration.");
  return measureOf(key, locale, newest.calibration, newest.fitted);
});

/** The calibration in force, what is behind it, and whether its predictions held. */
export function loadCalibrationPage(member: MemberSession, locale: Locale): Promise<CalibrationPage> {
  return withTenant(member.organizerId, async (tenant) => {
    const [newest, before] = await listNewestCalibrations(tenant);
    if (!newest) throw new Error("Every organizer is founded with a calibration.");
    const names = await listShowNames(tenant);
    const shows = new Map([...names].map(([id, { name, nameZh }]) => [id, locale === "zh" ? (nameZh ?? name) : name]));
    const { version, createdAt, calibration, fitted } = newest;
    return {
      version,
      madeOn: calibration.settledOn === null ? createdAt : dateOfDay(calibration.settledOn),
      own: calibration.settledOn !== null,
      outdated: await countOutdated(tenant, newest.id),
      constructs: constructFigures(calibration, fitted, shows),
      channels: channelFigures(calibration, fitted, locale),
      moved: before ? movesSince(before, calibration, locale, shows) : null,
      honesty: honestyOf(await listPredictions(tenant)),
      quarters: await listClosedQuarters(tenant, QUARTERS_SHOWN),
    };
  });
}
