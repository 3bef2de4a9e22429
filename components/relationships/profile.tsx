import { useTranslations } from "next-intl";

import { ChartFigure } from "@/components/charts/chart-figure";
import { ProfileBars } from "@/components/charts/profile-bars";
import { MeasureLink } from "@/components/measurement/measure-link";
import { dayNumber } from "@/lib/format/days";
import { PAGE_LEVEL, rangeOf } from "@/lib/relationships/ranges";
import { ruleLines } from "@/lib/relationships/rule-lines";
import { type Score, type ScoreKey, TRUST_PARTS } from "@/lib/relationships/types";

interface Props {
  readonly workspace: string;
  readonly keys: readonly ScoreKey[];
  readonly scores: readonly Score[];
  readonly today: Date;
}

const ENDS = [0, 25, 50, 75, 100] as const;

/** Every score under the others on the words of the scale: where a radar would bend the axes, one line compares them all. */
export function Profile({ workspace, keys, scores, today }: Props) {
  const t = useTranslations("relationships");
  const known = keys.flatMap((key) => {
    const score = scores.find((each) => each.key === key && each.evidenced);
    return score ? [{ key, score, ...rangeOf(score, PAGE_LEVEL) }] : [];
  });
  const list = known.map(({ key, value, low, high }) => t("profile.item", { construct: t(`constructs.${key}`), value: Math.round(value), low: Math.round(low), high: Math.round(high) })).join(t("score.listSeparator"));
  return (
    <ChartFigure
      name="scores"
      label={t("profile.alt", { list })}
      caption={t("profile.note")}
      definition={<MeasureLink workspace={workspace} construct="TRUST" />}
      chart={
        <ProfileBars
          ends={ENDS.map((at) => ({ at, text: t(`profile.ends.${at}`) }))}
          bars={known.map(({ key, score, value, low, high }) => ({ label: t(`constructs.${key}`), value, low, high, part: TRUST_PARTS.includes(key), thin: score.stale, references: ruleLines(key, "page") }))}
        />
      }
      table={
        <table>
          <thead>
            <tr>
              <th>{t("profile.construct")}</th>
              <th className="num">{t("profile.value")}</th>
              <th className="num">{t("profile.range")}</th>
              <th className="num">{t("profile.basis")}</th>
              <th className="num">{t("profile.age")}</th>
            </tr>
          </thead>
          <tbody>
            {known.map(({ key, score, value, low, high }) => (
              <tr key={key}>
                <td>{t(`constructs.${key}`)}</td>
                <td className="num">{value.toFixed(1)}</td>
                <td className="num">
                  {low.toFixed(1)}–{high.toFixed(1)}
                </td>
                <td className="num">{[score.answers > 0 && t("score.answers", { n: score.answers }), score.records > 0 && t("score.records", { n: score.records })].filter(Boolean).join(t("score.listSeparator"))}</td>
                <td className="num">{t("score.days", { n: Math.max(0, dayNumber(today) - dayNumber(score.newestOn)) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
