import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ComplaintTable } from "@/components/complaints/complaint-table";
import { ViewedList } from "@/components/ui/viewed-list";
import { Words } from "@/components/ui/words";
import { loadComplaints } from "@/lib/complaints/loaders";
import { COMPLAINT_VIEWS, complaintView } from "@/lib/complaints/schema";
import { type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("complaints"))("title") };
}

export default async function ComplaintsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "complaints");
  const wish = await searchParams;
  const { rows, ...page } = await loadComplaints(member, wish);
  const t = await getTranslations("complaints");
  const lists = await getTranslations("lists");
  const path = `/${member.workspace}/complaints`;
  const view = complaintView.parse(single(wish, "view") ?? "");
  return (
    <ViewedList
      title={t("title")}
      acts={
        <>
          <Link className="btn" href={`/${member.workspace}/lists/complaints`}>
            {lists("asTable")}
          </Link>
          <Link className="btn" href={`${path}/targets`}>
            {t("targets.link")}
          </Link>
          {may(member, "create", "complaints") && (
            <Link className="btn main" href={`${path}/new`}>
              {t("new")}
            </Link>
          )}
        </>
      }
      path={path}
      wish={wish}
      views={COMPLAINT_VIEWS.map((name) => ({ name, label: t(`views.${name}`) }))}
      view={view}
      search={t("search")}
      page={page}
      empty={{ filtered: t("nothingFound"), view: view === "all" || view === "closed" ? t("empty") : t("emptyOpen") }}
    >
      <Words of={["complaints", "relationships"]}>
        <ComplaintTable member={member} complaints={rows} today={today(member.timeZone)} withExhibitor />
      </Words>
    </ViewedList>
  );
}
