import { useTranslations } from "next-intl";

import { MeasureLink } from "@/components/measurement/measure-link";
import { TrioBars, TrioMark } from "@/components/charts/trio-bars";
import { type Attachments, attachmentsOf, captiveVerdict } from "@/lib/relationships/captive";
import { LIST_LEVEL, rangeOf } from "@/lib/relationships/ranges";
import type { Score } from "@/lib/relationships/types";

/** The three attachments on one axis, never summed, and the line of the verdict. */
export function CaptiveBars({ attachments, named = false }: { attachments: Attachments; named?: boolean }) {
  const t = useTranslations("relationships");
  const { AFF, CON, NOR } = attachments;
  const words = (score: Score | null) => (score ? String(Math.round(rangeOf(score, LIST_LEVEL).value)) : t("score.none"));
  return (
    <TrioBars
      first={rangeOf(AFF, LIST_LEVEL)}
      second={rangeOf(CON, LIST_LEVEL)}
      third={NOR && rangeOf(NOR, LIST_LEVEL)}
      line={captiveVerdict(attachments).line}
      label={t("trio.alt", { AFF: words(AFF), CON: words(CON), NOR: words(NOR) })}
      named={named}
    />
  );
}

export function CaptiveLegend({ workspace }: { workspace: string }) {
  const t = useTranslations("relationships.trio");
  return (
    <div className="legend">
      <span>
        <TrioMark of="first" />
        <MeasureLink workspace={workspace} construct="AFF">
          {t("AFF")}
        </MeasureLink>
      </span>
      <span>
        <TrioMark of="second" />
        <MeasureLink workspace={workspace} construct="CON">
          {t("CON")}
        </MeasureLink>
      </span>
      <span>
        <TrioMark of="third" />
        <MeasureLink workspace={workspace} construct="NOR">
          {t("NOR")}
        </MeasureLink>
      </span>
    </div>
  );
}

/** Why one exhibitor stays: the trio with its verdict in words; words alone while nobody has been asked. */
export function CaptiveTrio({ workspace, scores }: { workspace: string; scores: readonly Score[] }) {
  const t = useTranslations("relationships.trio");
  const attachments = attachmentsOf(scores);
  if (!attachments) return <p className="s13 ink2">{t("none")}</p>;
  const { verdict } = captiveVerdict(attachments);
  return (
    <>
      <CaptiveBars attachments={attachments} named />
      <p className="s13 ink2 mt-2 mb-2">
        <b>{t(verdict)}</b> {t(`${verdict}Text`)} {t("range")}
      </p>
      <CaptiveLegend workspace={workspace} />
    </>
  );
}
