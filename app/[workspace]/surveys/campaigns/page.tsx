import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { CampaignTable } from "@/components/campaigns/campaign-table";
import { SurveyViews } from "@/components/surveys/survey-views";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { loadCampaigns } from "@/lib/campaigns/loaders";
import { hasOutbox } from "@/lib/campaigns/outbox/loaders";
import { CAMPAIGN_STATUSES } from "@/lib/campaigns/types";
import { type SearchParams, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns"))("title") };
}

export default async function CampaignsPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "campaigns");
  const wish = await searchParams;
  const [t, lists] = await Promise.all([getTranslations("campaigns"), getTranslations("lists")]);
  const { rows, total, page, pageSize, editions, filter } = await loadCampaigns(member, wish);
  const path = `/${member.workspace}/surveys/campaigns`;
  const filtered = Object.values(filter).some((value) => value !== null);
  const make = may(member, "manage", "campaigns") && (
    <Link className="btn main" href={`${path}/new`}>
      {t("new.title")}
    </Link>
  );
  return (
    <>
      <div className="top">
        <h1>{t("title")}</h1>
        <div className="acts flex-wrap">
          <Link className="btn quiet" href={`/${member.workspace}/lists/campaigns`}>
            {lists("asTable")}
          </Link>
          <Link className="btn quiet" href={`/${member.workspace}/surveys/suppressions`}>
            {t("links.suppressions")}
          </Link>
          {hasOutbox(member) && (
            <Link className="btn quiet" href={`/${member.workspace}/surveys/outbox`}>
              {t("outbox.title")}
            </Link>
          )}
          {may(member, "manage", "campaigns") && (
            <Link className="btn quiet" href={`/${member.workspace}/surveys/mail`}>
              {t("links.mail")}
            </Link>
          )}
          {make}
        </div>
      </div>
      <SurveyViews workspace={member.workspace} current="campaigns" />
      {total === 0 && !filtered ? (
        <Empty text={t("empty")} act={make} />
      ) : (
        <>
          <FilterForm path={path} filtered={filtered}>
            <FilterText name="q" label={t("filter.text")} value={filter.text} />
            <FilterSelect name="edition" label={t("filter.edition")} value={filter.editionId} any={t("filter.allEditions")} options={editions.map(({ id, label }) => ({ value: id, label }))} />
            <FilterSelect name="status" label={t("filter.status")} value={filter.status} any={t("filter.allStatuses")} options={CAMPAIGN_STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))} />
          </FilterForm>
          {total === 0 ? <Empty text={t("nothingFound")} /> : <CampaignTable path={path} campaigns={rows} timeZone={member.timeZone} />}
          <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
        </>
      )}
    </>
  );
}
