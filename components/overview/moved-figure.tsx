import { useTranslations } from "next-intl";

import { ChangeFigure } from "@/components/relationships/change-figure";
import { signed } from "@/lib/format/signed";
import type { Mover } from "@/lib/portfolio/types";
import { Z80 } from "@/lib/relationships/ranges";

/** How far a score moved, and what that says: the attitude changed, or we merely learned how it has been, or neither is sure. */
export function MovedFigure({ mover: { moved, change, score } }: { mover: Mover }) {
  const t = useTranslations("overview.movers");
  const learned = change.verdict === "within_noise" && Math.abs(moved) > Z80 * score.reading.se;
  if (!learned) return <ChangeFigure change={{ ...change, bySilence: false }} figure={moved} worded />;
  return (
    <span className="delta">
      {signed(moved)} <span className="ink3">{t("learned")}</span>
    </span>
  );
}
