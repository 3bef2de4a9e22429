import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { StageChip } from "@/components/relationships/stage-chip";
import { companyName } from "@/lib/format/company-name";
import { money } from "@/lib/format/money";
import type { CloseCall } from "@/lib/portfolio/stage-board/types";
import type { MemberSession } from "@/lib/tenant/require-member";

/** So likely, the conditions hold already: only the sixty days of a stay, or the second look, hold it back. */
const WAITS = 0.95;

/** Exhibitors whose stage is nearly another one, most revenue first. */
export async function CloseCalls({ member, calls }: { member: MemberSession; calls: readonly CloseCall[] }) {
  const [t, names, locale] = await Promise.all([getTranslations("stages.close"), getTranslations("relationships.stages"), getLocale()]);
  return (
    <>
      <header>
        <h2>{calls.length > 0 ? t("title") : t("titleNone")}</h2>
      </header>
      <ul className="rows">
        {calls.map((call) => (
          <li key={call.exhibitorId}>
            <div className="pair">
              <Link className="plain font-semibold" href={`/${member.workspace}/exhibitors/${call.exhibitorId}`}>
                {companyName(call, locale).name}
              </Link>
              <span className="num s13 nowrap">{money(call.revenue, member.currency, locale)}</span>
            </div>
            <p className="s13 flex flex-wrap items-center gap-x-3">
              <StageChip stage={call.stage} /> <span className="ink2">{call.probability >= WAITS ? t("waits", { stage: names(call.runnerUp) }) : t("runnerUp", { stage: names(call.runnerUp), percent: Math.round(100 * call.probability) })}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="s12 ink3 mt-2">{t("note")}</p>
    </>
  );
}
