import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { FoundGroups } from "@/components/search/found-groups";
import { RecentList } from "@/components/search/recent-list";
import { SearchForm } from "@/components/search/search-form";
import { type SearchParams, single } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";
import { loadRecent, loadSearch } from "@/lib/search/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title") };
}

/** One box over exhibitors, contacts, stands and notes; the palette's results as a page, which needs no script. */
export default async function SearchPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "desk");
  const wish = await searchParams;
  const asked = single(wish, "q");
  const [t, found] = await Promise.all([getTranslations("search"), loadSearch(member, wish)]);
  const home = `/${member.workspace}`;
  return (
    <>
      <h1 className="mb-4">{t("title")}</h1>
      <SearchForm path={`${home}/search`} value={asked} />
      {found ? <FoundGroups home={home} found={found} /> : <>{asked !== null && <p className="ink2 mt-4">{t("tooShort")}</p>}<RecentList home={home} items={await loadRecent(member)} /></>}
    </>
  );
}
