import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { dayNumber } from "@/lib/format/days";
import { type Score, type ScoreKey, type ScoreMoved, TRUST_PARTS } from "@/lib/relationships/types";
import { MeasureLine } from "@/components/measurement/measure-line";
import { MeasureLink } from "@/components/measurement/measure-link";
import { MeasureMark } from "@/components/measurement/measure-mark";
import { ChangeFigure } from "./change-figure";
import { ScoreFigure } from "./score-figure";

interface Props {
  readonly workspace: string;
  readonly keys: readonly ScoreKey[];
  readonly scores: readonly Score[];
  readonly changes: readonly ScoreMoved[];
  readonly picked: ScoreKey | null;
  readonly today: Date;
  /** The edition that changes are counted from; null: a year ago. */
  readonly since: string | null;
  readonly href: (key: ScoreKey) => string;
}

/** Every score of one exhibitor with its interval, its change, what it rests on and how old that is; each name asks "why?". */
export async function ScoresTable({ workspace, keys, scores, changes, picked, today, since, href }: Props) {
  const t = await getTranslations("relationships");
  const sinceLabel = since === null ? t("table.sinceYear") : t("table.since", { edition: since });
  return (
    <>
      <table className="fold scores">
        <thead>
          <tr>
            <th>{t("table.construct")}</th>
            <th>
              <MeasureLink workspace={workspace} construct="confidence">
                {t("table.score")}
              </MeasureLink>
            </th>
            <th className="num">
              <MeasureLink workspace={workspace} construct="change">
                {sinceLabel}
              </MeasureLink>
            </th>
            <th>
              <MeasureLink workspace={workspace} construct="evidenceFilter">
                {t("table.from")}
              </MeasureLink>
            </th>
            <th className="num">{t("table.newest")}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => {
            const score = scores.find((each) => each.key === key) ?? null;
            const known = score?.evidenced === true;
            // the three attachments stand apart: they are never added up
            const className = [key === picked && "pick", key === "CON" && "apart"].filter(Boolean).join(" ") || undefined;
            return (
              <tr key={key} className={className}>
                <td className={TRUST_PARTS.includes(key) ? "sub-of" : undefined} title={t(`meaning.${key}`)}>
                  {known ? (
                    <Link href={href(key)} className="plain" scroll={false} aria-current={key === picked ? "true" : undefined}>
                      {key === picked ? <b>{t(`constructs.${key}`)}</b> : t(`constructs.${key}`)}
                    </Link>
                  ) : (
                    t(`constructs.${key}`)
                  )}
                  <MeasureMark workspace={workspace} construct={key} of={t(`constructs.${key}`)} />
                </td>
                <td data-h="0–100">
                  <ScoreFigure score={score} where="page" width={188} />
                </td>
                <td className="num" data-h={sinceLabel}>
                  <ChangeFigure change={known ? (changes.find((moved) => moved.key === key)?.change ?? null) : null} />
                </td>
                <td className="ink2" data-h={t("table.from")}>
                  {known && score && <Basis score={score} />}
                </td>
                <td className="num ink3" data-h={t("table.newest")}>
                  {known && score ? age(score.newestOn) : "–"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="s12 ink3 mt-2">{t("table.note")}</p>
      <MeasureLine
        workspace={workspace}
        className="md:hidden"
        of={[
          { construct: "confidence", name: t("table.score") },
          { construct: "change", name: sinceLabel },
          { construct: "evidenceFilter", name: t("table.from") },
        ]}
      />
    </>
  );

  function age(newest: Date): string {
    const days = dayNumber(today) - dayNumber(newest);
    return days <= 0 ? t("score.today") : t("score.days", { n: days });
  }
}

async function Basis({ score }: { score: Score }) {
  const t = await getTranslations("relationships.score");
  if (score.key === "TRUST") return t("fromParts");
  const words = [score.answers > 0 && t("answers", { n: score.answers }), score.records > 0 && t("records", { n: score.records })].filter((word) => word !== false);
  return words.join(t("listSeparator"));
}
