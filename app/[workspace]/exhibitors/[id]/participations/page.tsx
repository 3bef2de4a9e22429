import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ParticipationTable } from "@/components/participations/participation-table";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { loadExhibitor } from "@/lib/exhibitors/loaders";
import { type SearchParams, withParams } from "@/lib/format/address";
import { loadOwnFacts } from "@/lib/fields/loaders";
import { loadParticipationsOfExhibitor } from "@/lib/participations/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("participations"))("title") };
}

export default async function ParticipationsPage({ params, searchParams }: { params: Promise<{ workspace: string; id: string }>; searchParams: Promise<SearchParams> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "participations");
  const exhibitor = await loadExhibitor(member, id);
  const wish = await searchParams;
  const { rows, total, page, pageSize } = await loadParticipationsOfExhibitor(member, id, wish);
  const t = await getTranslations("participations");
  const common = await getTranslations("common");
  const path = `/${workspace}/exhibitors/${id}`;
  const create = may(member, "create", "participations") && (
    <Link className="btn main" href={`${path}/participations/new`}>
      {t("new")}
    </Link>
  );
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/exhibitors`, label: common("nav.exhibitors") }, { href: path, label: exhibitor.name }]} />
      <div className="top mb-3">
        <h1>{t("title")}</h1>
        <div className="acts">{create}</div>
      </div>
      {total === 0 ? <Empty text={t("empty")} act={create} /> : <ParticipationTable member={member} rows={rows} titled="edition" ownOf={await loadOwnFacts(member, "participations")} />}
      <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(`${path}/participations`, wish, { page: String(to) })} />
    </>
  );
}
