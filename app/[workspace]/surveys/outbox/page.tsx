import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { OutboxTable } from "@/components/campaigns/outbox-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { loadOutbox } from "@/lib/campaigns/outbox/loaders";
import { type SearchParams, withParams } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns.outbox"))("title") };
}

export default async function OutboxPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "campaigns");
  const wish = await searchParams;
  const { rows, total, page, pageSize } = await loadOutbox(member, wish);
  const t = await getTranslations("campaigns");
  const path = `/${member.workspace}/surveys/outbox`;
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/surveys/campaigns`, label: t("title") }]} />
      <h1>{t("outbox.title")}</h1>
      <p className="ink2 mt-2 mb-5 max-w-[640px]">{t("outbox.text")}</p>
      {total === 0 ? <Empty text={t("outbox.empty")} /> : <OutboxTable path={path} rows={rows} timeZone={member.timeZone} />}
      <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
    </>
  );
}
