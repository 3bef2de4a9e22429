import { getTranslations } from "next-intl/server";

import { ScoreFigure } from "@/components/relationships/score-figure";
import { StageChip } from "@/components/relationships/stage-chip";
import type { MergePreview, Standpoint } from "@/lib/duplicates/types";
import type { Score, ScoreKey } from "@/lib/relationships/types";

/** Where each of the two stands today and where the joint exhibitor will, by the joint log. */
export async function JointScores({ preview: { kept, lost, before, after }, keys }: { preview: MergePreview; keys: readonly ScoreKey[] }) {
  const [t, words] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("relationships")]);
  const columns = [
    { name: kept.name, at: before.kept },
    { name: lost.name, at: before.lost },
    { name: t("joint"), at: after },
  ];
  const known = keys.filter((key) => columns.some(({ at }) => scoreOf(at, key)?.evidenced));
  return (
    <section>
      <h2 className="mb-1">{t("scores")}</h2>
      <p className="s13 ink2 mb-2 max-w-[76ch]">{t("scoresText")}</p>
      <table className="fold">
        <thead>
          <tr>
            <th>{words("table.construct")}</th>
            {columns.map(({ name }) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{t("stage")}</td>
            {columns.map(({ name, at }) => (
              <td key={name} data-h={name}>
                <StageChip stage={at.stage} />
              </td>
            ))}
          </tr>
          {known.map((key) => (
            <tr key={key}>
              <td>{words(`constructs.${key}`)}</td>
              {columns.map(({ name, at }) => (
                <td key={name} data-h={name}>
                  <ScoreFigure score={scoreOf(at, key)} where="page" width={120} />
                  <span className="s12 ink3 block">{basis(scoreOf(at, key))}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  function basis(score: Score | null): string {
    if (!score?.evidenced) return "";
    return [score.answers > 0 && words("score.answers", { n: score.answers }), score.records > 0 && words("score.records", { n: score.records })].filter(Boolean).join(words("score.listSeparator"));
  }
}

/** Of what is kept per show, that of the main show. */
function scoreOf({ scores, mainShowId }: Standpoint, key: ScoreKey): Score | null {
  return scores.find((score) => score.key === key && (score.showId === null || score.showId === mainShowId)) ?? null;
}
