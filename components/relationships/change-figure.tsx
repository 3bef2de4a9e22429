import { useTranslations } from "next-intl";

import { signed } from "@/lib/format/signed";
import type { ScoreChange } from "@/lib/relationships/types";

interface Props {
  readonly change: ScoreChange | null;
  /** The figure that is judged, where it is not the change itself. */
  readonly figure?: number;
  /** Says the verdict in words beside the figure; else it is in the tip. */
  readonly worded?: boolean;
}

/** A change as far as it can be trusted: bold when it surely moved, plain when probably, grey within the noise. */
export function ChangeFigure({ change, figure: shown, worded = false }: Props) {
  const t = useTranslations("relationships.change");
  if (!change || change.bySilence) return <span className="ink3">–</span>;
  const figure = signed(shown ?? change.change);
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
