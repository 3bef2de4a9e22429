import { getTranslations } from "next-intl/server";

import { type BacktestPart, LEAST_PART } from "@/lib/predictions/types";
import { CalibrationFigure } from "./calibration-figure";
import { CompareTable } from "./compare-table";

/** How well the same predictions did on the part that the filters leave; no verdict, because the part was chosen after looking. */
export async function PartSection({ workspace, part: { n, rebooked, exhibitors, judged } }: { workspace: string; part: BacktestPart }) {
  const t = await getTranslations("predictions.part");
  if (!judged) return <p className="lead mt-4">{t("few", { n, rebooked, left: n - rebooked, needed: LEAST_PART.predictions, ofEach: LEAST_PART.ofEach })}</p>;
  const [auc, other, brier] = [judged.model.auc.value, judged.baselines.booked_last_year.auc.value, judged.model.brier.value];
  const two = (value: number) => value.toFixed(2);
  return (
    <>
      <p className="lead mt-4">
        {t("basis", { n, exhibitors, rebooked })}
        {auc && ` ${t("auc", { auc: two(auc.auc), low: two(auc.low), high: two(auc.high), other: other ? two(other.auc) : "–" })}`}
        {brier && ` ${t("brier", { brier: brier.brier.toFixed(3), base: brier.base.toFixed(3) })}`}
      </p>
      <p className="s13 ink3 mt-2">{t("noVerdict")}</p>
      <section className="part !mt-6">
        <CalibrationFigure workspace={workspace} points={judged.calibration} performance={judged.model} />
      </section>
      <section className="part">
        <CompareTable workspace={workspace} model={judged.model} baselines={judged.baselines} />
      </section>
    </>
  );
}
