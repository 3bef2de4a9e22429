import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { NoticeList } from "@/components/notices/notice-list";
import { ActionForm } from "@/components/ui/action-form";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { Views } from "@/components/ui/views";
import { type SearchParams, single, withParams } from "@/lib/format/address";
import { markAllReadAction } from "@/lib/notices/actions";
import { loadNotices } from "@/lib/notices/loaders";
import { NOTICE_VIEWS, noticeView } from "@/lib/notices/schema";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("title") };
}

export default async function NoticesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "desk");
  const wish = await searchParams;
  const [t, { rows, ...page }] = await Promise.all([getTranslations("notices"), loadNotices(member, wish)]);
  const path = `/${member.workspace}/notices`;
  const view = noticeView.parse(single(wish, "view") ?? "");
  return (
    <>
      <div className="top">
        <h1>{t("title")}</h1>
        <div className="acts">
          <Link className="btn" href={`${path}/settings`}>
            {t("settings")}
          </Link>
        </div>
      </div>
      <Views label={t("title")} views={NOTICE_VIEWS.map((name) => ({ href: withParams(path, wish, { view: name === "unread" ? null : name }), label: t(`views.${name}`), current: name === view }))} />
      <div className="mt-4 grid gap-4">
        {page.total === 0 ? <Empty text={t(view === "unread" ? "empty" : "emptyAll")} /> : <NoticeList workspace={member.workspace} notices={rows} timeZone={member.timeZone} />}
        {view === "unread" && page.total > 0 && (
          <ActionForm action={markAllReadAction.bind(null, member.workspace)} submit={t("markAll")} quiet>
            {null}
          </ActionForm>
        )}
      </div>
      <Paging {...page} href={(to) => withParams(path, wish, { page: String(to) })} />
    </>
  );
}
