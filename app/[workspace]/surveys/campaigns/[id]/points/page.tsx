import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { MakePoints } from "@/components/campaigns/points/make-points";
import { PointTable } from "@/components/campaigns/points/point-table";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { Words } from "@/components/ui/words";
import { loadCampaign } from "@/lib/campaigns/loaders";
import { loadPoints } from "@/lib/campaigns/points/loaders";
import { type SearchParams, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { title } = await loadCampaign(await requireRight(workspace, "read", "campaigns"), id);
  return { title: (await getTranslations("points"))("pageTitle", { title }) };
}

export default async function PointsPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "campaigns");
  const wish = await searchParams;
  const [campaign, { left, rows, total, page, pageSize }] = await Promise.all([loadCampaign(member, id), loadPoints(member, id, wish)]);
  const t = await getTranslations("points");
  const path = `/${workspace}/surveys/campaigns/${id}/points`;
  const manages = may(member, "manage", "campaigns");
  const over = campaign.status === "closed" || campaign.status === "cancelled";
  return (
    <>
      <h2 className="mt-6">{t("title")}</h2>
      <p className="mt-1 max-w-[640px] ink2">{t("lead")}</p>
      <p className="mt-1 max-w-[640px] ink2">{t(campaign.naming === "named" ? "named" : "anonymous")}</p>
      {manages && !over && (
        <Words of={["points"]}>
          <MakePoints workspace={workspace} campaignId={id} left={left} />
        </Words>
      )}
      {over && <p className="mt-3 watch">{t("over")}</p>}
      {total === 0 ? (
        <Empty text={t("empty")} />
      ) : (
        <>
          <p className="mt-6">
            <a className="btn" href={`${path}/sheet`}>
              {t("print")}
            </a>
          </p>
          <PointTable path={path} workspace={workspace} campaignId={id} points={rows} may={manages} />
          <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
        </>
      )}
    </>
  );
}
