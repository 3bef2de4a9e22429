import { useTranslations } from "next-intl";

import { TrioBars, TrioMark } from "@/components/charts/trio-bars";
import { captiveWatch } from "@/lib/relationship-quality";
import { LIST_LEVEL, rangeOf } from "@/lib/relationships/ranges";
import type { Score } from "@/lib/relationships/types";

interface Trio {
  readonly AFF: Score;
  readonly CON: Score;
  readonly NOR: Score | null;
}

/** The three attachments on one axis, never summed, and the line of the verdict. */
export function CaptiveBars({ AFF, CON, NOR, named = false }: Trio & { named?: boolean }) {
  const t = useTranslations("relationships");
  const words = (score: Score | null) => (score ? String(Math.round(rangeOf(score, LIST_LEVEL).value)) : t("score.none"));
  return (
    <TrioBars
      first={rangeOf(AFF, LIST_LEVEL)}
      second={rangeOf(CON, LIST_LEVEL)}
      third={NOR && rangeOf(NOR, LIST_LEVEL)}
      line={verdictOf({ AFF, CON, NOR })?.line ?? 60}
      label={t("trio.alt", { AFF: words(AFF), CON: words(CON), NOR: words(NOR) })}
      named={named}
    />
  );
}

function verdictOf({ AFF, CON, NOR }: Trio) {
  return captiveWatch({ AFF: AFF.reading, CON: CON.reading, NOR: NOR?.reading ?? null }).value;
}

export function CaptiveLegend() {
  const t = useTranslations("relationships.trio");
  return (
    <div className="legend">
      <span>
        <TrioMark of="first" />
        {t("AFF")}
      </span>
      <span>
        <TrioMark of="second" />
        {t("CON")}
      </span>
      <span>
        <TrioMark of="third" />
        {t("NOR")}
      </span>
    </div>
  );
}

/** Why one exhibitor stays: the trio with its verdict in words; words alone while nobody has been asked. */
export function CaptiveTrio({ scores }: { scores: readonly Score[] }) {
  const t = useTranslations("relationships.trio");
  const of = (key: Score["key"]) => scores.find((score) => score.key === key && score.evidenced) ?? null;
  const [AFF, CON, NOR] = [of("AFF"), of("CON"), of("NOR")];
  const verdict = AFF && CON ? verdictOf({ AFF, CON, NOR })?.verdict : undefined;
  if (!AFF || !CON || !verdict) return <p className="s13 ink2">{t("none")}</p>;
  return (
    <>
      <CaptiveBars AFF={AFF} CON={CON} NOR={NOR} named />
      <p className="s13 ink2 mt-2 mb-2">
        <b>{t(verdict)}</b> {t(`${verdict}Text`)} {t("range")}
      </p>
      <CaptiveLegend />
    </>
  );
}
