import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { RequestTable } from "@/components/requests/request-table";
import { ViewedList } from "@/components/ui/viewed-list";
import { Words } from "@/components/ui/words";
import { type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { loadRequests } from "@/lib/requests/loaders";
import { REQUEST_VIEWS, requestView } from "@/lib/requests/schema";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requests"))("title") };
}

export default async function RequestsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "requests");
  const wish = await searchParams;
  const list = await loadRequests(member, wish);
  const t = await getTranslations("requests");
  const lists = await getTranslations("lists");
  const promises = await getTranslations("promises");
  const path = `/${member.workspace}/requests`;
  const view = requestView.parse(single(wish, "view") ?? "");
  const { rows, ...page } = list;
  return (
    <ViewedList
      title={t("title")}
      acts={
        <>
          <Link className="btn" href={`/${member.workspace}/lists/requests`}>
            {lists("asTable")}
          </Link>
          <Link className="btn" href={`/${member.workspace}/promises`}>
            {promises("title")}
          </Link>
          {may(member, "create", "requests") && (
            <Link className="btn main" href={`${path}/new`}>
              {t("new")}
            </Link>
          )}
        </>
      }
      path={path}
      wish={wish}
      views={REQUEST_VIEWS.map((name) => ({ name, label: t(`views.${name}`) }))}
      view={view}
      search={t("search")}
      page={page}
      empty={{ filtered: t("nothingFound"), view: view === "open" ? t("emptyOpen") : t("empty") }}
    >
      <Words of={["requests", "relationships"]}>
        <RequestTable member={member} requests={rows} today={today(member.timeZone)} withExhibitor />
      </Words>
    </ViewedList>
  );
}
