import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { RequestTable } from "@/components/requests/request-table";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { Views } from "@/components/ui/views";
import { Words } from "@/components/ui/words";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { mayKeepRecords } from "@/lib/members/access";
import { loadRequests } from "@/lib/requests/loaders";
import { REQUEST_VIEWS, requestView } from "@/lib/requests/schema";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requests"))("title") };
}

export default async function RequestsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireMember((await params).workspace);
  const wish = await searchParams;
  const { rows, total, page, pageSize } = await loadRequests(member, wish);
  const t = await getTranslations("requests");
  const promises = await getTranslations("promises");
  const path = `/${member.workspace}/requests`;
  const view = requestView.parse(single(wish, "view") ?? "");
  const filtered = single(wish, "q") !== null || single(wish, "exhibitor") !== null;
  return (
    <>
      <div className="top">
        <h1>{t("title")}</h1>
        <div className="acts">
          <Link className="btn" href={`/${member.workspace}/promises`}>
            {promises("title")}
          </Link>
          {mayKeepRecords(member) && (
            <Link className="btn main" href={`${path}/new`}>
              {t("new")}
            </Link>
          )}
        </div>
      </div>
      <Views label={t("title")} views={REQUEST_VIEWS.map((name) => ({ href: withParams(path, wish, { view: name === "open" ? null : name }), label: t(`views.${name}`), current: name === view }))} />
      <FilterForm path={path} filtered={filtered}>
        {view !== "open" && <input type="hidden" name="view" value={view} />}
        <FilterText name="q" label={t("search")} value={single(wish, "q")} />
      </FilterForm>
      {total === 0 ? (
        <Empty text={filtered ? t("nothingFound") : view === "open" ? t("emptyOpen") : t("empty")} />
      ) : (
        <Words of={["requests", "relationships"]}>
          <RequestTable member={member} requests={rows} today={today(member.timeZone)} withExhibitor />
        </Words>
      )}
      <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
    </>
  );
}
