import { useTranslations } from "next-intl";

import { signed } from "@/lib/format/signed";
import type { ScoreChange } from "@/lib/relationship-quality";

/** A change as far as it can be trusted: bold when it surely moved, plain when probably, grey within the noise. */
export function ChangeFigure({ change, worded = false }: { change: ScoreChange | null; worded?: boolean }) {
  const t = useTranslations("relationships.change");
  if (!change || change.bySilence) return <span className="ink3">–</span>;
  const figure = signed(change.change);
  const word = t(change.verdict);
  if (change.verdict === "within_noise") {
    return (
      <span className="delta unsure" title={word}>
        {figure} {worded && word}
      </span>
    );
  }
  const sure = change.verdict === "fell" || change.verdict === "rose";
  return (
    <span className="delta" title={word}>
      {sure ? <b>{figure}</b> : figure} {worded && <span className="s12 ink2">{word}</span>}
    </span>
  );
}
