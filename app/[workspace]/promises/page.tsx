import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { PromiseTable } from "@/components/promises/promise-table";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { Views } from "@/components/ui/views";
import { Words } from "@/components/ui/words";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { mayKeepRecords } from "@/lib/members/access";
import { loadPromises } from "@/lib/promises/loaders";
import { PROMISE_VIEWS, promiseView } from "@/lib/promises/schema";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("promises"))("title") };
}

export default async function PromisesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireMember((await params).workspace);
  const wish = await searchParams;
  const { rows, total, page, pageSize } = await loadPromises(member, wish);
  const t = await getTranslations("promises");
  const requests = await getTranslations("requests");
  const path = `/${member.workspace}/promises`;
  const view = promiseView.parse(single(wish, "view") ?? "");
  const filtered = single(wish, "q") !== null || single(wish, "exhibitor") !== null;
  return (
    <>
      <div className="top">
        <h1>{t("title")}</h1>
        <div className="acts">
          <Link className="btn" href={`/${member.workspace}/requests`}>
            {requests("title")}
          </Link>
          {mayKeepRecords(member) && (
            <Link className="btn main" href={`${path}/new`}>
              {t("new")}
            </Link>
          )}
        </div>
      </div>
      <Views label={t("title")} views={PROMISE_VIEWS.map((name) => ({ href: withParams(path, wish, { view: name === "open" ? null : name }), label: t(`views.${name}`), current: name === view }))} />
      <FilterForm path={path} filtered={filtered}>
        {view !== "open" && <input type="hidden" name="view" value={view} />}
        <FilterText name="q" label={t("search")} value={single(wish, "q")} />
      </FilterForm>
      {total === 0 ? (
        <Empty text={filtered ? t("nothingFound") : view === "open" || view === "overdue" ? t("emptyOpen") : t("empty")} />
      ) : (
        <Words of={["promises", "relationships"]}>
          <PromiseTable member={member} promises={rows} today={today(member.timeZone)} withExhibitor />
        </Words>
      )}
      <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
    </>
  );
}
