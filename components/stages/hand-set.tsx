import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { StageChip } from "@/components/relationships/stage-chip";
import { companyName } from "@/lib/format/company-name";
import { dayText } from "@/lib/format/day-text";
import type { HandSet } from "@/lib/portfolio/stage-board/types";
import type { MemberSession } from "@/lib/tenant/require-member";

/** Stages set by hand that hold today: by whom, why, until when, and what the rules say instead. */
export async function HandSetTable({ member, rows, today }: { member: MemberSession; rows: readonly HandSet[]; today: Date }) {
  const [t, names, locale] = await Promise.all([getTranslations("stages.hand"), getTranslations("relationships.stages"), getLocale()]);
  const day = (date: Date) => dayText(date, locale, today.getUTCFullYear());
  return (
    <>
      <header>
        <h2>{rows.length > 0 ? t("title", { n: rows.length }) : t("titleNone")}</h2>
      </header>
      <ul className="rows">
        {rows.map((row) => (
          <li key={`${row.exhibitorId} ${row.showName}`}>
            <div className="pair">
              <Link className="plain font-semibold" href={`/${member.workspace}/exhibitors/${row.exhibitorId}/stage`}>
                {companyName(row, locale).name}
              </Link>
              <span className="s12 ink3">{locale === "zh" ? (row.showNameZh ?? row.showName) : row.showName}</span>
            </div>
            <p className="s13 flex flex-wrap items-center gap-x-3">
              <StageChip stage={row.stage} /> <span className="ink2">{t("rules", { stage: names(row.ruleStage) })}</span>
            </p>
            <p className="s13">{row.why}</p>
            <p className="s12 ink3">{t("who", { who: row.who, set: day(row.setOn), until: day(row.untilOn) })}</p>
          </li>
        ))}
      </ul>
      <p className="s12 ink3 mt-2">{t("note")}</p>
    </>
  );
}
