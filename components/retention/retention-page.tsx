import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { Empty } from "@/components/ui/empty";
import { isFew } from "@/lib/format/share";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import type { FilterChoices } from "@/lib/portfolio/types";
import type { RetentionView } from "@/lib/retention/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { CohortsFigure } from "./cohorts-figure";
import { FourRCards } from "./four-r-cards";
import { LoyaltyFigure } from "./loyalty-figure";
import { MoneyTable } from "./money-table";
import { PaceFigure } from "./pace-figure";
import { PairsFigure } from "./pairs-figure";
import { RetentionFilters } from "./retention-filters";
import { SpaceFigure } from "./space-figure";

interface Props {
  readonly member: MemberSession;
  readonly filters: PortfolioFilters;
  readonly choices: FilterChoices;
  readonly view: RetentionView;
}

/** Who stays and who leaves from edition to edition, with the money, and whether those who stay want to. */
export async function RetentionPage({ member, filters, choices, view }: Props) {
  const t = await getTranslations("retention");
  const { pairs, fourR } = view;
  const retention = fourR.retention;
  return (
    <>
      <h1>{retention ? t(isFew(retention) ? "titleFew" : "title", { k: retention.k, n: retention.n, share: Math.round(retention.share) }) : t("titleNone")}</h1>
      <p className="lead mt-3.5">{!retention ? t("leadNone") : isFew(retention) ? t("leadFew") : t("lead", { low: Math.round(retention.low), high: Math.round(retention.high) })}</p>
      <RetentionFilters path={`/${member.workspace}/retention`} filters={filters} choices={choices} />
      {pairs.length === 0 ? (
        <Empty text={t("none")} act={<Link href={`/${member.workspace}/shows`}>{t("act")}</Link>} />
      ) : (
        <>
          <section className="part !mt-5">
            <PairsFigure pairs={pairs} />
          </section>
          <section className="part">
            <FourRCards workspace={member.workspace} fourR={fourR} />
          </section>
          <section className="part">
            <LoyaltyFigure member={member} loyalty={view.loyalty} />
          </section>
          <section className="part cols">
            <div className="col c6">
              <CohortsFigure steps={view.steps} cohorts={view.cohorts} />
            </div>
            <div className="col c6">
              <PaceFigure pace={view.pace} />
            </div>
          </section>
          <section className="part">
            <SpaceFigure pairs={pairs} />
          </section>
          <section className="part">
            <MoneyTable money={view.money} pairs={pairs} currency={member.currency} />
          </section>
          <section className="part">
            <header>
              <h2>{t("wallet.title")}</h2>
            </header>
            <p className="ink2">{t("wallet.text", { n: view.walletAnswers })}</p>
          </section>
        </>
      )}
    </>
  );
}
