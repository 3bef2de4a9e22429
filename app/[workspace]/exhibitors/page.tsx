import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ExhibitorTable } from "@/components/portfolio/exhibitor-table";
import { PortfolioFilterFields } from "@/components/portfolio/portfolio-filters";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { loadTags } from "@/lib/exhibitors/loaders";
import { pageOf, type SearchParams, withParams } from "@/lib/format/address";
import { mayKeepRecords } from "@/lib/members/access";
import { loadChoices, loadExhibitorCount, loadPortfolioPage, PAGE_SIZE } from "@/lib/portfolio/loaders";
import { firstDirection, isFiltered, listQuery, portfolioFilters } from "@/lib/portfolio/schema";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exhibitors.list"))("title") };
}

export default async function ExhibitorsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireMember((await params).workspace);
  const address = await searchParams;
  const [filters, query, page] = [portfolioFilters(address), listQuery(address), pageOf(address)];
  const [{ rows, total }, choices, t, tags] = await Promise.all([loadPortfolioPage(member, filters, query, page), loadChoices(member), getTranslations("exhibitors.list"), loadTags(member)]);
  const path = `/${member.workspace}/exhibitors`;
  const filtered = isFiltered(filters) || query.search !== null || (query.tag ?? null) !== null;
  const none = total === 0 && (!filtered || (await loadExhibitorCount(member)) === 0);
  return (
    <>
      <div className="top">
        <h1>{t("title")}</h1>
        {mayKeepRecords(member) && (
          <div className="acts">
            <Link className="btn main" href={`${path}/new`}>
              {t("new")}
            </Link>
          </div>
        )}
      </div>
      {none ? (
        <Empty text={t("none")} act={<Link href={`/${member.workspace}/imports`}>{t("import")}</Link>} />
      ) : (
        <>
          <FilterForm path={path} filtered={filtered}>
            <FilterText name="q" label={t("search")} value={query.search} />
            <PortfolioFilterFields filters={filters} choices={choices} />
            {tags.length > 0 && <FilterSelect name="tag" label={t("tag")} value={query.tag ?? null} any={t("anyTag")} options={tags.map((tag) => ({ value: tag, label: tag }))} />}
            <input type="hidden" name="sort" value={query.sort} />
            <input type="hidden" name="dir" value={query.direction} />
          </FilterForm>
          {total === 0 ? (
            <Empty text={t("nobody")} />
          ) : (
            <>
              <ExhibitorTable
                member={member}
                rows={rows}
                sorting={{
                  by: query.sort,
                  direction: query.direction,
                  href: (sort) => withParams(path, address, { sort, dir: sort === query.sort ? (query.direction === "asc" ? "desc" : "asc") : firstDirection(sort) }),
                }}
              />
              <p className="s12 ink3 mt-2">{t("note")}</p>
              <Paging page={page} pageSize={PAGE_SIZE} total={total} href={(to) => withParams(path, address, { page: String(to) })} />
            </>
          )}
        </>
      )}
    </>
  );
}
