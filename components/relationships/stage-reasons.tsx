import { useLocale, useTranslations } from "next-intl";

import { dayText } from "@/lib/format/day-text";
import { dateOfDay } from "@/lib/format/days";
import { isScoreKey, storedStage } from "@/lib/relationships/stored";
import type { StageReason } from "@/lib/relationships/types";

interface Props {
  readonly reasons: readonly StageReason[];
  readonly editionNames: Readonly<Record<string, string>>;
}

/** Why an exhibitor stands where it stands: each reason of the rules as a sentence. */
export function StageReasons({ reasons, editionNames }: Props) {
  const t = useTranslations("relationships");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <ul className="rows s13">
      {reasons.map((reason, index) => (
        <li key={index}>{t(reason.key, wordsOf(reason.values))}</li>
      ))}
    </ul>
  );

  /** Days become dates, shares become whole percents, ids become names. */
  function wordsOf(values: StageReason["values"]): Record<string, string | number> {
    const words: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(values)) {
      if (name === "probability" && typeof value === "number") words.percent = wholePercent(value);
      else if (name === "percent" && typeof value === "number") words.percent = Math.round(value);
      else if (name === "editionId") words.edition = editionNames[String(value)] ?? common("unknown");
      else if ((name === "untilDay" || name === "sinceDay") && typeof value === "number") words.day = dayText(dateOfDay(value), locale);
      else if (name === "againFromDay" && typeof value === "number") words.again = dayText(dateOfDay(value), locale);
      else if (name === "stage" || name === "from") words.stage = t(`stages.${storedStage.parse(value)}`);
      else if (name === "construct" && isScoreKey(value)) words.construct = t(`inSentence.${value}`);
      else words[name] = value;
    }
    return words;
  }
}

/** A judgement is never certain: 0 % and 100 % are kept for facts. */
function wholePercent(share: number): number {
  return Math.min(99, Math.max(1, Math.round(100 * share)));
}
