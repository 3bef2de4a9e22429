import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { filtersInteractions, InteractionFilters } from "@/components/interactions/interaction-filters";
import { InteractionTable } from "@/components/interactions/interaction-table";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, withParams } from "@/lib/format/address";
import { loadInteractions } from "@/lib/interactions/loaders";
import { loadMembers } from "@/lib/members/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("interactions"))("title") };
}

export default async function InteractionsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "interactions");
  const wish = await searchParams;
  const [{ rows, total, page, pageSize }, members, t, lists] = await Promise.all([loadInteractions(member, wish), loadMembers(member), getTranslations("interactions"), getTranslations("lists")]);
  const path = `/${member.workspace}/interactions`;
  const filtered = filtersInteractions(wish);
  const log = may(member, "create", "interactions") && (
    <Link className="btn main" href={`${path}/new`}>
      {t("log.title")} <kbd>L</kbd>
    </Link>
  );
  return (
    <>
      <div className="top">
        <h1>{t("title")}</h1>
        <div className="acts">
          <Link className="btn" href={`${path}/note-templates`}>
            {t("templates.title")}
          </Link>
          <Link className="btn" href={`/${member.workspace}/lists/interactions`}>
            {lists("asTable")}
          </Link>
          {log}
        </div>
      </div>
      {(total > 0 || filtered) && <InteractionFilters path={path} params={wish} members={members} />}
      {total === 0 ? <Empty text={filtered ? t("nothingFound") : t("empty")} act={!filtered && log} /> : <InteractionTable workspace={member.workspace} interactions={rows} />}
      <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
    </>
  );
}
