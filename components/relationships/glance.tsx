import { getLocale, getTranslations } from "next-intl/server";

import { PAGE_LEVEL, rangeOf } from "@/lib/relationships/ranges";
import type { RelationshipView } from "@/lib/relationships/view";

interface Props {
  readonly view: RelationshipView;
  /** The most pressing advice in words; null where nothing presses. */
  readonly next: string | null;
}

const STANDS = ["TRUST", "AFF"] as const;
const MOST_MOVED = 2;

/** The page in a few sentences: where the relationship stands, how sure, what moved, what to do next. */
export async function Glance({ view, next }: Props) {
  const [t, locale] = await Promise.all([getTranslations("relationships"), getLocale()]);
  const known = STANDS.flatMap((key) => view.scores.find((score) => score.key === key && score.evidenced) ?? []);
  const moved = view.changes.flatMap(({ key, change }) => (change.bySilence || change.verdict === "within_noise" ? [] : [{ key, change, verdict: change.verdict }])).toSorted((a, b) => Math.abs(b.change.change) - Math.abs(a.change.change));
  const what = moved.slice(0, MOST_MOVED).map(({ key, change, verdict }) => t(`glance.moved.${verdict}`, { construct: t(`constructs.${key}`), points: Math.round(Math.abs(change.change)) })).join(t("score.listSeparator"));
  const sentences = [
    ...known.map((score) => {
      const { value, low, high } = rangeOf(score, PAGE_LEVEL);
      return t("glance.stands", { construct: t(`constructs.${score.key}`), value: Math.round(value), low: Math.round(low), high: Math.round(high) });
    }),
    known.length === 0 && t("glance.unknown"),
    known.length > 0 && (view.since === null ? (what ? t("glance.sinceYear", { what }) : t("glance.stillYear")) : what ? t("glance.since", { what, edition: view.since }) : t("glance.still", { edition: view.since })),
  ].filter((sentence) => sentence !== false);
  return (
    <p className="lead mt-3">
      {sentences.join(locale === "zh" ? "" : " ")} {next !== null && <b>{t("glance.do", { action: next })}</b>} {known.length > 0 && <span className="s12 ink3">{t("glance.level")}</span>}
    </p>
  );
}
