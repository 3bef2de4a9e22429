import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { EditionTable } from "@/components/shows/edition-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditions } from "@/lib/shows/editions/loaders";
import { loadShow } from "@/lib/shows/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadShow(await requireRight(workspace, "read", "shows"), id)).name };
}

export default async function ShowPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "shows");
  const wish = await searchParams;
  const show = await loadShow(member, id);
  const editions = await loadEditions(member, id, wish);
  const t = await getTranslations("shows");
  const common = await getTranslations("common");
  const path = `/${workspace}/shows/${id}`;
  const create = may(member, "edit", "shows") && (
    <Link className="btn main" href={`${path}/editions/new`}>
      {t("editions.new")}
    </Link>
  );
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/shows`, label: t("title") }]} />
      <div className="top">
        <div>
          <h1>{show.name}</h1>
          <p className="ink2">{[show.nameZh, show.topic].filter((text) => text !== null).join(" · ")}</p>
        </div>
        {may(member, "edit", "shows") && (
          <div className="acts">
            <Link className="btn" href={`${path}/edit`}>
              {common("edit")}
            </Link>
            {create}
          </div>
        )}
      </div>
      <section className="part">
        <h2 className="mb-2">{t("editions.title")}</h2>
        {editions.total === 0 ? <Empty text={t("editions.empty")} act={create} /> : <EditionTable path={`${path}/editions`} editions={editions.rows} />}
        {editions.total > 0 && <Paging page={editions.page} pageSize={editions.pageSize} total={editions.total} href={(to) => withParams(path, wish, { page: String(to) })} />}
      </section>
    </>
  );
}
