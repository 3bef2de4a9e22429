import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { AudienceSum } from "@/components/campaigns/audience-sum";
import { AudienceTable } from "@/components/campaigns/audience-table";
import { Empty } from "@/components/ui/empty";
import { Paging } from "@/components/ui/paging";
import { Views } from "@/components/ui/views";
import { AUDIENCE_VIEWS, loadAudience, loadAudienceCount, loadCampaign } from "@/lib/campaigns/loaders";
import { type SearchParams, withParams } from "@/lib/format/address";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const campaign = await loadCampaign(await requireRight(workspace, "read", "campaigns"), id);
  return { title: (await getTranslations("campaigns.audience"))("pageTitle", { title: campaign.title }) };
}

/** Who would be asked now, and who not and why. What has started asks whom it asked. */
export default async function AudiencePage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "campaigns");
  const campaign = await loadCampaign(member, id);
  const wish = await searchParams;
  const t = await getTranslations("campaigns.audience");
  const path = `/${workspace}/surveys/campaigns/${id}/audience`;
  if (campaign.startedAt !== null)
    return (
      <Empty
        text={t("frozen")}
        act={
          <Link className="btn" href={`/${workspace}/surveys/campaigns/${id}/letters?round=0`}>
            {t("toLetters")}
          </Link>
        }
      />
    );
  const [count, { view, rows, total, page, pageSize }] = await Promise.all([loadAudienceCount(member, campaign), loadAudience(member, campaign, wish)]);
  const left = Object.values(count.notAsked).reduce((sum, people) => sum + people, 0);
  return (
    <>
      <section className="part">
        <AudienceSum count={count} />
      </section>
      <Views
        label={t("title")}
        views={AUDIENCE_VIEWS.map((name) => ({ href: withParams(path, wish, { view: name === "asked" ? null : name, page: null }), label: t(`views.${name}`, { count: name === "asked" ? count.asked : left }), current: name === view }))}
      />
      {total === 0 ? <Empty text={t(`empty.${view}`)} /> : <AudienceTable workspace={workspace} rows={rows} />}
      <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
    </>
  );
}
