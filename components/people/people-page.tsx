import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { shortMoney } from "@/lib/format/money";
import type { People } from "@/lib/people/types";
import { isFiltered, type PortfolioFilters } from "@/lib/portfolio/schema";
import type { FilterChoices } from "@/lib/portfolio/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { Completeness } from "./completeness";
import { KeptFigure } from "./kept-figure";
import { PersonTable } from "./person-table";
import { SingleTies } from "./single-ties";
import { TiesFigure } from "./ties-figure";

interface Props {
  readonly member: MemberSession;
  readonly filters: PortfolioFilters;
  readonly choices: FilterChoices;
  readonly people: People;
}

/** What hangs on single people of the team, and whether the registers are kept: of the team for everybody, of a person for managers other than that person. */
export async function PeoplePage({ member, filters, choices, people }: Props) {
  const [t, list, locale] = await Promise.all([getTranslations("people"), getTranslations("exhibitors.list"), getLocale()]);
  const one = people.ties.find((tie) => tie.people === 1);
  return (
    <>
      <h1>{people.active > 0 && one ? t("title", { n: one.exhibitors, money: shortMoney(one.revenue, member.currency, locale) }) : t("titleNone")}</h1>
      <p className="lead mt-3.5">{t("lead")}</p>
      <FilterForm path={`/${member.workspace}/people`} filtered={isFiltered(filters)}>
        <FilterSelect name="show" label={list("show")} value={filters.show} any={list("anyShow")} options={choices.shows.map((show) => ({ value: show.id, label: locale === "zh" ? (show.nameZh ?? show.name) : show.name }))} />
        <FilterSelect name="segment" label={list("segment")} value={filters.segment} any={list("anySegment")} options={choices.segments.map((segment) => ({ value: segment, label: segment }))} />
      </FilterForm>
      {people.active === 0 ? (
        <Empty text={t("none")} act={<Link href={`/${member.workspace}/shows`}>{t("act")}</Link>} />
      ) : (
        <>
          <section className="part !mt-5">
            <TiesFigure people={people} currency={member.currency} />
          </section>
          {people.persons && (
            <section className="part">
              <PersonTable persons={people.persons} currency={member.currency} />
            </section>
          )}
          {people.singles && (
            <section className="part">
              <SingleTies member={member} singles={people.singles} />
            </section>
          )}
          <section className="part cols">
            <div className="col c6">
              <KeptFigure people={people} />
            </div>
            <div className="col c6">
              <Completeness people={people} />
            </div>
          </section>
        </>
      )}
    </>
  );
}
