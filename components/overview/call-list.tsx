import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { StageChip } from "@/components/relationships/stage-chip";
import { companyName } from "@/lib/format/company-name";
import { money } from "@/lib/format/money";
import type { Call } from "@/lib/portfolio/calls/types";
import type { MemberSession } from "@/lib/tenant/require-member";

/** Whom to call today, why, and what to do there: the most pressing first. */
export async function CallList({ member, calls }: { member: MemberSession; calls: readonly Call[] }) {
  const [t, words, locale] = await Promise.all([getTranslations("overview.calls"), getTranslations("relationships"), getLocale()]);
  return (
    <>
      <header>
        <h2>{calls.length > 0 ? t("title", { n: calls.length }) : t("titleNone")}</h2>
      </header>
      {calls.length === 0 ? (
        <p className="s13 ink2">{t("none")}</p>
      ) : (
        <ol className="rows">
          {calls.map((call) => (
            <li key={call.exhibitorId}>
              <div className="pair">
                <Link className="plain font-semibold" href={`/${member.workspace}/exhibitors/${call.exhibitorId}`}>
                  {companyName(call, locale).name}
                </Link>
                <span className="num s13 nowrap">{money(call.revenue, member.currency, locale)}</span>
              </div>
              <p className="s13 flex flex-wrap items-center gap-x-3">
                <StageChip stage={call.stage} />
                <span>{reasons(call)}</span>
              </p>
              {call.action && <p className="s13 ink2">{call.action[locale]}</p>}
              {call.ownerName && <p className="s12 ink3">{t("owner", { name: call.ownerName })}</p>}
            </li>
          ))}
        </ol>
      )}
      <p className="s12 ink3 mt-2">{t("note")}</p>
    </>
  );

  function reasons({ risk, overduePromises, openRequests, weak, quietDays }: Call): string {
    return [
      overduePromises > 0 && t("overdue", { n: overduePromises }),
      openRequests > 0 && t("asked", { n: openRequests }),
      risk && t(`risks.${risk}`),
      weak && t("weak", { construct: words(`inSentence.${weak}`) }),
      quietDays === null ? t("never") : t("quiet", { days: quietDays }),
    ]
      .filter(Boolean)
      .join(locale === "zh" ? "；" : "; ");
  }
}
