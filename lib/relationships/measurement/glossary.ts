import { type Bilingual, type Calibration, type Construct, explain, FILTERED_CONSTRUCTS, GLOSSARY_PAGES, SOURCE_LABELS, TRUST_CONSTRUCTS } from "@/lib/relationship-quality";
import type { Locale } from "@/lib/i18n/locales";
import type { FittedOn } from "../recalibration/types";
import { channelFigures } from "./channels";
import type { GlossaryGroup, Measure } from "./types";

/** The heart's glossary group by group, in one language. */
export function glossaryGroups(locale: Locale): GlossaryGroup[] {
  return GLOSSARY_PAGES.map(({ id, title, keys }) => ({
    id,
    title: title[locale],
    entries: keys.flatMap((key) => {
      const entry = explain(key);
      return entry ? [{ key, title: entry.title[locale], meaning: entry.meaning[locale] }] : [];
    }),
  }));
}

/** The text behind one number with the evidence that is read for it; null for a name that the glossary does not know. */
export function measureOf(key: string, locale: Locale, calibration: Calibration, fitted: FittedOn): Measure | null {
  const entry = explain(key);
  const group = GLOSSARY_PAGES.find(({ keys }) => keys.includes(key));
  if (!entry || !group) return null;
  const say = (text: Bilingual): string => text[locale];
  const constructs = constructsOf(key);
  return {
    key,
    title: say(entry.title),
    meaning: say(entry.meaning),
    measured: say(entry.measured),
    certainty: say(entry.certainty),
    source: entry.source,
    labels: Object.entries(SOURCE_LABELS).flatMap(([label, text]) => (entry.source.includes(`[${label}]`) ? [{ label, text: say(text) }] : [])),
    group: { id: group.id, title: say(group.title) },
    channels: constructs.length === 0 ? [] : channelFigures(calibration, fitted, locale).filter((channel) => channel.constructs.some((construct) => constructs.includes(construct))),
  };
}

function constructsOf(key: string): readonly Construct[] {
  return key === "TRUST" ? TRUST_CONSTRUCTS : FILTERED_CONSTRUCTS.filter((construct) => construct === key);
}
