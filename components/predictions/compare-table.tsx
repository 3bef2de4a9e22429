import { getTranslations } from "next-intl/server";

import { MeasureLink } from "@/components/measurement/measure-link";
import type { FoundBacktest, PredictionPerformance } from "@/lib/predictions/schema";
import { RULES } from "@/lib/predictions/types";
import { skillText } from "./skill-text";

/** The scores and the simple rules, judged on the same predictions. */
export async function CompareTable({ workspace, model, baselines }: { workspace: string; model: PredictionPerformance; baselines: FoundBacktest["baselines"] }) {
  const [t, names] = await Promise.all([getTranslations("predictions.compare"), getTranslations("predictions.rules")]);
  const rows: readonly { readonly key: "model" | (typeof RULES)[number]; readonly performance: PredictionPerformance }[] = [
    { key: "model", performance: model },
    ...RULES.map((key) => ({ key, performance: baselines[key] })),
  ];
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      <div className="scroll" role="region" aria-label={t("title")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th>{t("who")}</th>
              <th className="num">
                <MeasureLink workspace={workspace} construct="auc">
                  {t("auc")}
                </MeasureLink>
              </th>
              <th className="num">
                <MeasureLink workspace={workspace} construct="brier">
                  {t("brier")}
                </MeasureLink>
              </th>
              <th className="num">{t("skill")}</th>
              <th className="num">{t("logLoss")}</th>
              <th className="num">{t("n")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, performance: { auc, brier, logLoss } }) => (
              <tr key={key}>
                <td>{key === "model" ? <b>{names(key)}</b> : names(key)}</td>
                <td className="num">{auc.value ? t("aucValue", { auc: auc.value.auc.toFixed(2), low: auc.value.low.toFixed(2), high: auc.value.high.toFixed(2) }) : "–"}</td>
                <td className="num">{brier.value?.brier.toFixed(3) ?? "–"}</td>
                <td className="num">{skillText(brier.value?.skill)}</td>
                <td className="num">{logLoss.value?.toFixed(3) ?? "–"}</td>
                <td className="num">{auc.n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="s12 ink3 mt-2">{t("note")}</p>
    </>
  );
}
