import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { MergeTable } from "@/components/duplicates/merge-table";
import { QueueHead } from "@/components/duplicates/queue-head";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { loadMerges } from "@/lib/duplicates/loaders";
import { type SearchParams, withParams } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("duplicates");
  return { title: `${t("title")}: ${t("merges.title")}` };
}

export default async function MergesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "duplicates");
  const wish = await searchParams;
  const [{ rows, total, page, pageSize }, t] = await Promise.all([loadMerges(member, wish), getTranslations("duplicates.merges")]);
  return (
    <>
      <QueueHead workspace={member.workspace} here="merges" />
      {rows.length === 0 ? <Empty text={t("empty")} /> : <MergeTable workspace={member.workspace} merges={rows} timeZone={member.timeZone} />}
      {total > pageSize && <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(`/${member.workspace}/duplicates/merges`, wish, { page: String(to) })} />}
    </>
  );
}
