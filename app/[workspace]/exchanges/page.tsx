import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ExchangeTable } from "@/components/exchanges/exchange-table";
import { ViewedList } from "@/components/ui/viewed-list";
import { loadExchanges } from "@/lib/exchanges/loaders";
import { ENDING_DAYS, EXCHANGE_VIEWS, exchangeView } from "@/lib/exchanges/schema";
import { type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchanges"))("title") };
}

export default async function ExchangesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "exchanges");
  const wish = await searchParams;
  const { rows, ...page } = await loadExchanges(member, wish);
  const [t, lists] = await Promise.all([getTranslations("exchanges"), getTranslations("lists")]);
  const path = `/${member.workspace}/exchanges`;
  const view = exchangeView.parse(single(wish, "view") ?? "");
  const nothing = view === "unreturned" ? t("emptyOpen") : view === "ending" ? t("emptyEnding", { days: ENDING_DAYS }) : t("empty");
  return (
    <ViewedList
      title={t("title")}
      acts={
        <>
          <Link className="btn" href={`/${member.workspace}/lists/exchanges`}>
            {lists("asTable")}
          </Link>
          {may(member, "create", "exchanges") && (
            <Link className="btn main" href={`${path}/new`}>
              {t("new")}
            </Link>
          )}
        </>
      }
      path={path}
      wish={wish}
      views={EXCHANGE_VIEWS.map((name) => ({ name, label: t(`views.${name}`) }))}
      view={view}
      search={t("search")}
      page={page}
      empty={{ filtered: t("nothingFound"), view: nothing }}
    >
      <ExchangeTable member={member} exchanges={rows} today={today(member.timeZone)} withExhibitor />
    </ViewedList>
  );
}
