import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ChangeTable } from "@/components/lists/change-table";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { type SearchParams, withParams } from "@/lib/format/address";
import { loadChanges, loadChangeWords } from "@/lib/lists/changes/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("lists.changes"))("title") };
}

export default async function ChangesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "lists");
  const wish = await searchParams;
  const [{ rows, total, page, pageSize }, words, t] = await Promise.all([loadChanges(member, wish), loadChangeWords(member), getTranslations("lists.changes")]);
  return (
    <>
      <h1>{t("title")}</h1>
      {total === 0 ? <Empty text={t("empty")} /> : <ChangeTable workspace={member.workspace} changes={rows} words={words} />}
      {total > pageSize && <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(`/${member.workspace}/lists/changes`, wish, { page: String(to) })} />}
    </>
  );
}
