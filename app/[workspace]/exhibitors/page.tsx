import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { actionsOf } from "@/components/lists/actions-of";
import { ListPage } from "@/components/lists/list-page";
import { Empty } from "@/components/ui/empty";
import { type SearchParams, single } from "@/lib/format/address";
import { loadDeletedView, loadList } from "@/lib/lists/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exhibitors.list"))("title") };
}

export default async function ExhibitorsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace } = await params;
  const member = await requireRight(workspace, "read", "exhibitors");
  const address = await searchParams;
  const [list, deleted, t, lists, common] = await Promise.all([loadList(member, "exhibitors", address), loadDeletedView(member, address), getTranslations("exhibitors.list"), getTranslations("lists"), getTranslations("common")]);
  return (
    <ListPage
      member={member}
      list={list}
      panel={single(address, "panel")}
      deleted={deleted}
      acts={
        <>
          <Link className="btn" href={`/${workspace}/boards/stages`}>
            {lists("boards.stages")}
          </Link>
          <Link className="btn" href={`/${workspace}/duplicates`}>
            {common("nav.duplicates")}
          </Link>
          <Link className="btn" href={`/${workspace}/selections`}>
            {lists("panels.selections")}
          </Link>
          {may(member, "create", "exhibitors") && (
            <Link className="btn main" href={`/${workspace}/exhibitors/new`}>
              {t("new")}
            </Link>
          )}
        </>
      }
      empty={<Empty text={t("none")} act={<Link href={`/${workspace}/imports`}>{t("import")}</Link>} />}
      note={<p className="s12 ink3 mt-2">{t("note")}</p>}
      {...actionsOf(workspace, "exhibitors")}
    />
  );
}
