import { getTranslations } from "next-intl/server";

import type { Mover } from "@/lib/portfolio/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { MoverTable } from "./mover-table";

/** What moved most, as soon as it has been read. */
export async function MoversPart({ member, loading, days }: { member: MemberSession; loading: Promise<readonly Mover[]>; days: number }) {
  const [movers, t] = await Promise.all([loading, getTranslations("overview.movers")]);
  const { fell, rose } = countSure(movers);
  return (
    <>
      <header>
        <h2>{fell + rose > 0 ? t("titleSure", { days, fell, rose }) : t("title", { days })}</h2>
      </header>
      <MoverTable member={member} movers={movers} days={days} />
    </>
  );
}

/** Of the changes that are shown, how many are more than noise. */
function countSure(movers: readonly Mover[]): { fell: number; rose: number } {
  const verdicts = movers.map(({ change }) => change.verdict);
  return { fell: verdicts.filter((verdict) => verdict === "fell" || verdict === "probably_fell").length, rose: verdicts.filter((verdict) => verdict === "rose" || verdict === "probably_rose").length };
}
