import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { PromiseTable } from "@/components/promises/promise-table";
import { ViewedList } from "@/components/ui/viewed-list";
import { Words } from "@/components/ui/words";
import { type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { loadPromises } from "@/lib/promises/loaders";
import { PROMISE_VIEWS, promiseView } from "@/lib/promises/schema";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("promises"))("title") };
}

export default async function PromisesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "promises");
  const wish = await searchParams;
  const list = await loadPromises(member, wish);
  const t = await getTranslations("promises");
  const lists = await getTranslations("lists");
  const requests = await getTranslations("requests");
  const path = `/${member.workspace}/promises`;
  const view = promiseView.parse(single(wish, "view") ?? "");
  const { rows, ...page } = list;
  return (
    <ViewedList
      title={t("title")}
      acts={
        <>
          <Link className="btn" href={`/${member.workspace}/lists/promises`}>
            {lists("asTable")}
          </Link>
          <Link className="btn" href={`/${member.workspace}/requests`}>
            {requests("title")}
          </Link>
          {may(member, "create", "promises") && (
            <Link className="btn main" href={`${path}/new`}>
              {t("new")}
            </Link>
          )}
        </>
      }
      path={path}
      wish={wish}
      views={PROMISE_VIEWS.map((name) => ({ name, label: t(`views.${name}`) }))}
      view={view}
      search={t("search")}
      page={page}
      empty={{ filtered: t("nothingFound"), view: view === "open" || view === "overdue" ? t("emptyOpen") : t("empty") }}
    >
      <Words of={["promises", "relationships"]}>
        <PromiseTable member={member} promises={rows} today={today(member.timeZone)} withExhibitor />
      </Words>
    </ViewedList>
  );
}
