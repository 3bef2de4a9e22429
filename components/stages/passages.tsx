import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { StageChip } from "@/components/relationships/stage-chip";
import { StageReasons } from "@/components/relationships/stage-reasons";
import { companyName } from "@/lib/format/company-name";
import { dayText } from "@/lib/format/day-text";
import type { StagePassage } from "@/lib/portfolio/stage-page/types";
import type { MemberSession } from "@/lib/tenant/require-member";

interface Props {
  readonly member: MemberSession;
  readonly title: string;
  readonly passages: readonly StagePassage[];
  readonly editionNames: Readonly<Record<string, string>>;
}

/** The newest moves in or out, each with its day, its show and the rules' own reasons. */
export async function Passages({ member, title, passages, editionNames }: Props) {
  const [t, locale] = await Promise.all([getTranslations("stages.one"), getLocale()]);
  return (
    <>
      <header>
        <h2>{title}</h2>
      </header>
      <ul className="rows">
        {passages.map((passage) => (
          <li key={`${passage.exhibitorId} ${passage.showName} ${passage.movedOn.getTime()}`}>
            <div className="pair">
              <Link className="plain font-semibold" href={`/${member.workspace}/exhibitors/${passage.exhibitorId}`}>
                {companyName(passage, locale).name}
              </Link>
              <span className="s12 ink3 nowrap">{dayText(passage.movedOn, locale)}</span>
            </div>
            <p className="s13 flex flex-wrap items-center gap-x-3">
              <StageChip stage={passage.to} from={passage.from} /> <span className="s12 ink3">{locale === "zh" ? (passage.showNameZh ?? passage.showName) : passage.showName}</span>
            </p>
            {passage.reasons.length > 0 && (
              <details className="s13">
                <summary className="ink2">{t("why")}</summary>
                <StageReasons reasons={passage.reasons} editionNames={editionNames} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
