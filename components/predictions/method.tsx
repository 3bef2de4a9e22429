import { getTranslations } from "next-intl/server";

import type { Backtest } from "@/lib/predictions/types";

/** Who was asked about, what was known then, and what the reader has to keep in mind. */
export async function Method({ backtest }: { backtest: Backtest | null }) {
  const t = await getTranslations("predictions.method");
  const certain = Object.values(backtest?.knownBefore ?? {}).reduce((sum, n) => sum + n, 0);
  const percent = backtest && backtest.pieces > 0 ? Math.round((100 * backtest.inHindsight) / backtest.pieces) : 0;
  const notes = [
    t("who"),
    t("frozen"),
    t("features"),
    certain > 0 && t("certain", { n: certain }),
    backtest && backtest.inHindsight > 0 && t("hindsight", { percent, pieces: backtest.pieces }),
    backtest && backtest.drawn < backtest.outOf && t("drawn", { drawn: backtest.drawn, outOf: backtest.outOf }),
    t("treated"),
    backtest && t("calibration", { version: backtest.calibrationVersion }),
  ].filter((note): note is string => typeof note === "string");
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      <ul className="s13 ink2 grid list-disc gap-2 pl-4">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}
