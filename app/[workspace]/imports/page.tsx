import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ImportTable } from "@/components/imports/import-table";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, withParams } from "@/lib/format/address";
import { loadImports } from "@/lib/imports/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function ImportsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "imports");
  const wish = await searchParams;
  const t = await getTranslations("imports");
  const { rows, total, page, pageSize } = await loadImports(member, wish);
  const path = `/${member.workspace}/imports`;
  const create = may(member, "manage", "imports") && (
    <Link className="btn main" href={`${path}/new`}>
      {t("new")}
    </Link>
  );
  return (
    <>
      <div className="top">
        <h1>{t("title")}</h1>
        <div className="acts">{create}</div>
      </div>
      {total === 0 ? (
        <Empty text={t("empty")} act={create} />
      ) : (
        <>
          <p className="lead ink2 mt-2 mb-5">{t("lead")}</p>
          <ImportTable path={path} imports={rows} />
          <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
        </>
      )}
    </>
  );
}
