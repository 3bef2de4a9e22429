import { getLocale, getTranslations } from "next-intl/server";

import { StageChip } from "@/components/relationships/stage-chip";
import { dayText } from "@/lib/format/day-text";
import { figure } from "@/lib/format/money";
import type { Transition } from "@/lib/portfolio/stage-board/types";
import { reasonName } from "./reason-name";

/** The moves of the window from stage to stage with the reasons that were given most. */
export async function Transitions({ transitions, from, today }: { transitions: readonly Transition[]; from: Date; today: Date }) {
  const [t, names, locale] = await Promise.all([getTranslations("stages"), getTranslations("relationships.stages"), getLocale()]);
  const [first] = transitions.filter((each) => each.from !== null);
  const total = transitions.reduce((sum, { moves }) => sum + moves, 0);
  const day = dayText(from, locale, today.getUTCFullYear());
  return (
    <>
      <header>
        <h2>{first?.from ? t("transitions.title", { from: names(first.from), to: names(first.to), n: first.moves, day }) : t("transitions.titleNone", { day })}</h2>
      </header>
      {total > 0 && (
        <table className="fold">
          <thead>
            <tr>
              <th>{t("transitions.move")}</th>
              <th className="num">{t("transitions.moves")}</th>
              <th>{t("transitions.reasons")}</th>
            </tr>
          </thead>
          <tbody>
            {transitions.map((each) => (
              <tr key={`${each.from} ${each.to}`}>
                <td>
                  <StageChip stage={each.to} from={each.from} /> {each.from === null && <span className="sub">{t("transitions.first")}</span>}
                </td>
                <td className="num" data-h={t("transitions.moves")}>
                  {figure(each.moves, locale)}
                </td>
                <td className="ink2">{each.reasons.map(({ key, moves }) => t("transitions.reason", { reason: t(`reasons.${reasonName(key)}`), n: moves })).join(locale === "zh" ? "；" : "; ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="s12 ink3 mt-2">{t("transitions.note")}</p>
    </>
  );
}
