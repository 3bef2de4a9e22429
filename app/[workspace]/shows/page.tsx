import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ShowTable } from "@/components/shows/show-table";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadShows } from "@/lib/shows/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shows"))("title") };
}

export default async function ShowsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "shows");
  const wish = await searchParams;
  const [t, lists] = await Promise.all([getTranslations("shows"), getTranslations("lists")]);
  const { rows, total, page, pageSize } = await loadShows(member, wish);
  const path = `/${member.workspace}/shows`;
  const text = single(wish, "q");
  const create = may(member, "create", "shows") && (
    <Link className="btn main" href={`${path}/new`}>
      {t("new")}
    </Link>
  );
  return (
    <>
      <div className="top">
        <h1>{t("title")}</h1>
        <div className="acts flex-wrap">
          <Link className="btn" href={`/${member.workspace}/lists/shows`}>
            {lists("asTable")}
          </Link>
          <Link className="btn" href={`/${member.workspace}/lists/editions`}>
            {lists("editionsAsTable")}
          </Link>
          {create}
        </div>
      </div>
      {total === 0 && text === null ? (
        <Empty text={t("empty")} act={create} />
      ) : (
        <>
          <FilterForm path={path} filtered={text !== null}>
            <FilterText name="q" label={t("search")} value={text} />
          </FilterForm>
          {total === 0 ? <Empty text={t("nothingFound")} /> : <ShowTable workspace={member.workspace} shows={rows} />}
          <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
        </>
      )}
    </>
  );
}
