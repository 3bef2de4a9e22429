import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { MeasureLine } from "@/components/measurement/measure-line";
import { MeasureLink } from "@/components/measurement/measure-link";
import { partWords } from "@/components/relationships/part-words";
import { ScoreFigure } from "@/components/relationships/score-figure";
import { StageChip } from "@/components/relationships/stage-chip";
import { companyName } from "@/lib/format/company-name";
import { moneyFigure } from "@/lib/format/money";
import type { Mover } from "@/lib/portfolio/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { MovedFigure } from "./moved-figure";

/** What moved most and why: the clearest changes first, those within the noise in grey below. */
export async function MoverTable({ member, movers, days }: { member: MemberSession; movers: readonly Mover[]; days: number }) {
  const [t, relationship, words, locale] = await Promise.all([getTranslations("overview.movers"), getTranslations("relationships"), partWords(), getLocale()]);
  const revenue = t("revenue", { currency: member.currency });
  if (movers.length === 0) return <p className="ink2">{t("none", { days })}</p>;
  return (
    <>
      <table className="fold wide">
        <thead>
          <tr>
            <th>{t("exhibitor")}</th>
            <th>
              <MeasureLink workspace={member.workspace} construct="stage">
                {t("stage")}
              </MeasureLink>
            </th>
            <th>
              <MeasureLink workspace={member.workspace} construct="confidence">
                {t("score")}
              </MeasureLink>
            </th>
            <th className="num">
              <MeasureLink workspace={member.workspace} construct="change">
                {t("change")}
              </MeasureLink>
            </th>
            <th>
              <MeasureLink workspace={member.workspace} construct="contributions">
                {t("why")}
              </MeasureLink>
            </th>
            <th className="num">{revenue}</th>
          </tr>
        </thead>
        <tbody>
          {movers.map((mover) => (
            <tr key={mover.exhibitorId}>
              <td>
                <Link className="plain who !whitespace-normal" href={`/${member.workspace}/exhibitors/${mover.exhibitorId}?why=${mover.construct}#why`}>
                  {companyName(mover, locale).name}
                </Link>
                <span className="sub">
                  <MeasureLink workspace={member.workspace} construct={mover.construct}>
                    {relationship(`constructs.${mover.construct}`)}
                  </MeasureLink>
                </span>
              </td>
              <td>
                <StageChip stage={mover.stage} from={mover.stageBefore} />
              </td>
              <td data-h={relationship(`constructs.${mover.construct}`)}>
                <ScoreFigure score={mover.score} where="list" width={148} />
              </td>
              <td className="num" data-h={t("change")}>
                <MovedFigure mover={mover} />
              </td>
              <td className="ink2">{mover.reasons.map((reason) => t("reason", { what: words.label(reason), source: words.source(reason) })).join(locale === "zh" ? "；" : "; ")}</td>
              <td className="num" data-h={revenue}>
                {moneyFigure(mover.revenue, member.currency, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="s12 ink3 mt-2">{t("note")}</p>
      <MeasureLine
        workspace={member.workspace}
        className="xl:hidden"
        of={[
          { construct: "stage", name: t("stage") },
          { construct: "confidence", name: t("score") },
          { construct: "change", name: t("change") },
          { construct: "contributions", name: t("why") },
        ]}
      />
    </>
  );
}
